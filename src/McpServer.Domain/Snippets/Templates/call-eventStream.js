//en Streams the answer piece by piece into onText and resolves to the whole text. Call wx.cloud.init in app.js first.
//zh 把回答逐段交给 onText，最后返回全文。请先在 app.js 中调用 wx.cloud.init。
async function askAI(prompt, onText) {
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
  for await (const event of res.eventStream) {
    //en The end mark is not JSON: test for it before parsing.
    //zh 结束标记不是 JSON：先判断，再解析。
    if (event.data === "[DONE]") break;
    const chunk = JSON.parse(event.data);
    //en The gateway can report a failure as an event.
    //zh 网关可能以事件的形式报告失败。
    if (chunk.error || chunk.code) throw new Error(JSON.stringify(chunk.error || chunk));
    //en Some chunks hold no text: no choices, only a role, only reasoning.
    //zh 有些分片没有文本：没有 choices、只有 role 或只有推理内容。
    const choice = chunk.choices && chunk.choices[0];
    const piece = choice && choice.delta && choice.delta.content;
    if (!piece) continue;
    text += piece;
    if (onText) onText(piece);
  }
  //en A failed request can look like a stream without text.
  //zh 失败的请求可能表现为没有文本的流。
  if (!text) throw new Error("The model returned no text.");
  return text;
}

module.exports = { askAI };
