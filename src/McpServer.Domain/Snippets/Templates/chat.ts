const askAI = require("../../ai/ask-ai.js").askAI; //js
const MODELS = require("../../ai/ask-ai.js").MODELS; //js+models
import { askAI } from "../../ai/ask-ai"; //ts+!models
import { askAI, MODELS } from "../../ai/ask-ai"; //ts+models

//[ ts
interface Turn {
  id: number;
  prompt: string;
  text: string;
  thoughts: string; //reasoning
  usage: string; //usage
  note: string;
  answered: boolean;
}

interface ChatData {
  turns: Turn[];
  growing: string;
  thoughts: string; //reasoning
  input: string;
  busy: boolean;
  failed: boolean;
  notice: string;
  scrollTop: number;
  models: string[]; //models
  model: string; //models
}

//]
//en How many earlier turns go along with a prompt, and how often a growing answer is rendered.
//zh 每次提问携带的历史轮数，以及流式回答的渲染间隔。
const HISTORY = 10;
const RENDER_MS = 60;

//en Farther down than any conversation is long.
//zh 比任何对话都长的滚动距离。
const FAR = 100000;

//en Only turns that were answered go along.
//zh 只携带得到回答的对话。
function historyOf(turns) { //js
function historyOf(turns: Turn[]): WxCloudAI.Message[] { //ts
  const messages = []; //js
  const messages: WxCloudAI.Message[] = []; //ts
  turns
    .filter((turn) => turn.answered)
    .slice(-HISTORY)
    .forEach((turn) => messages.push({ role: "user", content: turn.prompt }, { role: "assistant", content: turn.text }));
  return messages;
}

//[ usage
function usageText(usage) { //js
function usageText(usage: WxCloudAI.Usage | null): string { //ts
  if (!usage) return "";
  const counts = [usage.prompt_tokens, usage.completion_tokens, usage.total_tokens];
  return "Tokens (question / answer / total): " + counts.map((n) => (n === undefined ? "-" : n)).join(" / "); //en
  return "用量（提问 / 回答 / 合计 token）：" + counts.map((n) => (n === undefined ? "-" : n)).join(" / "); //zh
}

//]
const data: ChatData = { //ts
  turns: [], //ts
  growing: "", //ts
  thoughts: "", //ts+reasoning
  input: "", //ts
  busy: false, //ts
  failed: false, //ts
  notice: "", //ts
  scrollTop: 0, //ts
  models: MODELS, //ts+models
  model: __MODEL__, //ts+models
}; //ts
//[ ts

//]
Page({
  data, //ts
  //[ js
  data: {
    turns: [],
    growing: "",
    thoughts: "", //reasoning
    input: "",
    busy: false,
    failed: false,
    notice: "",
    scrollTop: 0,
    models: MODELS, //models
    model: __MODEL__, //models
  },
  //]

  gone: false,
  prompt: "",
  stopAnswer() {},

  onUnload() {
    this.gone = true;
    this.stopAnswer();
  },

  onInput(event) { //js
  onInput(event: WechatMiniprogram.Input) { //ts
    this.setData({ input: event.detail.value });
  },

  //[ models
  onModel(event) { //js
  onModel(event: WechatMiniprogram.TouchEvent) { //ts
    this.setData({ model: event.currentTarget.dataset.model });
  },

  //]
  onSend() {
    const prompt = this.data.input.trim();
    if (!prompt || this.data.busy) return;
    this.setData({ input: "" });
    this.ask(prompt);
  },

  onRetry() {
    if (this.prompt && !this.data.busy) this.ask(this.prompt);
  },

  onStop() {
    this.stopAnswer();
  },

  async ask(prompt) { //js
  async ask(prompt: string): Promise<void> { //ts
    //en A turn that failed without a word goes; text that had arrived stays.
    //zh 没有任何内容的失败轮次会移除；已到达的内容保留。
    const turns = this.data.turns.filter((turn) => turn.text);
    const turn = { //js
    const turn: Turn = { //ts
      id: turns.length,
      prompt: prompt,
      text: "",
      thoughts: "", //reasoning
      usage: "", //usage
      note: "",
      answered: false,
    };
    this.prompt = prompt;
    this.setData({
      turns: turns.concat([turn]),
      growing: "",
      thoughts: "", //reasoning
      busy: true,
      failed: false,
      notice: "",
      scrollTop: this.data.scrollTop + FAR,
    });

    //en A fast stream is rendered a few times a second; after the end and after unload not at all.
    //zh 流很快时按间隔渲染；结束或页面卸载后不再渲染。
    let text = "";
    let thoughts = ""; //reasoning
    let timer = 0;
    const render = () => {
      timer = 0;
      if (!this.gone) this.setData({ growing: text, scrollTop: this.data.scrollTop + FAR }); //!reasoning
      if (!this.gone) this.setData({ growing: text, thoughts, scrollTop: this.data.scrollTop + FAR }); //reasoning
    };
    const later = () => {
      if (!timer) timer = setTimeout(render, RENDER_MS);
    };
    const show = (piece) => { //js
    const show = (piece: string): void => { //ts
      text += piece;
      later();
    };
    const running = askAI(prompt, show, {
      earlier: historyOf(turns),
      model: this.data.model, //models
      //[ reasoning
      onReasoning: (thought) => {
        thoughts += thought;
        later();
      },
      //]
    });
    this.stopAnswer = () => running.stop();
    const result = await running;
    clearTimeout(timer);
    if (!result.ok) console.error(result.error.code, result.error.message, result.error.next);
    if (this.gone) return;

    turn.text = result.text;
    turn.answered = result.ok;
    turn.thoughts = thoughts; //reasoning
    if (result.ok) turn.usage = usageText(result.usage); //usage
    if (result.ok && result.finish === "length") turn.note = "The answer was cut short."; //en
    if (result.ok && result.finish === "length") turn.note = "回答因长度限制被截断。"; //zh
    this.setData({
      turns: turns.concat([turn]),
      growing: "",
      thoughts: "", //reasoning
      busy: false,
      failed: !result.ok,
      notice: result.ok || result.error.kind === "stopped" ? "" : result.error.userMessage,
      scrollTop: this.data.scrollTop + FAR,
    });
  },
});
