declare const wx: WxCloudAI.WithAI<WechatMiniprogram.Wx>;

//en Streams the answer piece by piece into onText and resolves to the whole text. Call wx.cloud.init in app.ts first.
//zh 把回答逐段交给 onText，最后返回全文。请先在 app.ts 中调用 wx.cloud.init。
export async function askAI(prompt: string, onText?: (piece: string) => void): Promise<string> {
  const ai = wx.cloud.extend.AI.createModel(__PROVIDER__);
  const raised: unknown[] = [];
  //en streamText wants its parameters inside data, and the callbacks beside data.
  //zh streamText 的参数放在 data 中，回调与 data 并列。
  const res = await ai.streamText({
    data: {
      model: __MODEL__,
      messages: [{ role: "user", content: prompt }],
    },
    onText: (piece) => {
      if (!onText || raised.length > 0) return;
      //en An error thrown into the SDK would get lost: keep it and reject with it below.
      //zh 抛给 SDK 的异常会丢失：先记下，在下面抛出。
      try {
        onText(piece);
      } catch (error) {
        raised.push(error);
      }
    },
  });
  //en onText renders. Callbacks cannot report a failure in mid-stream, so this loop only waits for the end and for errors.
  //zh 渲染只在 onText 中进行。回调无法报告流中途的失败，所以这个循环只等待结束和错误。
  let text = "";
  for await (const piece of res.textStream) {
    if (raised.length > 0) break;
    text += piece;
  }
  if (raised.length > 0) throw raised[0];
  //en A failed request can look like a stream without text.
  //zh 失败的请求可能表现为没有文本的流。
  if (!text) throw new Error("The model returned no text.");
  return text;
}
