// The protocol's official JSON schemas as the conformance suite ships them, and which of their definitions a message must
// fit. The suite has no file for them: they stand as literals in its one script.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInNewContext } from "node:vm";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const script = readFileSync(createRequire(import.meta.url).resolve("@modelcontextprotocol/conformance/dist/index.js"), "utf8");
const names = /"2025-06-18":([\w$]+),"2025-11-25":([\w$]+),\[[\w$]+\]:([\w$]+)\}/.exec(script);

export const revisions = ["2025-06-18", "2025-11-25", "2026-07-28"];

function literal(name) {
  const begin = script.search(new RegExp(`[ ,;]${name.replaceAll("$", "\\$")}=\\{\\$schema:`)) + name.length + 2;
  let depth = 0;
  let quoted = false;
  for (let at = begin; ; at++) {
    const char = script[at];
    if (char === "\\" && quoted) at++;
    else if (char === "`") quoted = !quoted;
    else if (quoted) continue;
    else if ("{[".includes(char)) depth++;
    else if ("]}".includes(char) && --depth === 0) return runInNewContext(`(${script.slice(begin, at + 1)})`);
  }
}

export function compiler(dialect) {
  const ajv = new (dialect?.includes("2020-12") ? Ajv2020 : Ajv)({ strict: false, allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  return ajv;
}

/** The checks of one revision: each gives the problems of a message, none when it is valid. */
export function protocol(revision) {
  const schema = JSON.parse(JSON.stringify(literal(names[revisions.indexOf(revision) + 1])));
  const root = schema.$defs ? "$defs" : "definitions";
  const all = schema[root];
  const ajv = compiler(schema.$schema);
  ajv.addSchema(schema, "mcp");
  const compiled = new Map();
  const fits = (definition, value) => {
    if (!all[definition]) return [`there is no ${definition} in ${revision}`];
    if (!compiled.has(definition)) compiled.set(definition, ajv.compile({ $ref: `mcp#/${root}/${definition}` }));
    const check = compiled.get(definition);
    return check(value) ? [] : check.errors.map((error) => `${definition}${error.instancePath} ${error.message}`);
  };
  const named = (method) => Object.keys(all).find((name) => all[name].properties?.method?.const === method);
  const resultOf = (method) => {
    const result = named(method).replace(/Request$/, "Result");
    return all[result] ? result : "EmptyResult";
  };

  return {
    count: Object.keys(all).length,
    knows: (method) => named(method) !== undefined,
    /** @param method what the message answers, for an answer */
    problems(message, method) {
      const envelope = fits("JSONRPCMessage", message);
      if (message.error) return envelope;
      if (message.method && !named(message.method)) return [`${message.method} is no method of ${revision}`];
      return [...envelope, ...(message.method ? fits(named(message.method), message) : fits(resultOf(method), message.result))];
    },
  };
}
