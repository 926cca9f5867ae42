//en An error can stand in the place of an answer.
//zh 返回值可能是错误，而不是回答。
function isFailure(answer) { //js
function isFailure(answer: WxCloudAI.Failure): boolean { //ts
  const isAnswer = Boolean(answer.choices && answer.choices[0]);
  return Boolean(answer.error || (!isAnswer && (answer.code || answer.errCode || answer.errMsg || answer.message)));
}
