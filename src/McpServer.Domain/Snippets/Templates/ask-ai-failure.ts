//en The first of these that is there decides; 0, 200 and ok are no error.
//zh 以第一个出现的成员为准；0、200 和 ok 不是错误。
function isError(one) { //js
function isError(one: WxCloudAI.Failure): boolean { //ts
  const said = [one.error, one.code, one.errCode, one.errMsg, one.message].filter((word) => word || word === 0)[0];
  return said !== undefined && !/^(0|200|success|(.*:)?ok)$/i.test(String(said));
}

//en An error can stand in the place of an answer, one level down too, or be how it ends.
//zh 返回值可能是错误而不是回答（也可能在下一层），或以错误结束。
function failureOf(answer) { //js
function failureOf(answer: WxCloudAI.Chunk): unknown { //ts
  const choice = answer.choices && answer.choices[0];
  if (!choice) return [answer, Object(answer.data)].filter(isError)[0];
  const isBroken = /error|filter|sensitive|resource/.test(String(choice.finish_reason));
  return answer.error || choice.error || (isBroken && new Error("FINISH_ERROR: " + choice.finish_reason));
}
