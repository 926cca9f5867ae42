//[ ts
declare const wx: WxCloudAI.WithAI<WechatMiniprogram.Wx>;

export interface AIOptions {
  earlier?: WxCloudAI.Message[];
  model?: string;
  cloud?: WxCloudAI.Cloud;
  silenceMs?: number; //!generateText
}

//]
//[ models
//en The models that were proven callable; the first is the default.
//zh 已验证可调用的模型，第一个为默认。
const MODELS = [__MODELS__]; //js
export const MODELS: string[] = [__MODELS__]; //ts

//]
//en Ends that are no answer.
//zh 不算回答的结束原因。
const BROKEN = ["error", "content_filter", "sensitive"];

//< ask-ai-failure.ts

//[ !generateText
//< ask-ai-stream.ts

//]
//en Resolves to the whole answer, rejects on any failure. Call wx.cloud.init in onLaunch of the app first.
//zh 返回完整回答，失败时 reject。请先在 App 的 onLaunch 中调用 wx.cloud.init。
//en prompt: a text, or a list of parts. options: earlier (turns so far), model, cloud (in place of wx.cloud).
//zh prompt：文本或内容片段数组。options：earlier（之前的对话）、model、cloud（代替 wx.cloud）。
async function askAI(prompt, onText, options) { //js
//[ ts
export async function askAI(
  prompt: WxCloudAI.Content,
  onText?: (piece: string) => void,
  options?: AIOptions,
): Promise<string> {
//]
  const given = options || {};
  let text = "";
  let timer = 0;
  let interrupt = (reason) => reason; //js
  let interrupt: (reason: unknown) => void = () => {}; //ts
  const interrupted = new Promise((resolve, reject) => { //js
  const interrupted = new Promise<never>((_, reject) => { //ts
    interrupt = reject;
  });
  interrupted.catch(() => {});
  //[ generateText
  try {
    //< ask-ai-begin.ts
    //< ask-ai-generateText.ts
  } finally {
    clearTimeout(timer);
  }
  //]
  //[ !generateText
  const failures = []; //js
  const failures: unknown[] = []; //ts
  let finish = "";
  let over = false;
  let free = () => {};
  let streamed = ""; //callbacks
  const end = (reason) => { //js
  const end = (reason: unknown): void => { //ts
    over = true;
    failures.push(reason);
    interrupt(reason);
  };
  //en A stream may be silent for a minute, and for three seconds once it has told how it ends.
  //zh 流最多静默一分钟；给出结束原因后最多三秒。
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => interrupt(new Error("NO_ANSWER_IN_TIME")), finish ? 3000 : given.silenceMs || 60000);
  };
  const show = (piece) => { //js
  const show = (piece: string | null | undefined): void => { //ts
    if (over || typeof piece !== "string" || !piece) return;
    wait();
    text += piece;
    try {
      if (onText) onText(piece);
    } catch (error) {
      end(error);
    }
  };
  //en How it ends and errors are told in events only.
  //zh 结束原因和错误只出现在事件中。
  const note = (event) => { //js
  const note = (event: WxCloudAI.StreamEvent): string | null | undefined => { //ts
    const chunk = chunkOf(event);
    if (over || !Object.keys(chunk).length) return "";
    const choice = chunk.choices && chunk.choices[0];
    if (choice && choice.finish_reason) finish = choice.finish_reason;
    if (isFailure(chunk) || BROKEN.indexOf(finish) >= 0) end(chunk);
    wait();
    return choice && choice.delta && choice.delta.content;
  };

  try {
    //< ask-ai-begin.ts
    //< ask-ai-streamText.ts
  } catch (reason) {
    if (!finish) failures.push(reason);
  }
  show(streamed.slice(text.length)); //callbacks
  over = true;
  clearTimeout(timer);
  free();
  if (failures.length) throw failures[0];
  //]
  if (!text) throw new Error("EMPTY_ANSWER");
  return text;
}

module.exports = { askAI }; //js+!models
module.exports = { askAI, MODELS }; //js+models
