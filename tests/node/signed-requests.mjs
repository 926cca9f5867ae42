// Compares the requests this product signs with those of the vendor's own Node client, action by action, in both directions.
//
//   ours:   the MCP server over stdio, driven through its tools → a recorder on 127.0.0.1, which verifies each signature with
//           the vendor's code and passes the call on with the vendor's client to this product's sandbox, whose reply it returns
//   theirs: the same action and parameters by the vendor's client → the same recorder → compared with ours
//
//   npm ci && node signed-requests.mjs [SERVER.dll]        from tests/node; the default is the Release build
//
// One line a check, then `N passed, N failed`; exit 1 on any mismatch.
import { deepStrictEqual, ok } from "node:assert";
import { spawn } from "node:child_process";
import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import common from "tencentcloud-sdk-nodejs-common";

const Sign = createRequire(import.meta.url)("tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js").default;
const dll = process.argv[2] ?? new URL("../../src/McpServer/bin/Release/net10.0/cloudbase-ai-mcp.dll", import.meta.url).pathname;
const keys = { secretId: "AKIDEXAMPLEEXAMPLEEXAMPLEEXAMPLE0001", secretKey: "SKEXAMPLEexampleEXAMPLEexample01" };
const token = "made-up-session-token";
const actions = [
  "DescribeEnvs", "DescribeAIModels", "DescribeManagedAIModelList", "DescribeActivityInfo", "DescribeEnvPostpayPackage",
  "CreateAIModel", "UpdateAIModel", "DeleteAIModel",
];

// What HTTP itself needs differs between HTTP libraries and is no part of the API; the trace id is a random number that the
// vendor's Node client alone makes up for its own logs.
const besides = ["accept", "accept-encoding", "connection", "content-length", "transfer-encoding", "user-agent", "x-tc-traceid"];
const apiHeaders = (request) => Object.keys(request.headers).filter((name) => !besides.includes(name)).sort();

const hex = (data) => createHash("sha256").update(data).digest("hex");
const mac = (key, text, as) => createHmac("sha256", key).update(text).digest(as);

// The documented computation over what came over the wire, for any host that may have been signed.
function signature({ headers, body }, host, service) {
  const time = headers["x-tc-timestamp"];
  const date = new Date(time * 1000).toISOString().slice(0, 10);
  const canonical = `POST\n/\n\ncontent-type:${headers["content-type"]}\nhost:${host}\n\ncontent-type;host\n${hex(body)}`;
  const toSign = `TC3-HMAC-SHA256\n${time}\n${date}/${service}/tc3_request\n${hex(canonical)}`;
  const key = [date, service, "tc3_request"].reduce((from, text) => mac(from, text), `TC3${keys.secretKey}`);
  return `TC3-HMAC-SHA256 Credential=${keys.secretId}/${date}/${service}/tc3_request, SignedHeaders=content-type;host, Signature=${mac(key, toSign, "hex")}`;
}

const vendorSignature = ({ headers, body }, host, service) =>
  Sign.sign3({ url: `https://${host}/`, payload: body, timestamp: headers["x-tc-timestamp"], service, headers: { "Content-Type": headers["content-type"] }, ...keys });

// The vendor's client signs the host without its port, and takes the scope's service from the host.
function verify(request) {
  const { host } = request.headers;
  const found = [["tcb", host], [host.split(".")[0], host.split(":")[0]]].find(
    ([service, signed]) => signature(request, signed, service) === request.headers.authorization);
  ok(found, `${request.headers["x-tc-action"]}: the signature does not fit`);
  deepStrictEqual(signature(request, "tcb.tencentcloudapi.com", "tcb"), vendorSignature(request, "tcb.tencentcloudapi.com", "tcb"));
  return found[0];
}

const client = (url, credential) =>
  new common.CommonClient(new URL(url).host, "2018-06-08", {
    credential,
    region: "ap-shanghai",
    profile: { language: "en-US", httpProfile: { protocol: "http://", endpoint: new URL(url).host, reqTimeout: 20 } },
  });

