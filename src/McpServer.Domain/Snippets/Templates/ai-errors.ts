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

interface KnownError {
  kind: AIErrorKind;
  codes?: string[];
  pattern?: RegExp;
  next: string;
}

interface ErrorShape {
  message?: unknown;
  errMsg?: unknown;
  error?: ErrorShape;
  data?: ErrorShape;
}

//]
const USER_MESSAGES = { //js
const USER_MESSAGES: Record<AIErrorKind, string> = { //ts
__USER_MESSAGES__
};

//en In this order: the first row with a code among the words of the error, else the first whose pattern is in its text.
//zh 按顺序：先找错误文本中出现的错误码，再找匹配的文本模式。
const KNOWN = [ //js
const KNOWN: KnownError[] = [ //ts
__ERRORS__
];

const UNKNOWN = { kind: __UNKNOWN_KIND__, next: __UNKNOWN_NEXT__ }; //js
const UNKNOWN: KnownError = { kind: __UNKNOWN_KIND__, next: __UNKNOWN_NEXT__ }; //ts

//en Everything that an error says, as one text.
//zh 错误中的全部信息，合为一段文本。
function textOf(error) { //js
function textOf(error: unknown): string { //ts
  const readable = (key, value) => (value instanceof Error ? Object.assign({ message: value.message }, value) : value); //js
  const readable = (_: string, value: unknown): unknown => //ts
    value instanceof Error ? Object.assign({ message: value.message }, value) : value; //ts
  if (Object(error) !== error) return String(error);
  try {
    return JSON.stringify(error, readable);
  } catch (circular) {
    return String(error);
  }
}

//en The platform's own words; they can stand one level down.
//zh 平台的原始信息，可能在下一层。
function messageOf(error) { //js
function messageOf(error: unknown): string { //ts
  const outer = Object(error); //js
  const outer: ErrorShape = Object(error); //ts
  const inner = Object(outer.error || outer.data); //js
  const inner: ErrorShape = Object(outer.error || outer.data); //ts
  const words = [outer.message, outer.errMsg, inner.message, inner.errMsg].filter((one) => one && typeof one === "string");
  return String(words[0] || textOf(error));
}

//en A code that is not in the table. 0, 200 and -1 name nothing.
//zh 表中没有的错误码。0、200 和 -1 不代表具体错误。
function codeIn(text) { //js
function codeIn(text: string): string | null { //ts
  const members = text.match(/"(?:code|errCode)\\*"[ ]*:[ ]*\\*"?-?[A-Za-z0-9_]+/g) || [];
  const codes = members.map((member) => member.replace(/^.*[":\\ ](?=[-A-Za-z0-9_]+$)/, ""));
  const named = codes.filter((code) => ["0", "200", "-1"].indexOf(code) < 0);
  return named[0] || (text.match(/(?:AI|EXCEED)_[A-Z_]{3,}/) || [null])[0];
}

//en Says what went wrong and what to do next.
//zh 说明出错原因和下一步。
function classifyAIError(error) { //js
export function classifyAIError(error: unknown): AIFailure { //ts
  const text = textOf(error);
  const words = text.split(/[^A-Za-z0-9_]+/);
  const lower = "\n" + text.toLowerCase() + "\n";
  const codeOf = (row) => (row.codes || []).filter((code) => words.indexOf(code) >= 0)[0]; //js
  const codeOf = (row: KnownError) => (row.codes || []).filter((code) => words.indexOf(code) >= 0)[0]; //ts
  const row =
    KNOWN.filter(codeOf)[0] ||
    KNOWN.filter((one) => one.pattern && one.pattern.test(lower))[0] ||
    UNKNOWN;
  return {
    kind: row.kind,
    code: codeOf(row) || codeIn(text),
    message: messageOf(error),
    next: row.next,
    userMessage: USER_MESSAGES[row.kind],
  };
}

module.exports = { classifyAIError }; //js
