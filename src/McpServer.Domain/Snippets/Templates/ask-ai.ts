const classifyAIError = require("./ai-errors.js").classifyAIError; //js
import { classifyAIError } from "./ai-errors"; //ts
import type { AIFailure } from "./ai-errors"; //ts

//[ ts
//< ask-ai-types.ts

//]
//[ models
//en The models that were proven callable; the first is the default.
//zh 已验证可调用的模型，第一个为默认。
const MODELS = [__MODELS__]; //js
export const MODELS: string[] = [__MODELS__]; //ts

//]
//[ !generateText
//en How long a stream may be silent, and how long once it has told how it ends.
//zh 流允许静默的时长，以及给出结束原因后的等待时长。
const SILENCE_MS = 60000;
const CLOSING_MS = 3000;

//]
//< ask-ai-guard.ts

//< ask-ai-failure.ts

//[ !generateText
//< ask-ai-stream.ts

//]
//en Resolves to { ok: true, text, usage, finish }, or to { ok: false, text, error: { kind, code, message, next, userMessage } }.
//zh 返回 { ok: true, text, usage, finish }，或 { ok: false, text, error: { kind, code, message, next, userMessage } }。
//en Rejects only with what a callback of the caller throws. text is what had arrived; userMessage is for the person with the phone.
//zh 只有调用方回调抛出的异常会使它 reject。text 为已到达的内容；userMessage 展示给用户。
//en+generateText prompt: a text, or a list of parts. options: earlier (turns so far), model, cloud (in place of wx.cloud).
//zh+generateText prompt：文本或内容片段数组。options：earlier（之前的对话）、model、cloud（代替 wx.cloud）。
//en+!generateText prompt: a text, or a list of parts. options: earlier (turns so far), model, silenceMs, cloud (in place of wx.cloud).
//zh+!generateText prompt：文本或内容片段数组。options：earlier（之前的对话）、model、silenceMs、cloud（代替 wx.cloud）。
//en+reasoning options.onReasoning gets the model's thoughts.
//zh+reasoning options.onReasoning 接收模型的思考过程。
//en+stop The promise has a stop().
//zh+stop 返回的 Promise 带有 stop()。
//en+stop+generateText It ends the promise only: the request may run on and be billed.
//zh+stop+generateText 它只结束 Promise：请求可能继续执行并计费。
//[ js
async function askAI(prompt, onText, options) { //!stop
async function ask(prompt, onText, options, control) { //stop
//]
//[ ts
//[ !stop
export async function askAI(
  prompt: WxCloudAI.Content,
  onText?: (piece: string) => void,
  options?: AIOptions,
//]
//[ stop
async function ask(
  prompt: WxCloudAI.Content,
  onText: ((piece: string) => void) | undefined,
  options: AIOptions | undefined,
  control: AIStop,
//]
): Promise<AIResult> {
//]
  const given = options || {};
  const seen = { text: "", thought: false, finish: null, other: null, failures: [], raised: [] }; //js+!usage
  const seen = { text: "", thought: false, finish: null, usage: null, other: null, failures: [], raised: [] }; //js+usage
  const seen: Seen = { text: "", thought: false, finish: null, other: null, failures: [], raised: [] }; //ts+!usage
  const seen: Seen = { text: "", thought: false, finish: null, usage: null, other: null, failures: [], raised: [] }; //ts+usage
  let over = false;
  let ended = false; //!generateText
  let timer = 0;
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
    interrupt(reason);
  };
  control.stop = () => end(new Error("STOPPED")); //stop

  //en What a callback of the caller throws is the caller's: it ends everything and is thrown again below.
  //zh 调用方回调抛出的异常属于调用方：结束一切，并在下面重新抛出。
  const hand = (callback, piece) => { //js
  const hand = (callback: ((piece: string) => void) | undefined, piece: string): void => { //ts
    if (over || !callback) return;
    try {
      callback(piece);
    } catch (error) {
      seen.raised.push(error);
      end(error);
    }
  };
  //[ !generateText
  const wait = () => {
    clearTimeout(timer);
    const limit = ended || seen.finish || seen.failures.length ? CLOSING_MS : given.silenceMs || SILENCE_MS;
    timer = setTimeout(() => interrupt(new Error("NO_ANSWER_IN_TIME")), limit);
  };
  //]
  const show = (piece) => { //js
  const show = (piece: string | null | undefined): void => { //ts
    if (over || typeof piece !== "string" || !piece) return;
    wait(); //!generateText
    seen.text += piece;
    hand(onText, piece);
  };
  //en+!generateText How it ends, thoughts and failures are told in events only.
  //zh+!generateText 结束原因、思考过程和错误只出现在事件中。
  const note = (chunk) => { //js
  const note = (chunk: unknown): void => { //ts
    const answer = Object(chunk); //js
    const answer: WxCloudAI.Chunk = Object(chunk); //ts
    if (over || !Object.keys(answer).length) return;
    const choice = answer.choices && answer.choices[0];
    const message = choice && (choice.message || choice.delta);
    const failure = failureOf(answer);
    if (failure) seen.failures.push(failure);
    if (choice && choice.finish_reason) seen.finish = choice.finish_reason;
    if (answer.usage) seen.usage = answer.usage; //usage
    if (chunk === "[DONE]") ended = true; //!generateText
    else if (!answer.choices) seen.other = chunk; //!generateText
    if (!answer.choices) seen.other = chunk; //generateText
    wait(); //!generateText
    if (message && message.reasoning_content) seen.thought = true;
    if (message && message.reasoning_content) hand(given.onReasoning, message.reasoning_content); //reasoning
    if (message) show(message.content); //!callbacks+!textStream
  };

  //[ !generateText
  let free = () => {};
  let streamed = ""; //callbacks
  //]
  try {
    //< ask-ai-begin.ts
    //[ generateText
    //< ask-ai-generateText.ts
    //]
    //[ !generateText
    //< ask-ai-streamText.ts
    //]
  } catch (reason) {
    if (over) seen.failures = [reason];
    else seen.failures.push(reason); //generateText
    else if (!ended && !seen.finish) seen.failures.push(reason); //!generateText
  }
  //[ callbacks
  //en Pieces that onText has not brought yet.
  //zh onText 尚未送达的部分。
  show(streamed.slice(seen.text.length));
  //]
  over = true;
  clearTimeout(timer);
  free(); //!generateText
  if (seen.raised.length) throw seen.raised[0];
  //en Nothing came, or only what no answer looks like: that is told.
  //zh 没有任何回答，或只有不像回答的内容：如实说明。
  if (!seen.text && seen.thought) seen.failures.push(new Error("ONLY_REASONING"));
  if (!seen.text) seen.failures.push(seen.other || new Error("EMPTY_ANSWER"));
  if (seen.failures.length) return { ok: false, text: seen.text, error: classifyAIError(seen.failures[0]) };
  return { ok: true, text: seen.text, usage: null, finish: seen.finish }; //!usage
  return { ok: true, text: seen.text, usage: seen.usage, finish: seen.finish }; //usage
}

//[ js+stop
function askAI(prompt, onText, options) {
  const control = { stop: () => {} };
  const asked = ask(prompt, onText, options, control);
  return Object.assign(asked, { stop: () => control.stop() });
}

//]
//[ ts+stop
export function askAI(
  prompt: WxCloudAI.Content,
  onText?: (piece: string) => void,
  options?: AIOptions,
): Promise<AIResult> & AIStop {
  const control: AIStop = { stop: () => {} };
  const asked = ask(prompt, onText, options, control);
  return Object.assign(asked, { stop: () => control.stop() });
}
//]
module.exports = { askAI }; //js+!models
module.exports = { askAI, MODELS }; //js+models
