// Lets a client of others work with the server for a stand-in of a model, and holds what the model was shown to what the
// server was asked and answered. What each client shows is a row of docs/conformance.md.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Script } from "node:vm";
import { standIn, tooEarly } from "./model/model.mjs";
import { read } from "./model/seen.mjs";

const page = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const tools = [...page("README.md").matchAll(/^\| `(\w+)` \| .* \| .* \|$/gm)].map(([, name]) => name);

/** The rows of docs/conformance.md, by client. */
export const rows = new Map([...page("docs/conformance.md").matchAll(/^\| (.+?) \| ([\d.]+) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$/gm)]
  .map(([, client, version, found, success, refusal, question]) => [client, { version, found, success, refusal, question }]));

/** A command cloudbase-ai-mcp that starts the server under test; the world is what the client hands on, unless it is given here. */
export function installed(folder, { command, args }, trace, world) {
  const file = join(folder, "cloudbase-ai-mcp");
  const set = [`CLOUDBASE_AI_TRACE='${trace}'`, ...(world ? [`CLOUDBASE_AI_SANDBOX=${world}`] : [])].join(" ");
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexport ${set}\nexec '${command}' ${args.map((one) => `'${existsSync(one) ? resolve(one) : one}'`).join(" ")}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** What the model saw while the client worked, and the calls that reached the server. */
async function walk(folder, command, run, world) {
  const trace = join(folder, `trace-${world ?? "first"}`);
  const server = installed(join(folder, "bin"), command, trace, world);
  const model = await standIn();
  let output;
  try {
    output = await run({ server, model: model.url });
  } finally {
    await model.close();
  }
  const calls = existsSync(trace) ? readFileSync(trace, "utf8").trim().split("\n").map((line) => JSON.parse(line)) : [];
  return { ...model.walk, seen: model.walk.results.map(read), calls: calls.filter(({ status }) => status !== "asked"), output };
}

const shown = (seen) => [...new Set(seen.map(({ said }) => said.map(({ channel }) => channel).join(" and ")))].sort().join(" or ");
const hidden = ({ confirmation, ...rest }) => ({ ...rest, ...(confirmation && { confirmation: "(hidden)" }) });

/** Every reply the model saw is the server's own, and every call the server got is the one the reply before it showed. */
function agree(expect, { failures, seen, calls, output }) {
  expect(failures, []);
  expect(seen.length > 2, true, output);
  expect(seen.flatMap(({ said }, at) => said.map(({ status, code }) => [at, status, code])),
    seen.flatMap(({ said }, at) => said.map(() => [at, calls[at]?.status, calls[at]?.code])));
  for (const { said } of seen) expect(said.map(({ calls }) => calls), said.map(() => said[0].calls));
  const first = seen[0].said[0].calls[0].arguments;
  const expected = [{}, { ...first, ...tooEarly }, ...seen.slice(1, -1).map(({ said }) => said[0].calls[0].arguments)];
  expect(calls.map((call) => call.arguments), expected.map(hidden));
}

function isCode(expect, { seen }) {
  const { said, files, text } = seen.at(-1);
  expect(said[0].status, "ok");
  const codes = [files?.[0].content, text?.match(/^ask-ai\.js\n```javascript\n(.*?)^```/ms)?.[1]].filter(Boolean);
  expect(codes.length, said.length);
  for (const code of codes) {
    new Script(code);
    expect([code === codes[0], code.includes('createModel("cloudbase")'), code.split("\n").length > 50], [true, true, true]);
  }
}

/** The names and what stands in descriptions, since some clients drop enums and ranges from schemas. */
function described(expect, offered, searches) {
  const own = offered.map((tool) => ({ ...tool, name: tools.find((name) => tool.name.endsWith(name)) })).filter(({ name }) => name);
  const names = new Set(own.map(({ name }) => name));
  expect(tools.filter((name) => !names.has(name) && (!searches || ["envQuery", "generateSnippet"].includes(name))), []);
  const description = (tool, argument) => own.find(({ name }) => name === tool).schema.properties[argument].description;
  expect([/streamText.*generateText/.test(description("generateSnippet", "method")), /1 to 100/.test(description("envQuery", "limit"))], [true, true]);
  return names.size;
}

/** One client, held to its row. */
export async function hold(expect, { title, version }, folder, command, run) {
  const row = rows.get(title);
  const first = await walk(folder, command, run);
  agree(expect, first);
  const count = described(expect, first.tools, first.searches.size > 0);
  const asks = first.calls.at(-1).code === "CONFIRMATION_REQUIRED";
  if (asks) expect(JSON.stringify(first.results.at(-1)).includes("confirmation\\\""), false);
  const last = asks ? await walk(folder, command, run, "both") : first;
  if (asks) agree(expect, last);
  isCode(expect, last);
  const seen = [...first.seen, ...last.seen];
  const is = (refused) => seen.filter(({ said }) => (said[0].status === "refused") === refused);
  expect(row, {
    version,
    found: first.searches.size > 0 ? "by a search" : `all ${count}`,
    success: shown(is(false)),
    refusal: shown(is(true)),
    question: asks ? "put to its person" : "shown to the model",
  });
  return `${version}, ${first.calls.length + (asks ? last.calls.length : 0)} calls, ${row.success}`;
}
