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
//< ask-ai-failure.ts

//[ !generateText
//< ask-ai-stream.ts

//]
//en Resolves to the whole answer, rejects on any failure. Call wx.cloud.init in onLaunch of the app first.
//zh 返回完整回答，失败时 reject。请先在 App 的 onLaunch 中调用 wx.cloud.init。
//en+generateText prompt: a text, or a list of parts. options: earlier (turns so far), model, cloud (in place of wx.cloud).
//zh+generateText prompt：文本或内容片段数组。options：earlier（之前的对话）、model、cloud（代替 wx.cloud）。
//en+!generateText prompt: a text, or a list of parts. options: earlier (turns so far), model, silenceMs, cloud (in place of wx.cloud).
//zh+!generateText prompt：文本或内容片段数组。options：earlier（之前的对话）、model、silenceMs、cloud（代替 wx.cloud）。
async function askAI(prompt, onText, options) { //js
//[ ts
export async function askAI(
  prompt: WxCloudAI.Content,
  onText?: (piece: string) => void,
  options?: AIOptions,
): Promise<string> {
//]
  const given = options || {};
  let timer = 0;
  //[ generateText
  const interrupted = new Promise((resolve, reject) => { //js
  const interrupted = new Promise<never>((_, reject) => { //ts
    timer = setTimeout(() => reject(new Error("NO_ANSWER_IN_TIME")), 180000);
  });
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
  let text = "";
  let finish = "";
  let over = false;
  let free = () => {};
  let streamed = ""; //callbacks
  let interrupt = (reason) => reason; //js
  let interrupt: (reason: unknown) => void = () => {}; //ts
  const interrupted = new Promise((resolve, reject) => { //js
  const interrupted = new Promise<never>((_, reject) => { //ts
    interrupt = reject;
  });
  interrupted.catch(() => {});
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
  //en How it ends and failures are told in events only.
  //zh 结束原因和错误只出现在事件中。
  const note = (chunk) => { //js
  const note = (chunk: unknown): void => { //ts
    const answer = Object(chunk); //js
    const answer: WxCloudAI.Chunk = Object(chunk); //ts
    if (over || !Object.keys(answer).length) return;
    const choice = answer.choices && answer.choices[0];
    if (choice && choice.finish_reason) finish = choice.finish_reason;
    if (chunk === "[DONE]") finish = chunk;
    const failure = failureOf(answer);
    if (failure) end(failure);
    wait();
    if (choice && choice.delta) show(choice.delta.content); //eventStream
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
  if (!text) throw new Error("EMPTY_ANSWER");
  return text;
  //]
}

module.exports = { askAI }; //js+!models
module.exports = { askAI, MODELS }; //js+models
