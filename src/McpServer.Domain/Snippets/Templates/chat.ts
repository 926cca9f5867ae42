import { askAI } from "../../ai/ask-ai";

interface Bubble {
  id: number;
  role: "user" | "assistant";
  text: string;
}

interface ChatData {
  messages: Bubble[];
  input: string;
  busy: boolean;
  notice: string;
}

//en How many earlier messages go along with a prompt, and how often a running answer is rendered.
//zh 每次提问携带的历史消息条数，以及流式回答的渲染间隔。
const HISTORY = 20;
const RENDER_MS = 60;

//en Turns that were answered; a prompt whose answer failed is left out.
//zh 只取得到回答的对话；回答失败的提问不计入。
function answered(messages: Bubble[]): WxCloudAI.Message[] {
  const isAnswer = (bubble: Bubble | undefined): boolean => bubble !== undefined && bubble.role === "assistant";
  return messages
    .filter((bubble, i) => isAnswer(bubble) || isAnswer(messages[i + 1]))
    .slice(-HISTORY)
    .map(({ role, text }) => ({ role, content: text }));
}

const data: ChatData = { messages: [], input: "", busy: false, notice: "" };

Page({
  data,

  gone: false,

  onUnload() {
    this.gone = true;
  },

  onInput(event: WechatMiniprogram.Input) {
    this.setData({ input: event.detail.value });
  },

  async onSend() {
    const prompt = this.data.input.trim();
    if (!prompt || this.data.busy) return;
    const earlier = answered(this.data.messages);
    const at = this.data.messages.length;
    const bubble = `messages[${at + 1}]`;
    this.setData({
      [`messages[${at}]`]: { id: at, role: "user", text: prompt },
      [bubble]: { id: at + 1, role: "assistant", text: "" },
      input: "",
      busy: true,
      notice: "",
    });

    //en A fast stream is rendered a few times a second, not once a piece; after unload not at all.
    //zh 流很快时按间隔渲染，而不是每段都渲染；页面卸载后不再渲染。
    let text = "";
    let timer = 0;
    let ended = false;
    const render = () => {
      timer = 0;
      if (!this.gone && !ended) this.setData({ [`${bubble}.text`]: text });
    };
    try {
      const result = await askAI(
        prompt,
        (piece) => {
          text += piece;
          if (!timer) timer = setTimeout(render, RENDER_MS);
        },
        earlier,
      );
      if (this.gone) return;
      if (result.ok) this.setData({ [`${bubble}.text`]: result.text });
      else this.setData({ messages: this.data.messages.slice(0, at + 1), notice: result.error.next });
    } finally {
      ended = true;
      clearTimeout(timer);
      if (!this.gone) this.setData({ busy: false });
    }
  },
});
