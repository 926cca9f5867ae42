//[ ts
export type AIErrorKind =
  | "unsupported" | "not-initialized" | "not-eligible" | "quota" | "not-ready" | "busy"
  | "network" | "bad-request" | "blocked" | "stopped" | "failed";

//en message is the platform's, next is for the developer, userMessage for the person with the phone.
//zh message 来自平台，next 面向开发者，userMessage 展示给用户。
export interface AIFailure {
  kind: AIErrorKind;
  code: string | null;
  message: string;
  next: string;
  userMessage: string;
}

type KnownError = [AIErrorKind, string, RegExp | null, string];

interface ErrorShape {
  message?: unknown;
  errMsg?: unknown;
  error?: unknown;
  data?: unknown;
}

//]
const USER_MESSAGES = { //js
const USER_MESSAGES: Record<AIErrorKind, string> = { //ts
__USER_MESSAGES__
};

//en Kind, codes, pattern, and what the developer does next. The first row with a code among the words of the error counts,
//en else the first whose pattern is in its text.
//zh 类型、错误码、文本模式、开发者的下一步。先找错误文本中出现的错误码，再找匹配的文本模式，取第一行。
const KNOWN = [ //js
const KNOWN: KnownError[] = [ //ts
__ERRORS__
];

const UNKNOWN = [__UNKNOWN_KIND__, "", null, __UNKNOWN_NEXT__]; //js
const UNKNOWN: KnownError = [__UNKNOWN_KIND__, "", null, __UNKNOWN_NEXT__]; //ts

//en Everything that an error says, a few levels down; message of an Error is no member that a loop finds.
//zh 错误及其下几层的全部信息；Error 的 message 不可枚举，单独取出。
function textOf(error, depth) { //js
function textOf(error: unknown, depth: number): string { //ts
  if (Object(error) !== error) return String(error);
  const outer: ErrorShape = Object(error); //ts
  const members = error.message ? Object.assign({ message: error.message }, error) : error; //js
  const members: Record<string, unknown> = outer.message ? Object.assign({ message: outer.message }, error) : Object(error); //ts
  const names = depth > 3 ? [] : Object.keys(members);
  return "{" + names.map((name) => '"' + name + '": ' + textOf(members[name], depth + 1)).join(", ") + "}";
}

//en The platform's own words; they can stand one level down.
//zh 平台的原始信息，可能在下一层。
function messageOf(error) { //js
function messageOf(error: unknown): string { //ts
  const outer = Object(error); //js
  const outer: ErrorShape = Object(error); //ts
  const inner = Object(outer.error || outer.data); //js
  const inner: ErrorShape = Object(outer.error || outer.data); //ts
  const words = [outer.message, outer.errMsg, outer.error, inner.message, inner.errMsg];
  return String(words.filter((one) => one && typeof one === "string")[0] || textOf(error, 0));
}

//en A code that is not in the table; 0, 200 and -1 name nothing.
//zh 表中没有的错误码；0、200 和 -1 不代表具体错误。
function codeIn(text) { //js
function codeIn(text: string): string | null { //ts
  const named =
    text.match(/"(?:code|errCode)\\*"[ ]*:[ ]*\\*"?(?!(?:0|200|-1|null|undefined|true|false)\b)([-A-Za-z0-9_.]+)/) ||
    text.match(/((?:AI|EXCEED)_[A-Z_]{3,})/);
  return (named && named[1]) || null;
}

//en Says what went wrong and what to do next.
//zh 说明出错原因和下一步。
function classifyAIError(error) { //js
export function classifyAIError(error: unknown): AIFailure { //ts
  //en JSON inside text writes a character by its number, or a line break, with a backslash.
  //zh 文本中的 JSON 会用反斜杠表示字符编号或换行。
  const text = textOf(error, 0).replace(/\\+(?:u([0-9a-fA-F]{4})|[nrt])/g, (_, unit) => //js
  const text = textOf(error, 0).replace(/\\+(?:u([0-9a-fA-F]{4})|[nrt])/g, (_, unit: string | undefined) => //ts
    unit ? String.fromCharCode(parseInt(unit, 16)) : " ");
  const words = text.split(/[^A-Za-z0-9_]+/);
  const lower = "\n" + text.toLowerCase() + "\n";
  const codeOf = (row) => row[1].split(" ").filter((code) => words.indexOf(code) >= 0)[0]; //js
  const codeOf = (row: KnownError) => row[1].split(" ").filter((code) => words.indexOf(code) >= 0)[0]; //ts
  const row = KNOWN.filter(codeOf)[0] || KNOWN.filter((one) => one[2] && one[2].test(lower))[0] || UNKNOWN;
  return {
    kind: row[0],
    code: codeOf(row) || codeIn(text),
    message: messageOf(error),
    next: row[3],
    userMessage: USER_MESSAGES[row[0]],
  };
}

module.exports = { classifyAIError }; //js
