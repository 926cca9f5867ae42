// Runs the official conformance suite, through the bridge, in every revision, and compares each scenario's outcome with the
// table in docs/conformance.md: what passes must pass, what does not apply must still not, no scenario may be missing.
// A scenario's messages must be valid whatever its outcome.
//
//   node suite.mjs COMMAND [ARGUMENT…]
import { spawnSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bridge } from "./bridge.mjs";
import { check, command, report } from "./checks.mjs";
import { node22 } from "./node22.mjs";
import { revisions } from "./schemas.mjs";

const suite = fileURLToPath(new URL("node_modules/@modelcontextprotocol/conformance/dist/index.js", import.meta.url));
const page = readFileSync(new URL("../../docs/conformance.md", import.meta.url), "utf8");

/** The table's rows: scenario, a verdict for each revision, why. */
const rows = new Map(
  page
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => cells.length === 7 && /^`[a-z0-9-]+`$/.test(cells[1]))
    .map(([, name, ...cells]) => [name.replaceAll("`", ""), { verdicts: cells.slice(0, 3), why: cells[3] }]),
);

function scenarios() {
  const listed = spawnSync(node22, [suite, "list", "--server"], { encoding: "utf8" }).stdout;
  const found = [...listed.matchAll(/^ +- (\S+) \[(.*)\]$/gm)].map(([, name, where]) => [name, where.split(",")]);
  return new Map(found.filter(([, where]) => !where.includes("extension")));
}

async function run(revision) {
  const folder = mkdtempSync(join(tmpdir(), "suite-"));
  const http = await bridge({ ...command(), env: { CLOUDBASE_AI_SANDBOX: "both" } });
  try {
    const options = ["server", "--url", http.url, "--suite", "all", "--spec-version", revision, "-o", folder];
    await new Promise((done) => spawn(node22, [suite, ...options], { stdio: "ignore" }).on("close", done));
    return new Map(
      readdirSync(folder).map((name) => [
        name.replace(/^server-/, "").replace(/-\d{4}-\d\d-\d\dT.*$/, ""),
        JSON.parse(readFileSync(join(folder, name, "checks.json"), "utf8")),
      ]),
    );
  } finally {
    await http.close();
    rmSync(folder, { recursive: true });
  }
}

const isWire = ({ id }) => id.startsWith("wire-");
const fails = ({ status }) => status === "FAILURE" || status === "WARNING";

function verdict(checks) {
  const own = checks.filter((one) => !isWire(one));
  if (!own.some(({ status }) => status === "SUCCESS")) return "does not apply";
  return own.some(fails) ? "in part" : "passes";
}

await check("every scenario of the suite has its row", async (expect) => {
  const missing = [...scenarios().keys()].filter((name) => !rows.has(name));
  const gone = [...rows.keys()].filter((name) => !scenarios().has(name));
  expect({ missing, gone }, { missing: [], gone: [] });
  return `${rows.size} scenarios`;
});

for (const [at, revision] of revisions.entries()) {
  const outcome = await run(revision);
  const applicable = [...scenarios()].filter(([, where]) => where.includes(revision)).map(([name]) => name);
  await check(`${revision}: the suite ran every scenario of the revision`, async (expect) => {
    expect(applicable.filter((name) => !outcome.has(name)), []);
    return `${outcome.size} scenarios`;
  });
  await check(`${revision}: each outcome is the table's`, async (expect) => {
    const differences = [];
    const count = {};
    for (const [name, row] of rows) {
      const actual = applicable.includes(name) ? verdict(outcome.get(name)) : "–";
      count[actual] = (count[actual] ?? 0) + 1;
      if (row.verdicts[at] !== actual) differences.push(`${name}: ${actual}, the table says ${row.verdicts[at]}`);
      if (actual !== "in part") continue;
      const failing = outcome.get(name).filter((one) => fails(one));
      const named = [...row.why.matchAll(/`(sep-[\w-]+)`/g)].map(([, id]) => id);
      differences.push(...failing.filter(({ id }) => !named.includes(id)).map((one) => `${name}: ${one.id} ${one.errorMessage}`));
      differences.push(...named.filter((id) => !failing.some((one) => one.id === id)).map((id) => `${name}: ${id} passes`));
    }
    expect(differences, []);
    return Object.entries(count).map(([name, times]) => `${times} ${name}`).join(", ").replace(/, \d+ –|\d+ –, /, "");
  });
  await check(`${revision}: every message is valid`, async (expect) => {
    const wrong = [...outcome].flatMap(([name, checks]) => checks.filter((one) => isWire(one) && fails(one)).map((one) => `${name}: ${one.errorMessage}`));
    expect(wrong, []);
  });
}

report();
