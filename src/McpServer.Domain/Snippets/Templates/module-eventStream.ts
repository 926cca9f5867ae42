import { classifyAIError } from "./ai-errors";
import type { AIResult } from "./ai-errors";

declare const wx: WxCloudAI.WithAI<WechatMiniprogram.Wx>;

//en The lowest base library that serves this model group.
//zh 该模型组要求的最低基础库版本。
const BASE_LIBRARY = __FLOOR__;

function rank(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return (major * 1000 + minor) * 1000 + patch;
}

function isSupported(): boolean {
  if (!(wx.cloud && wx.cloud.extend && wx.cloud.extend.AI)) return false;
  const { SDKVersion } = wx.getAppBaseInfo ? wx.getAppBaseInfo() : wx.getSystemInfoSync();
  return rank(SDKVersion) >= rank(BASE_LIBRARY);
}

//en Streams the answer piece by piece into onText.
//zh 把回答逐段交给 onText。
//en Resolves to { ok: true, text } or { ok: false, error: { kind, code, next } }; rejects only with what onText throws.
//zh 返回 { ok: true, text } 或 { ok: false, error: { kind, code, next } }；只有 onText 抛出的异常会使它 reject。
//en earlier: the turns so far, oldest first, each { role, content }.
//zh earlier：之前的对话，按时间顺序，每项为 { role, content }。
export async function askAI(
  prompt: string,
  onText?: (piece: string) => void,
  earlier: WxCloudAI.Message[] = [],
): Promise<AIResult> {
  if (!isSupported()) return { ok: false, error: classifyAIError({ code: "BASE_LIBRARY_TOO_OLD" }) };
  const raised: unknown[] = [];
  //en What the caller's onText throws is the caller's: it is kept apart from the model's errors.
  //zh 调用方 onText 抛出的异常与模型的错误分开处理。
  const show = (piece: string): void => {
    if (!onText || raised.length) return;
    try {
      onText(piece);
    } catch (error) {
      raised.push(error);
    }
  };
  let text = "";
  try {
    const ai = wx.cloud.extend.AI.createModel(__PROVIDER__);
    //en streamText wants its parameters inside data. It resolves when the stream opens, not when it ends.
    //zh streamText 的参数放在 data 中。流打开时它就返回，而不是结束时。
    const res = await ai.streamText({
      data: {
        model: __MODEL__,
        messages: [...earlier, { role: "user", content: prompt }],
      },
    });
    for await (const event of res.eventStream) {
      //en The end mark is not JSON: test for it before parsing.
      //zh 结束标记不是 JSON：先判断，再解析。
      if (event.data === "[DONE]") break;
      const chunk: WxCloudAI.Chunk = JSON.parse(event.data);
      //en The gateway can report a failure as an event.
      //zh 网关可能以事件的形式报告失败。
      if (chunk.error || chunk.code) throw chunk.error || chunk;
      //en Some chunks hold no text: no choices, only a role, only reasoning.
      //zh 有些分片没有文本：没有 choices、只有 role 或只有推理内容。
      const choice = chunk.choices && chunk.choices[0];
      const piece = choice && choice.delta && choice.delta.content;
      if (!piece) continue;
      text += piece;
      show(piece);
      if (raised.length) break;
    }
  } catch (error) {
    if (raised.length === 0) return { ok: false, error: classifyAIError(error) };
  }
  if (raised.length) throw raised[0];
  //en A failed request can look like an answer without text.
  //zh 失败的请求可能表现为没有文本的回答。
  if (!text) return { ok: false, error: classifyAIError({ code: "EMPTY_ANSWER" }) };
  return { ok: true, text };
}
