// Programs of others, set up by README's line or by the file of examples, in a home folder of their own, without an
// account. The proxy for https leads nowhere: what would leave this machine fails.
//
//   [ONLY=TITLE] node programs.mjs COMMAND [ARGUMENT…]
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { check, command, report } from "../conformance/checks.mjs";
import { node22 } from "../conformance/node22.mjs";
import { hold, installed } from "./walk.mjs";

const at = (name) => fileURLToPath(new URL(name, import.meta.url));
const { devDependencies } = JSON.parse(readFileSync(at("programs/package.json"), "utf8"));
const readme = readFileSync(at("../../README.md"), "utf8");
const wish = "Add AI chat to my Mini Program.";
const nowhere = "http://127.0.0.1:9";
const quiet = { DISABLE_TELEMETRY: "1", DO_NOT_TRACK: "1", HTTPS_PROXY: nowhere, NO_PROXY: "127.0.0.1", NO_COLOR: "1" };
const server = command();

/** package: what npm calls it; from: the file of examples, and where it belongs; model: what leads it to the stand-in. */
const programs = [
  {
    title: "Claude Code", package: "@anthropic-ai/claude-code", listed: /cloudbase-ai: .*Connected/,
    env: (model) => ({ ANTHROPIC_BASE_URL: model, ANTHROPIC_API_KEY: "none", CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1" }),
    ask: () => ["claude", "-p", wish, "--allowedTools", "mcp__cloudbase-ai"],
  },
  {
    title: "Codex", package: "@openai/codex", listed: /cloudbase-ai .*enabled/,
    env: () => ({}),
    ask: (model) => ["codex", "exec", "--skip-git-repo-check", "--dangerously-bypass-approvals-and-sandbox", ...codexModel(model), wish],
  },
  {
    title: "Gemini CLI", package: "@google/gemini-cli", listed: /cloudbase-ai: .*Connected/,
    files: { ".gemini/settings.json": JSON.stringify({ security: { auth: { selectedType: "gemini-api-key" } } }) },
    env: (model) => ({ GEMINI_API_KEY: "none", GOOGLE_GEMINI_BASE_URL: model, GEMINI_CLI_TRUST_WORKSPACE: "true" }),
    ask: () => ["gemini", "--approval-mode", "yolo", "-m", "gemini-2.5-flash", "-p", wish],
  },
  {
    title: "Qwen Code", package: "@qwen-code/qwen-code", listed: /cloudbase-ai: .*Connected/,
    env: (model) => ({ OPENAI_API_KEY: "none", OPENAI_BASE_URL: `${model}/v1`, OPENAI_MODEL: "stand-in" }),
    ask: () => ["qwen", "--auth-type", "openai", "--approval-mode", "yolo", "-p", wish],
  },
  {
    title: "Copilot CLI", package: "@github/copilot", listed: /cloudbase-ai/, list: ["copilot", "mcp", "list"],
    from: ["copilot-cli/mcp-config.json", ".copilot/mcp-config.json"],
    env: (model) => ({ COPILOT_OFFLINE: "true", COPILOT_PROVIDER_BASE_URL: `${model}/v1`, COPILOT_PROVIDER_API_KEY: "none", COPILOT_MODEL: "stand-in" }),
    ask: () => ["copilot", "--allow-all-tools", "-p", wish],
  },
  {
    title: "opencode", package: "opencode-ai", listed: /cloudbase-ai.*connected/, list: ["opencode", "mcp", "list"],
    from: ["opencode/opencode.json", ".config/opencode/opencode.json"],
    env: (model) => ({ OPENCODE_CONFIG_CONTENT: JSON.stringify(opencodeModel(model)), OPENCODE_DISABLE_MODELS_FETCH: "1" }),
    ask: () => ["opencode", "run", "-m", "stand-in/m", wish],
  },
];

function codexModel(model) {
  const provider = `{name="stand-in",base_url="${model}/v1",wire_api="responses",request_max_retries=0,stream_max_retries=0}`;
  return ["-c", "model=stand-in", "-c", "model_provider=stand-in", "-c", `model_providers.stand-in=${provider}`];
}

const opencodeModel = (model) => ({
  small_model: "stand-in/m",
  provider: {
    "stand-in": {
      npm: "@ai-sdk/openai-compatible",
      name: "stand-in",
      options: { baseURL: `${model}/v1`, apiKey: "none" },
      models: { m: { name: "m", tool_call: true } },
    },
  },
});

/** README's own line for a client, as words. */
function line(title) {
  const [, found] = readme.match(new RegExp(`^\\| ${title} \\| \`(.+)\` \\|$`, "m")) ?? [];
  if (!found) throw new Error(`README has no line for ${title}`);
  return found.split(" ");
}

for (const one of programs.filter(({ title }) => !process.env.ONLY || title === process.env.ONLY)) {
  await check(one.title, async (expect) => {
    const folder = mkdtempSync(join(tmpdir(), "clients-"));
    const [home, project, bin] = ["home", "project", "bin"].map((name) => join(folder, name));
    const path = [bin, at("programs/node_modules/.bin"), dirname(node22), process.env.PATH].join(delimiter);
    const env = { ...quiet, PATH: path, HOME: home, TERM: "dumb" };
    const run = (words, model = nowhere) => finished(words, { cwd: project, env: { ...env, ...one.env(model) } });
    try {
      for (const name of [home, project]) mkdirSync(name);
      installed(bin, server, join(folder, "trace-list"));
      for (const [name, text] of Object.entries(one.files ?? {})) write(join(home, name), (file) => writeFileSync(file, text));
      if (one.from) write(join(home, one.from[1]), (file) => copyFileSync(at(`../../examples/${one.from[0]}`), file));
      const added = one.from ? null : line(one.title);
      if (added) await run(added);
      const listed = await run(one.list ?? [added[0], "mcp", "list"]);
      if (!one.listed.test(listed)) throw new Error(`not listed: ${listed}`);
      const version = devDependencies[one.package];
      return await hold(expect, { title: one.title, version }, folder, server, ({ model }) => run(one.ask(model), model));
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
}

function write(file, how) {
  mkdirSync(dirname(file), { recursive: true });
  how(file);
}

async function finished([program, ...args], { cwd, env }) {
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout: 60_000 });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (said += piece));
  const code = await new Promise((done, fail) => child.on("error", fail).on("close", done));
  if (code !== 0) throw new Error(`${program} ${args[0]} ended with ${code}: ${said.slice(-2000)}`);
  return said;
}

report();
