// The MCP Inspector's own command line lists the tools and calls one.
//
//   node inspector.mjs COMMAND [ARGUMENT…]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check, command, report } from "./checks.mjs";
import { node22 } from "./node22.mjs";

const inspector = fileURLToPath(new URL("node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "inspector-"));
const server = command();

function inspect(...options) {
  const line = [inspector, "--cli", "-e", "CLOUDBASE_AI_SANDBOX=both", ...options, "--", server.command, ...server.args];
  const { status, stdout, stderr } = spawnSync(node22, line, { encoding: "utf8", env: { ...process.env, HOME: home }, timeout: 60_000 });
  return { status, stderr, answer: stdout && JSON.parse(stdout) };
}

await check("the Inspector lists the tools and finds no error in their schemas", async (expect) => {
  const { status, stderr, answer } = inspect("--method", "tools/list", "--strict");
  expect(status, 0);
  expect(answer.tools.slice(0, 3).map(({ name }) => name), ["envQuery", "checkEligibility", "describeGroups"]);
  expect(/Path: inputSchema/.test(stderr), false);
  return `${answer.tools.length} tools`;
});
await check("the Inspector calls a tool", async (expect) => {
  const { status, answer } = inspect(
    ...["--method", "tools/call", "--tool-name", "checkEligibility"],
    ...["--tool-arg", "envId=sandbox-1a2b3c", "model=deepseek-v4-flash"],
  );
  expect([status, answer.structuredContent.status, answer.structuredContent.next.tool], [0, "ok", "describeGroups"]);
});
await check("the Inspector shows a refusal as an error of the tool", async (expect) => {
  const { answer } = inspect("--method", "tools/call", "--tool-name", "describeGroups", "--tool-arg", "envId=sandbox-1a2b3c");
  expect([answer.isError, answer.structuredContent.code], [true, "ELIGIBILITY_REQUIRED"]);
});

rmSync(home, { recursive: true });
report();
