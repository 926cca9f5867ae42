const askAI = require("../../ask-ai.js").askAI; //js
import { askAI } from "../../ask-ai"; //ts

//en+js Call wx.cloud.init({ env: __ENV__ }) in onLaunch of app.js before this page opens.
//zh+js 打开该页面之前，请在 app.js 的 onLaunch 中调用 wx.cloud.init({ env: __ENV__ })。
//en+ts Call wx.cloud.init({ env: __ENV__ }) in onLaunch of app.ts before this page opens.
//zh+ts 打开该页面之前，请在 app.ts 的 onLaunch 中调用 wx.cloud.init({ env: __ENV__ })。
Page({
  data: { answer: "", busy: false, notice: "" },

  //en For example <button bindtap="onAsk" data-prompt="Hello">; show {{answer}} and {{notice}}.
  //zh 例如 <button bindtap="onAsk" data-prompt="你好">；用 {{answer}} 和 {{notice}} 显示。
  async onAsk(event) { //js
  async onAsk(event: WechatMiniprogram.TouchEvent) { //ts
    if (this.data.busy) return;
    this.setData({ answer: "", busy: true, notice: "" });
    const show = (piece) => this.setData({ answer: this.data.answer + piece }); //js
    const show = (piece: string) => this.setData({ answer: this.data.answer + piece }); //ts
    //[ call
    try {
      await askAI(String(event.currentTarget.dataset.prompt), show);
    } catch (error) {
      console.error(error);
      this.setData({ notice: "No answer came. Please try again." }); //en
      this.setData({ notice: "未能得到回答，请重试。" }); //zh
    }
    //]
    //[ !call
    const result = await askAI(String(event.currentTarget.dataset.prompt), show);
    if (!result.ok) {
      console.error(result.error.message, result.error.next);
      this.setData({ notice: result.error.userMessage });
    }
    //]
    this.setData({ busy: false });
  },
});
