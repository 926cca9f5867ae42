declare const wx: WxCloudAI.WithAI<WechatMiniprogram.Wx>;

//en Streams the answer piece by piece into onText and resolves to the whole text. Call wx.cloud.init in app.ts first.
//zh 把回答逐段交给 onText，最后返回全文。请先在 app.ts 中调用 wx.cloud.init。
export async function askAI(prompt: string, onText?: (piece: string) => void): Promise<string> {
  const ai = wx.cloud.extend.AI.createModel(__PROVIDER__);
  //en streamText wants its parameters inside data. It resolves when the stream opens, not when it ends.
  //zh streamText 的参数放在 data 中。流打开时它就返回，而不是结束时。
  const res = await ai.streamText({
    data: {
      model: __MODEL__,
      messages: [{ role: "user", content: prompt }],
    },
  });
  let text = "";
  for await (const piece of res.textStream) {
    text += piece;
    if (onText) onText(piece);
  }
  //en A failed request can look like a stream without text.
  //zh 失败的请求可能表现为没有文本的流。
  if (!text) throw new Error("The model returned no text.");
  return text;
}
