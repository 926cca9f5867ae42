//en Data of an event is text, an object already, or nothing.
//zh 事件的 data 可能是文本、对象或为空。
function chunkOf(event) { //js
function chunkOf(event: WxCloudAI.StreamEvent): WxCloudAI.Chunk { //ts
  const data = event && (event.json || event.data);
  try {
    return Object(typeof data === "string" ? JSON.parse(data) : data);
  } catch (error) {
    return {};
  }
}

//en A stream is iterable, or on some devices an iterator itself.
//zh 流是可迭代对象；在部分设备上它本身就是迭代器。
function iteratorOf(stream) { //js
function iteratorOf<T>(stream: AsyncIterable<T> | AsyncIterator<T>): AsyncIterator<T> { //ts
  return Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream;
}
