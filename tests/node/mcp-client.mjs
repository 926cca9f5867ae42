// Drives the server with a client written by others, which checks every structured reply against the tool's schema.
// Usage: node mcp-client.mjs [COMMAND ARGUMENT…]; without a command it starts the server as mcp.json.example does.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const example = JSON.parse(readFileSync(root + "mcp.json.example", "utf8")).mcpServers["cloudbase-ai"];
const [command = example.command, ...args] = process.argv.length > 2 ? process.argv.slice(2) : [example.command, ...example.args];
const transport = new StdioClientTransport({ command, args, cwd: root, env: { ...process.env, ...example.env } });
const client = new Client({ name: "check", version: "1.0.0" });
const statuses = new Set();
const refusedBy = new Set();

function check(condition, what) {
  if (!condition) throw new Error("not so: " + what);
  console.log("ok " + what);
}

// The SDK throws when structured content is missing or does not fit the advertised schema, refusals included.
async function call(name, args) {
  const result = await client.callTool({ name, arguments: args });
  const reply = result.structuredContent;
  check(result.isError === (reply.status === "refused" || reply.status === "failed"), `${name}: ${reply.status} ${reply.code ?? ""}`);
  statuses.add(reply.status);
  if (reply.status === "refused") refusedBy.add(name);
  return reply;
}

async function walk(tool, args) {
  for (let calls = 0; calls < 12; calls++) {
    const reply = await call(tool, args);
    if (tool === "generateSnippet" && reply.status === "ok") return reply;
    const next = reply.next ?? reply.decision.options.find((option) => !option.url).next;
    ({ tool, arguments: args } = next);
  }
  throw new Error("no code after twelve calls");
}

await client.connect(transport);
const { tools } = await client.listTools();
check(tools[0].name === "envQuery" && tools.every((tool) => tool.outputSchema.type === "object"), "tools in the order of the work, each with an output schema");
const { data } = await walk("envQuery", {});
check(data.files[0].content.includes(`createModel("${data.provider}")`), `code for ${data.provider} and ${data.model}`);

// A group of the user's own: what it takes is asked for, what is not there is said.
const envId = "sandbox-1a2b3c", groupName = "custom-check";
await call("checkEligibility", { envId, path: "custom" });
const onboarding = await call("createCustomGroup", { envId, groupName });
check(onboarding.decision.options.every((option) => option.next.tool), "an endpoint without a key is asked for");
check((await call("deleteCustomGroup", { envId, groupName })).code === "GROUP_MISSING", "a group that is not there cannot be deleted");
check((await call("describeGroups", { envId, catalog: true })).data.catalog.length > 0, "the catalogue is listed");

for (const tool of tools) await call(tool.name, { nonsense: null });
check(tools.every((tool) => refusedBy.has(tool.name)), "every tool refuses an unknown argument with a valid reply");
check(["ok", "decision", "refused"].every((status) => statuses.has(status)), "replies of every status but failed were met");
await client.close();
