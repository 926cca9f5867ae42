// Starts the installed tool through every client configuration the repository ships, as the client would, and asks it for
// tools/list and for one call on the sandbox. A bundle is started as its own manifest says.
//
//   node configurations.mjs FOLDER_OF_THE_TOOL [UNPACKED_BUNDLE]
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { getMcpConfigForManifest } from "@anthropic-ai/mcpb";
import { parse as parseToml } from "smol-toml";
import { check, report } from "./checks.mjs";
import { Stdio } from "./stdio.mjs";

const [folder, bundle] = process.argv.slice(2);
const examples = new URL("../../examples/", import.meta.url);
const read = (name) => readFileSync(new URL(name, examples), "utf8");
const known = JSON.parse(read("../src/McpServer/.mcp/server.json")).packages[0].environmentVariables.map(({ name }) => name);

/** The files, each with the keys its client reads. */
const clients = {
  "vscode/.vscode/mcp.json": { list: "servers", keys: ["type", "command", "args", "env"] },
  "claude-code/.mcp.json": { list: "mcpServers", keys: ["type", "command", "args", "env"] },
  "claude-desktop/claude_desktop_config.json": { list: "mcpServers", keys: ["command", "args", "env"] },
  "cursor/.cursor/mcp.json": { list: "mcpServers", keys: ["type", "command", "args", "env", "envFile"] },
  "gemini-cli/.gemini/settings.json": { list: "mcpServers", keys: ["command", "args", "env", "cwd", "timeout", "trust"] },
  "qwen-code/.qwen/settings.json": { list: "mcpServers", keys: ["command", "args", "env", "cwd", "timeout", "trust"] },
  "copilot-cli/mcp-config.json": { list: "mcpServers", keys: ["type", "command", "args", "env", "tools"] },
  "cline/cline_mcp_settings.json": { list: "mcpServers", keys: ["command", "args", "env", "disabled", "autoApprove"] },
  "codebuddy/.mcp.json": { list: "mcpServers", keys: ["type", "command", "args", "env", "description"] },
  "trae/.trae/mcp.json": { list: "mcpServers", keys: ["command", "args", "env"] },
  "codex/config.toml": { list: "mcp_servers", keys: ["command", "args", "env", "cwd", "enabled"] },
  "opencode/opencode.json": { list: "mcp", keys: ["type", "command", "environment", "enabled"] },
};

/** opencode has one list for command and arguments, and a name of its own for variables. */
const plain = ({ command, args = [], env, environment }) => Array.isArray(command)
  ? { command: command[0], args: command.slice(1), env: environment }
  : { command, args, env };

/** VS Code asks for inputs; the default is what a person gets by pressing return. */
function answered(text) {
  const { inputs = [] } = JSON.parse(text);
  return JSON.parse(text.replaceAll(/\$\{input:(\w+)\}/g, (_, id) => inputs.find((input) => input.id === id).default));
}

async function start(server, expect) {
  const path = [folder, process.env.PATH].join(delimiter);
  const process_ = new Stdio({ ...server, env: { ...server.env, PATH: path } });
  const clientInfo = { name: "configurations", version: "1" };
  const { result } = await process_.request("initialize", { protocolVersion: "2025-11-25", capabilities: {}, clientInfo });
  expect(result.serverInfo.name, "cloudbase-ai-mcp");
  process_.send({ jsonrpc: "2.0", method: "notifications/initialized" });
  const { tools } = (await process_.request("tools/list")).result;
  expect(tools.slice(0, 3).map(({ name }) => name), ["envQuery", "checkEligibility", "describeGroups"]);
  const reply = (await process_.request("tools/call", { name: "envQuery", arguments: {} })).result.structuredContent;
  expect([reply.status, reply.cloud], ["ok", "sandbox"]);
  expect(await process_.end(), 0);
  return `${result.serverInfo.version}, ${tools.length} tools`;
}

for (const [file, { list, keys }] of Object.entries(clients)) {
  await check(`examples/${file}`, async (expect) => {
    const configuration = file.endsWith(".toml") ? parseToml(read(file)) : answered(read(file));
    const servers = Object.values(configuration[list]);
    expect(servers.length, 1);
    expect(Object.keys(servers[0]).filter((key) => !keys.includes(key)), []);
    const server = plain(servers[0]);
    expect(Object.keys(server.env).filter((name) => !known.includes(name)), []);
    expect(existsSync(join(folder, server.command)), true);
    return start(server, expect);
  });
}

await check("every file of examples is started", (expect) => {
  const files = readdirSync(examples, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && !one.name.endsWith(".md"));
  expect(files.map((one) => one.name).sort(), Object.keys(clients).map((name) => name.split("/").at(-1)).sort());
});

await check("examples/README.md shows configurations with known variables only", async (expect) => {
  const blocks = [...read("README.md").matchAll(/^```json\n(.*?)^```/gms)].map(([, text]) => JSON.parse(text));
  const servers = blocks.flatMap((block) => Object.values(block.servers ?? block.mcpServers));
  expect(servers.length, 2);
  expect(servers.flatMap(({ env }) => Object.keys(env)).filter((name) => !known.includes(name)), []);
});

if (bundle) {
  await check("the MCPB bundle, as its manifest says", async (expect) => {
    const manifest = JSON.parse(readFileSync(join(bundle, "manifest.json"), "utf8"));
    const server = await getMcpConfigForManifest({ manifest, extensionPath: bundle, systemDirs: {}, userConfig: {}, pathSeparator: "/" });
    expect(existsSync(join(bundle, manifest.server.entry_point)), true);
    expect(Object.values(server.env).filter((value) => value.includes("${")), []);
    return start(server, expect);
  });
}

report();
