// Walks the server with the official client in every revision of the protocol and holds each message, both ways, to that
// revision's official schema, each reply to the tool's own outputSchema and each argument object to its inputSchema.
//
//   node wire.mjs COMMAND [ARGUMENT…]
import { Client } from "@modelcontextprotocol/client";
import { compiler, protocol, revisions } from "./schemas.mjs";
import { Stdio } from "./stdio.mjs";
import { check, command, report } from "./checks.mjs";

const worlds = ["both", "token-credits-empty", "none", "many-envs", "throttled", "custom-ready"];
const modern = (revision) => revision >= "2026-07-28";

/** The client's end of a connection; keeps what passes. */
class Recorder {
  messages = [];

  constructor(world) {
    const env = { CLOUDBASE_AI_SANDBOX: world, CLOUDBASE_AI_KEY_WALK: "made-up-key" };
    this.server = new Stdio({ ...command(), env }, (from, message) => this.#pass(from, message));
  }

  #pass(from, message) {
    this.messages.push({ from, message: structuredClone(message) });
    if (from === "server" && !String(message.id).startsWith("raw-")) this.onmessage?.(message);
  }

  async start() {}

  async send(message) {
    this.server.send(message);
  }

  async close() {
    this.exit = await this.server.end();
    this.onclose?.();
  }
}

async function walk(client, tools) {
  const done = new Set();
  const call = async (name, given, options) => {
    const { structuredContent: reply } = await client.callTool({ name, arguments: given }, options);
    return reply;
  };
  const follow = async (name, given) => {
    for (let step = { tool: name, arguments: given }; step && !done.has(JSON.stringify(step)); ) {
      done.add(JSON.stringify(step));
      const reply = await call(step.tool, step.arguments, { onprogress: () => {} });
      if (reply.status === "ok" && step.tool === "generateSnippet") return reply;
      step = reply.next ?? reply.decision?.options.find((option) => !option.url)?.next;
      step = step && { tool: step.tool, arguments: step.arguments };
    }
    return null;
  };

  const code = await follow("envQuery", {});
  const envId = code?.envId ?? "sandbox-1a2b3c";
  await call("envQuery", { action: "list", limit: 1 });
  await call("describeGroups", { envId, catalog: true });
  await call("checkEligibility", { envId, path: "custom" });
  const custom = { envId, groupName: "custom-walk", baseUrl: "https://api.example.com/v1", models: ["m"], apiKeyEnv: "CLOUDBASE_AI_KEY_WALK" };
  await follow("createCustomGroup", custom);
  for (const tool of tools) await call(tool.name, { unknown: true });
  await call("generateSnippet", { envId, groupName: "deepseek", model: "deepseek-v4-flash", method: "streamText" });
  await call("enableModel", { envId: "nobody-1", model: "glm-5.1" });
  return code;
}

/** What no client of others sends, past that client: wrong on purpose, so only the answers are held to the schema. */
async function provoke(server, meta) {
  let count = 0;
  const ask = (method, params) => server.ask({ jsonrpc: "2.0", id: `raw-${++count}`, method, ...(params && { params }) });
  const errors = await Promise.all([
    ask("no/such", { _meta: meta }),
    ask("resources/list", { _meta: meta }),
    ask("tools/call", { name: "noSuchTool", arguments: {}, _meta: meta }),
    ask("tools/call", { arguments: {}, _meta: meta }),
    ask("tools/call", { name: "envQuery", arguments: [], _meta: meta }),
    ask("tools/call"),
  ]);
  return errors.map(({ error }) => error?.code);
}

function invalid(messages, rules) {
  const asked = new Map();
  const found = [];
  for (const { from, message } of messages) {
    const deliberate = from === "client" && String(message.id).startsWith("raw-");
    if (message.method && message.id !== undefined) asked.set(`${from} ${message.id}`, message.method);
    if (deliberate) continue;
    const method = asked.get(`${from === "server" ? "client" : "server"} ${message.id}`);
    for (const problem of rules.problems(message, method)) found.push(`${from} ${message.method ?? method}: ${problem}`);
  }
  return found;
}

function misfits(messages, tools) {
  const ajv = compiler("2020-12");
  const schemas = new Map(tools.map((tool) => [tool.name, { input: ajv.compile(tool.inputSchema), output: ajv.compile(tool.outputSchema) }]));
  const calls = new Map();
  const found = [];
  for (const { message } of messages) {
    if (message.method === "tools/call") calls.set(message.id, message.params);
    const called = schemas.get(calls.get(message.id)?.name);
    const reply = message.result?.structuredContent;
    if (!called || !reply) continue;
    if (!called.output(reply)) found.push(`${calls.get(message.id).name}: ${ajv.errorsText(called.output.errors)}`);
    const accepted = called.input(calls.get(message.id).arguments);
    if (!accepted && !["INVALID_ARGUMENT", "UNSUPPORTED_TARGET"].includes(reply.code)) found.push(`${calls.get(message.id).name} took ${JSON.stringify(calls.get(message.id).arguments)}`);
  }
  return found;
}

for (const revision of revisions) {
  const rules = protocol(revision);
  for (const world of worlds) {
    await check(`${revision}, world ${world}`, async (expect) => {
      const recorder = new Recorder(world);
      const era = modern(revision) ? { versionNegotiation: { mode: { pin: revision } } } : { supportedProtocolVersions: [revision] };
      const client = new Client({ name: "wire", version: "1" }, era);
      await client.connect(recorder);
      expect(client.getNegotiatedProtocolVersion(), revision);
      const { tools } = await client.listTools();
      if (!modern(revision)) await client.ping();
      const code = await walk(client, tools);
      if (["both", "token-credits-empty"].includes(world)) expect(code?.status, "ok");
      const request = recorder.messages.findLast(({ message }) => message.method === "tools/call").message;
      const codes = await provoke(recorder.server, request.params._meta);
      expect(codes.slice(0, 3), [-32601, -32601, -32602]);
      await client.close();
      expect(recorder.exit, 0);
      expect(invalid(recorder.messages, rules), []);
      expect(misfits(recorder.messages, tools), []);
      return `${recorder.messages.length} messages, ${rules.count} definitions`;
    });
  }
}

await check("the schemas tell wrong messages", async (expect) => {
  for (const revision of revisions) {
    const rules = protocol(revision);
    expect(rules.problems({ jsonrpc: "2.0", id: 1, method: "tools/call", params: {} }).length > 0, true);
    expect(rules.problems({ jsonrpc: "2.0", id: 1, result: { tools: [{ name: 1 }] } }, "tools/list").length > 0, true);
    expect(rules.problems({ jsonrpc: "2.0", id: 1, result: { content: [{ type: "text" }] } }, "tools/call").length > 0, true);
    expect(rules.problems({ id: 1, result: {} }, "tools/list").length > 0, true);
  }
});

report();
