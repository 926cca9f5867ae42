// What a model can make of what a client shows it of a reply: the text, the structure, or both.

/** Every text and object in what was shown. JSON in a text, after a few words of the client, is read as a model would. */
function* leaves(value) {
  if (typeof value === "string") {
    yield value;
    for (const json of embedded(value)) yield* leaves(json);
  } else if (value && typeof value === "object") {
    yield value;
    for (const one of Object.values(value)) yield* leaves(one);
  }
}

/** From the beginning of a line, or behind a colon, to the end of the line or of the text. */
function* embedded(text) {
  let past = 0;
  for (const { index } of text.matchAll(/(?<=^|: )[[{]/gm)) {
    if (index < past) continue;
    for (const rest of [text.slice(index), text.slice(index).split("\n", 1)[0]]) {
      const end = Math.max(rest.lastIndexOf("}"), rest.lastIndexOf("]")) + 1;
      const json = parsed(rest.slice(0, end));
      if (!json) continue;
      yield json;
      past = index + end;
      break;
    }
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isReply = (leaf) => ["status", "cloud", "message", "next", "decision", "data"].every((name) => leaf?.[name] !== undefined);
const head = /(?:^|: )(ok|decision|refused|failed)(?: ([A-Z_]+))?: .*\[sandbox cloud\]$/m;
const isText = (leaf) => typeof leaf === "string" && head.test(leaf) && !parsed(leaf);

/** The complete call behind a name at the beginning of a line, or behind the arrow of an option. */
function calls(text) {
  const found = [];
  for (const [, name, rest] of text.matchAll(/(?:^next: |→ )([A-Za-z]+) (\{.*)$/gm)) {
    for (let end = rest.indexOf("}"); end > 0; end = rest.indexOf("}", end + 1)) {
      const args = parsed(rest.slice(0, end + 1));
      if (args) {
        found.push({ tool: name, arguments: args });
        break;
      }
    }
  }
  return found;
}

const options = ({ decision }) => (decision?.options ?? []).map(({ next }) => next);

/** { channels, status, code, calls, holds }: which channels show the reply, and what each says, which must agree. */
export function read(shown) {
  const all = [...leaves(shown)];
  const structure = all.find(isReply);
  const text = all.find(isText);
  const said = [];
  if (text) {
    const [, status, code] = text.match(head);
    said.push({ channel: "text", status, code: code ?? null, calls: calls(text) });
  }
  if (structure) {
    const { status, code, next } = structure;
    const made = (next ? [next] : options(structure)).map(({ tool, arguments: args }) => ({ tool, arguments: args }));
    said.push({ channel: "structure", status, code, calls: made });
  }
  return { said, files: structure?.data.files ?? null, text: text ?? null };
}
