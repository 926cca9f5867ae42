declare const wx: WxCloudAI.WithAI<WechatMiniprogram.Wx>;

//en Streams into onText and returns the whole text. Call wx.cloud.init in app.ts first.
//zh 逐段交给 onText，最后返回全文。先在 app.ts 中调用 wx.cloud.init。
export async function askAI(prompt: string, onText?: (piece: string) => void): Promise<string> {
  const ai = wx.cloud.extend.AI.createModel(__PROVIDER__);
  const raised: unknown[] = [];
  //en Parameters go inside data, callbacks beside it.
  //zh 参数放在 data 中，回调与 data 并列。
  const res = await ai.streamText({
    data: {
      model: __MODEL__,
      messages: [{ role: "user", content: prompt }],
    },
    onText: (piece) => {
      if (!onText || raised.length) return;
      //en The SDK swallows errors: this one is thrown below.
      //zh SDK 会吞掉异常：在下面抛出。
      try {
        onText(piece);
      } catch (error) {
        raised.push(error);
      }
    },
  });
  //en onText renders; this loop waits for the end and for errors.
  //zh 只在 onText 中渲染；这个循环等待结束和错误。
  let text = "";
  for await (const piece of res.textStream) {
    if (raised.length) break;
    text += piece;
  }
  if (raised.length) throw raised[0];
  if (!text) throw new Error("The model returned no text.");
  return text;
}