async function recorder(answer) {
  const seen = [];
  const server = createServer(async (incoming, outgoing) => {
    const parts = [];
    for await (const part of incoming) parts.push(part);
    const request = { method: incoming.method, path: incoming.url, headers: incoming.headers, body: Buffer.concat(parts) };
    seen.push(request);
    outgoing.setHeader("Content-Type", "application/json");
    outgoing.end(JSON.stringify({ Response: await answer(request) }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { seen, url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

function start(parameters, environment) {
  const child = spawn("dotnet", [dll, ...parameters], { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, ...environment } });
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

// A client of the Model Context Protocol in as few lines as it takes.
function mcp({ child, lines }) {
  let last = 0;
  const send = (message) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  const request = async (method, params) => {
    const id = ++last;
    send({ id, method, params });
    for (;;) {
      const message = JSON.parse((await lines.next()).value);
      if (message.id === id) return message.result;
    }
  };
  return {
    open: async () => {
      await request("initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "signed-requests", version: "1" } });
      send({ method: "notifications/initialized" });
    },
    tools: async () => (await request("tools/list", {})).tools.map((tool) => tool.name),
    call: async (name, args) => (await request("tools/call", { name, arguments: args })).structuredContent,
  };
}

let passed = 0;
let failed = 0;
async function check(name, work) {
  try {
    await work();
    passed++;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}: ${error.message}`);
  }
}

const sandbox = start(["sandbox", "--world", "both", "--port", "0"], {});
const sandboxUrl = (await sandbox.lines.next()).value.replace("listening on ", "");
const official = client(sandboxUrl, keys);
const ours = await recorder(async (request) => {
  try {
    return await official.request(request.headers["x-tc-action"], JSON.parse(request.body));
  } catch (error) {
    return { Error: { Code: error.code, Message: error.message }, RequestId: error.requestId };
  }
});
const theirs = await recorder(async () => ({ RequestId: "recorded" }));

const server = start([], {
  TCB_BASE_URL: ours.url, TCB_REGION: "ap-shanghai", CLOUDBASE_AI_SANDBOX: "", CLOUDBASE_AI_KEY_NODE: "made-up-key",
  TENCENTCLOUD_SECRET_ID: keys.secretId, TENCENTCLOUD_SECRET_KEY: keys.secretKey, TENCENTCLOUD_SESSION_TOKEN: token,
});
const tools = mcp(server);
await tools.open();
const named = await tools.tools();

async function step(name, tool, args, wanted) {
  let reply;
  await check(name, async () => {
    reply = await tools.call(tool, { envId: "sandbox-1a2b3c", ...args });
    deepStrictEqual([reply.status, reply.code], wanted, reply.message);
  });
  return reply;
}

const confirmed = async (name, tool, args) => {
  const quote = await step(`${name}: quote`, tool, args, ["decision", "CONFIRMATION_REQUIRED"]);
  const next = quote?.decision?.options[0].next;
  await step(`${name}: confirmed`, tool, next?.arguments ?? {}, ["ok", null]);
};

await step("envQuery", "envQuery", { action: "info" }, ["ok", null]);
await check("envQuery list", async () => deepStrictEqual((await tools.call("envQuery", { action: "list" })).status, "ok"));
await step("checkEligibility, Growth Plan", "checkEligibility", {}, ["ok", null]);
await step("checkEligibility, Token Credits", "checkEligibility", { model: "glm-5.1" }, ["ok", null]);
await step("checkEligibility, custom", "checkEligibility", { model: "kimi/自建", path: "custom" }, ["ok", null]);
await step("describeGroups", "describeGroups", { model: "glm-5.1", catalog: true }, ["ok", null]);
await confirmed("enableModel", "enableModel", { groupName: "cloudbase", model: "glm-5.1" });
await step("createCustomGroup", "createCustomGroup", {
  groupName: "custom-node", baseUrl: "https://api.example.com/v1?a=1&b=%3C2%3E", models: ["kimi/k2.6", "自建模型"], remark: "自建 <&\"'>", apiKeyEnv: "CLOUDBASE_AI_KEY_NODE",
}, ["ok", null]);
if (named.includes("deleteCustomGroup")) await confirmed("deleteCustomGroup", "deleteCustomGroup", { groupName: "custom-node" });

for (const action of actions) {
  const mine = ours.seen.filter((request) => request.headers["x-tc-action"] === action);
  if (action === "DeleteAIModel" && !named.includes("deleteCustomGroup")) {
    console.log("not run  DeleteAIModel: this build has no deleteCustomGroup");
    continue;
  }

  await check(`${action}: ours (${mine.length}) are signed for service tcb and the host with its port`, () => {
    ok(mine.length > 0, "never sent");
    for (const request of mine) {
      verify(request);
      deepStrictEqual(request.headers.authorization, signature(request, request.headers.host, "tcb"));
    }
  });
  await check(`${action}: theirs equal ours in method, path, header names, values and body`, async () => {
    const twin = client(theirs.url, { ...keys, token });
    for (const request of mine) {
      await twin.request(action, JSON.parse(request.body));
      const other = theirs.seen.at(-1);
      verify(other);
      deepStrictEqual([request.method, request.path], [other.method, other.path]);
      deepStrictEqual(apiHeaders(request), apiHeaders(other));
      for (const name of ["content-type", "x-tc-action", "x-tc-version", "x-tc-region", "x-tc-language", "x-tc-token"])
        deepStrictEqual([name, request.headers[name]], [name, other.headers[name]]);
      deepStrictEqual(JSON.parse(request.body), JSON.parse(other.body));
      deepStrictEqual(request.body.toString(), other.body.toString());
    }
  });
}

await check("theirs → sandbox: all eight actions are accepted", async () => {
  const EnvId = "sandbox-1a2b3c";
  const custom = { EnvId, GroupName: "custom-theirs", BaseUrl: "https://api.example.com/v1", Models: [{ Model: "自建", EnableMCP: false }], Status: 1, Secret: { ApiKey: "made-up-key" } };
  const bodies = {
    DescribeEnvs: {}, DescribeAIModels: { EnvId }, DescribeManagedAIModelList: { EnvId }, DescribeEnvPostpayPackage: { EnvId },
    DescribeActivityInfo: { ActivityNames: ["ai_miniprogram_inspire_plan"] }, CreateAIModel: custom,
    UpdateAIModel: { EnvId, GroupName: "custom-theirs", Status: 1, Models: [] }, DeleteAIModel: { EnvId, GroupNames: ["custom-theirs"] },
  };
  for (const action of actions) ok((await official.request(action, bodies[action])).RequestId, action);
});

server.child.stdin.end();
await check("the server ends when its input does", async () => deepStrictEqual((await once(server.child, "exit"))[0], 0));
sandbox.child.kill("SIGTERM");
for (const one of [ours, theirs]) one.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
