// What the verb check writes with --sarif against the schema of SARIF 2.1.0, as Microsoft's package for tests ships it.
//
//   node sarif.mjs PROGRAM…, for example: node sarif.mjs dotnet ../../src/McpServer/bin/Release/net10.0/cloudbase-ai-mcp.dll
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { check, command, report } from "./checks.mjs";

const schema = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
// One pattern of the schema is no regular expression where Unicode is on.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const fits = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));

const { command: program, args } = command();
const rest = args.map((part) => (part.endsWith(".dll") ? resolve(part) : part));
const sources = fileURLToPath(new URL("../McpServer.Tests/Checking/FieldCode", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sarif 日志-"));

/** The log of a run in the folder, and its exit code. */
function log(exit, ...paths) {
  const env = { ...process.env, CLOUDBASE_AI_SANDBOX: "token-credits-empty" };
  const ran = spawnSync(program, [...rest, "check", ...paths, "--sarif", "out.sarif"], { cwd: folder, env, encoding: "utf8" });
  if (ran.status !== exit) throw new Error(`check ended with ${ran.status}: ${ran.stderr}`);
  return JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8"));
}

const problems = (value) => (fits(value) ? [] : fits.errors.map((error) => `${error.instancePath} ${error.message}`));

await check("a run that finds much fits the schema", async (expect) => {
  const found = log(1, sources, "--env", "sandbox-1a2b3c");
  expect(problems(found), []);
  return `${found.runs[0].results.length} results, ${found.runs[0].tool.driver.rules.length} rules`;
});
await check("a run in Chinese, with fixes, on names with blanks, fits the schema", async (expect) => {
  mkdirSync(join(folder, "页面 a"));
  copyFileSync(join(sources, "repair/pages/chat/chat.js"), join(folder, "页面 a", "b c.js"));
  writeFileSync(join(folder, "页面 a", "坏.ts"), "const = ;");
  process.env.CLOUDBASE_AI_LANG = "zh";
  expect(problems(log(1, "页面 a", "--fix")), []);
});
await check("a run that finds nothing fits the schema", async (expect) => {
  writeFileSync(join(folder, "legal.js"), "const a = 1;");
  expect(problems(log(0, "legal.js")), []);
});
await check("a log that is not as the schema says is found", async (expect) => {
  const wrong = log(0, "legal.js");
  wrong.runs[0].results = [{ ruleId: "a", level: "fatal" }];
  expect(problems(wrong).length > 1, true);
});

rmSync(folder, { recursive: true });
report();
