declare const wx: WxCloudAI.WithAI<WechatMiniprogram.Wx>;

//en Asks the model once and resolves to its answer. Call wx.cloud.init in app.ts first.
//zh 提问一次，返回模型的回答。请先在 app.ts 中调用 wx.cloud.init。
export async function askAI(prompt: string, onText?: (piece: string) => void): Promise<string> {
  const ai = wx.cloud.extend.AI.createModel(__PROVIDER__);
  //en generateText takes its parameters directly: no data wrapper here.
  //zh generateText 直接接收参数，这里没有 data 包装。
  const res = await ai.generateText({
    model: __MODEL__,
    messages: [{ role: "user", content: prompt }],
  });
  //en The result is the model's raw response.
  //zh 返回值是模型的原始响应。
  const choice = res && res.choices && res.choices[0];
  const text = choice && choice.message && choice.message.content;
  if (!text) throw new Error("The model returned no text.");
  if (onText) onText(text);
  return text;
}
