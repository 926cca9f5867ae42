// Client libraries of others, each in a process of its own that reaches this machine and nothing else.
//
//   node libraries.mjs COMMAND [ARGUMENT…]
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check, command, report } from "../conformance/checks.mjs";
import { node22 } from "../conformance/node22.mjs";
import { hold } from "./walk.mjs";

const at = (name) => fileURLToPath(new URL(name, import.meta.url));
const { devDependencies } = JSON.parse(readFileSync(at("package.json"), "utf8"));
const clients = {
  "ai-sdk": { title: "AI SDK", library: "@ai-sdk/mcp" },
  langchain: { title: "LangChain adapters", library: "@langchain/mcp-adapters" },
  "openai-agents": { title: "OpenAI Agents", library: "@openai/agents" },
  "google-genai": { title: "Google GenAI", library: "@google/genai" },
};
const server = command();

for (const [name, { title, library }] of Object.entries(clients)) {
  await check(title, async (expect) => {
    const folder = mkdtempSync(join(tmpdir(), "clients-"));
    try {
      return await hold(expect, { title, version: devDependencies[library] }, folder, server, ({ server: started, model }) =>
        finished(spawn(node22, ["--require", at("../node/loopback-only.cjs"), at("libraries/run.mjs"), name, started, model], {
          env: { PATH: process.env.PATH, HOME: folder },
          timeout: 60_000,
        })));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

async function finished(child) {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (said += piece));
  const code = await new Promise((done) => child.on("close", done));
  if (code !== 0) throw new Error(said.slice(-2000));
  return said;
}

report();
