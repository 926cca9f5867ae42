// A stand-in for a model, on 127.0.0.1 in the APIs that clients speak. It knows nothing of the product: it asks for the
// environment, asks for code too early, and from then on makes the call that the last reply shows.
import { createServer } from "node:http";
import { dialects } from "./dialects.mjs";
import { read } from "./seen.mjs";

export const tooEarly = { groupName: "cloudbase", model: "deepseek-v4-flash", method: "streamText" };
const models = { object: "list", data: [{ id: "stand-in", object: "model" }] };
const mostCalls = 12;
const words = ["WeChat Mini Program AI", "CloudBase environment"];

/** Clients prefix the names of tools, each in its own way. */
const called = (tools, name) => tools.find((tool) => tool.name === name || tool.name.endsWith(`_${name}`) || tool.name.endsWith(`-${name}`));

/** The call of a tool; of one that a search declared and the client does not offer, through the client's own. */
function made(tools, found, step) {
  const tool = called(tools, step.tool) ?? called(found, step.tool);
  const injected = Object.keys(tool.schema.properties).filter((name) => ["wait_for_previous", "task_progress"].includes(name));
  const value = (name) => (tool.schema.properties[name].type === "boolean" ? true : "done");
  const given = { ...step.arguments, ...Object.fromEntries(injected.map((name) => [name, value(name)])) };
  return tools.includes(tool)
    ? { name: tool.name, namespace: tool.namespace, arguments: given }
    : { name: "tool_call", arguments: { name: tool.name, arguments: given } };
}

const declared = (text) => [...text.matchAll(/^<function>(.*)<\/function>$/gm)]
  .map(([, json]) => JSON.parse(json)).map(({ parametersJsonSchema, ...tool }) => ({ schema: parametersJsonSchema, ...tool }));

export async function standIn() {
  const walk = { tools: [], results: [], failures: [], searches: new Map() };

  /** A client would try a failure again and again: it gets an end, and the walk the reason. */
  function answered(request) {
    try {
      return decide(request);
    } catch (problem) {
      walk.failures.push(problem.message);
      return { text: "Done." };
    }
  }

  function decide({ tools, results }) {
    const found = results.filter((_, at) => walk.searches.has(at)).flatMap(declared);
    const own = results.filter((_, at) => !walk.searches.has(at));
    const offered = [...tools, ...found];
    if (offered.length > walk.tools.length) walk.tools = offered;
    if (own.length > walk.results.length) walk.results = own;
    const step = own.length < mostCalls && next(own);
    if (!step) return { text: "Done." };
    return called(offered, step.tool) ? { call: made(tools, found, step) } : search(tools, results.length, step.tool);
  }

  /** A client that shows tools only after a search: first the words of a user, then the name that a reply gave. */
  function search(tools, at, name) {
    const tool = tools.find((one) => /^tool_?search$/i.test(one.name));
    const query = words.concat(name).find((one) => ![...walk.searches.values()].includes(one));
    if (!tool || !query) return { text: "Nothing to do." };
    walk.searches.set(at, query);
    return { call: { name: tool.name, arguments: { query } } };
  }

  function next(results) {
    if (results.length === 0) return { tool: "envQuery", arguments: {} };
    const { said } = read(results.at(-1));
    if (said.length === 0) throw new Error(`no reply can be read in: ${results.at(-1)}`);
    const { status, calls } = said[0];
    if (results.length === 1) return { tool: "generateSnippet", arguments: { ...calls[0].arguments, ...tooEarly } };
    const repeated = status === "decision" && read(results.at(-2)).said[0].status === "decision";
    return repeated ? null : calls[0];
  }

  async function answer(request, response) {
    const path = new URL(request.url, "http://127.0.0.1").pathname;
    const dialect = dialects.find(({ at }) => at.test(path));
    let text = "";
    for await (const piece of request) text += piece;
    if (!dialect || request.method !== "POST") return end(response, path.endsWith("/models") ? 200 : 404, models);
    const body = JSON.parse(text);
    const { whole, events } = dialect.write(answered(dialect.read(body)));
    if (!body.stream && !/stream/i.test(path)) return end(response, 200, whole);
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const event of events) {
      const data = typeof event === "string" ? event : JSON.stringify(event);
      response.write(`${event.type ? `event: ${event.type}\n` : ""}data: ${data}\n\n`);
    }
    response.end();
  }

  const http = createServer((request, response) => answer(request, response).catch((problem) => {
    walk.failures.push(problem.message);
    response.destroy();
  }));
  await new Promise((done) => http.listen(0, "127.0.0.1", done));
  return {
    walk,
    url: `http://127.0.0.1:${http.address().port}`,
    close() {
      http.closeAllConnections();
      return new Promise((done) => http.close(done));
    },
  };
}

function end(response, status, value) {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}
