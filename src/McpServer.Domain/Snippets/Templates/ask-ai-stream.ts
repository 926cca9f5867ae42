//en What an event brings: objects, from JSON in one line or several, else text such as the end mark.
//zh 事件的内容：对象（一行或多行 JSON），或文本，例如结束标记。
function chunksOf(event) { //js
function chunksOf(event: WxCloudAI.StreamEvent | string | null): unknown[] { //ts
  const data = typeof event === "string" ? event : event && (event.json || event.data);
  if (typeof data !== "string") return [data];
  return ("" + data).replace(/^(data: ?|:.*)/gm, "").split(/\n+(?=[{[])/).map((line) => { //js
  return ("" + data).replace(/^(data: ?|:.*)/gm, "").split(/\n+(?=[{[])/).map((line): unknown => { //ts
    try {
      return JSON.parse(line);
    } catch (error) {
      return line.trim();
    }
  });
}

//en A stream is iterable, or on some devices an iterator itself.
//zh 流是可迭代对象；在部分设备上它本身就是迭代器。
function iteratorOf(stream) { //js
function iteratorOf<T>(stream: AsyncIterable<T> | AsyncIterator<T>): AsyncIterator<T> { //ts
  return Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream;
}
