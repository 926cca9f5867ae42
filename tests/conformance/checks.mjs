// One line a check, then `N passed, N failed`.
import { deepStrictEqual } from "node:assert";
import { existsSync } from "node:fs";

let passed = 0;
let failed = 0;

const expect = (actual, expected) => deepStrictEqual(actual, expected);

/** Runs work(expect); what it returns is shown beside the name. */
export async function check(name, work) {
  try {
    const note = await work(expect);
    passed++;
    console.log(`ok    ${name}${note ? `: ${note}` : ""}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}: ${error.message}`);
  }
}

export function report() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

/** The server under test, as the command line names it. */
export function command() {
  const [program, ...args] = process.argv.slice(2);
  if (!program) {
    console.error(`usage: node ${process.argv[1]} COMMAND [ARGUMENT…]`);
    process.exit(2);
  }
  return { command: existsSync(program) ? new URL(program, `file://${process.cwd()}/`).pathname : program, args };
}
