// Streamable HTTP in front of a stdio server, for suites that speak HTTP only. Tests only, 127.0.0.1 only.
// Up to 2025-11-25 each session is a server process of its own; requests that carry their protocol version in _meta
// (2026-07-28) share one process, each under an id of the bridge's own.
import { createServer } from "node:http";
import { randomUUID } from "node:crypto";
import { Stdio } from "./stdio.mjs";

const modern = "2026-07-28";
const [invalidRequest, methodNotFound, invalidParams, headerMismatch] = [-32600, -32601, -32602, -32020];
const badRequests = [invalidRequest, invalidParams, headerMismatch, -32021, -32022];
const subscription = "io.modelcontextprotocol/subscriptionId";
const versionOf = (message) => message.params?._meta?.["io.modelcontextprotocol/protocolVersion"];

export async function bridge(server) {
  const sessions = new Map();
  let shared, count = 0;

  async function answer(request, response) {
    const from = [request.headers.host, request.headers.origin && new URL(request.headers.origin).host];
    if (from.some((host) => host && !/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host))) return end(response, 403);
    const id = request.headers["mcp-session-id"];
    const session = sessions.get(id);
    if (request.method === "DELETE" && session) {
      sessions.delete(id);
      await session.end();
      return end(response, 200);
    }
    if (request.method !== "POST") return end(response, 405);

    let text = "";
    for await (const piece of request) text += piece;
    const message = JSON.parse(text);
    const header = request.headers["mcp-protocol-version"];
    if (versionOf(message) || header === modern) return stateless(message, header, response);
    if (message.method === "initialize") {
      const fresh = randomUUID();
      sessions.set(fresh, new Stdio(server));
      return stateful(sessions.get(fresh), message, response, { "mcp-session-id": fresh });
    }
    if (session) return stateful(session, message, response);
    return end(response, id ? 404 : 400, refusal(message, invalidRequest, "No such session"));
  }

  async function stateful(to, message, response, headers) {
    if (message.id !== undefined && message.method) return end(response, 200, await to.ask(message), headers);
    to.send(message);
    return end(response, 202);
  }

  async function stateless(message, header, response) {
    const asked = versionOf(message);
    if (asked && asked !== header) return end(response, 400, refusal(message, headerMismatch, "Header mismatch"));
    shared ??= new Stdio(server);
    if (message.id === undefined) {
      shared.send(message);
      return end(response, 202);
    }
    const id = `bridge-${++count}`;
    response.on("close", () => response.writableFinished || shared.send(cancelled(id)));
    const result = await shared.ask({ ...message, id }, (other) => {
      const meta = other.params?._meta;
      if (meta?.[subscription] !== id) return;
      meta[subscription] = message.id;
      if (!response.headersSent) response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(`data: ${JSON.stringify(other)}\n\n`);
    });
    const code = result.error?.code;
    return end(response, code === methodNotFound ? 404 : badRequests.includes(code) ? 400 : 200, { ...result, id: message.id });
  }

  const http = createServer((request, response) =>
    answer(request, response).catch((problem) => end(response, 500, refusal({}, -32603, problem.message))));
  await new Promise((done) => http.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${http.address().port}/mcp`,
    async close() {
      http.closeAllConnections();
      http.close();
      await Promise.all([...sessions.values(), shared].map((one) => one?.end()));
    },
  };
}

const refusal = ({ id = null }, code, message) => ({ jsonrpc: "2.0", id, error: { code, message } });
const cancelled = (requestId) => ({ jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId } });

function end(response, status, body, headers) {
  if (response.headersSent) return response.end(body && `data: ${JSON.stringify(body)}\n\n`);
  response.writeHead(status, { ...(body && { "content-type": "application/json" }), ...headers });
  return response.end(body && JSON.stringify(body));
}
