// Compares the rate of `cloudbase-ai-mcp check` with ESLint's on the same files: see docs/performance.md.
// node bench.mjs PROGRAM…, for example: node bench.mjs dotnet ../../src/McpServer/bin/Release/net10.0/cloudbase-ai-mcp.dll
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const corpus = join(here, "..", "McpServer.Tests", "Checking", "FieldCode");
const program = process.argv.slice(2);
const rounds = 3;
const bytes = 4 << 20;

/** A folder with copies of the sources of one kind, and their size. */
function prepare(root, ending) {
  const files = readdirSync(corpus, { recursive: true }).filter((name) => name.endsWith(ending));
  const folder = join(root, ending.slice(1));
  let size = 0;
  for (let copy = 0; size < bytes; copy++) {
    const target = join(folder, `copy${copy}`);
    mkdirSync(target, { recursive: true });
    for (const name of files) {
      cpSync(join(corpus, name), join(target, name));
      size += statSync(join(corpus, name)).size;
    }
  }
  return { folder, size };
}

/** Seconds of processor time of the fastest of some runs: another process on the machine changes them little. */
function seconds(command, rest) {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const ended = spawnSync("bash", ["-c", 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2> /dev/null', "bash", command, ...rest], { encoding: "utf8" });
    const [user, system] = ended.stderr.trim().split(/\s+/).slice(-2).map(Number);
    best = Math.min(best, user + system);
  }
  return best;
}

const root = mkdtempSync(join(tmpdir(), "check-benchmark-"));
try {
  const empty = join(root, "empty");
  mkdirSync(empty);
  cpSync(join(corpus, "helpers", "note.js"), join(empty, "note.js"));
  const ours = (folder) => seconds(program[0], [...program.slice(1), "check", folder]);
  const theirs = (folder) => seconds("node", [join(here, "lint.mjs"), folder]);
  const [ourStart, theirStart] = [ours(empty), theirs(empty)];
  console.log("| | MB | check, s | ESLint, s | check, MB/s | ESLint, MB/s | ratio |\n|---|---|---|---|---|---|---|");
  for (const ending of [".js", ".ts"]) {
    const { folder, size } = prepare(root, ending);
    const [a, b] = [ours(folder) - ourStart, theirs(folder) - theirStart];
    const rate = (time) => (size / 1e6 / time).toFixed(1);
    console.log(`| ${ending} | ${(size / 1e6).toFixed(1)} | ${a.toFixed(2)} | ${b.toFixed(2)} | ${rate(a)} | ${rate(b)} | ${(b / a).toFixed(1)} |`);
  }
  console.log(`\nA run on one small file, which is subtracted: check ${ourStart.toFixed(2)} s, ESLint ${theirStart.toFixed(2)} s.`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
