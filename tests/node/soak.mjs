// A long conversation with a server whose cloud fails in every way a network knows: each request is answered once, memory
// stays flat, and the end is in order. Loopback only; the faults are the same in every run, as far as time allows.
//
//   node soak.mjs PROGRAM [SECONDS]      PROGRAM: cloudbase-ai-mcp.dll, or the native executable; 600 seconds by default
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer, request as forward } from 'node:http';
import { join } from 'node:path';
import { call, children, ENV, ends, expect, folder, ID, initialize, KEY, megabytes, pause, start } from './attacked.mjs';

const SECONDS = Number(process.argv[3] ?? 600);
const AT_ONCE = 24, SAMPLES = 20, LAST_ANSWERS_MS = 60_000, MAY_GROW_MB = 15;

let state = 20261126;
const random = () => { // mulberry32
  state = (state + 0x6D2B79F5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};
const pick = list => list[Math.floor(random() * list.length)];

const sandbox = start({ args: ['sandbox', '--world', 'both'], reads: false });
const port = await new Promise(resolve => sandbox.stdout.once('data', data => resolve(/:(\d+)/.exec(data)[1])));

// Between server and cloud: [weight, what happens to a request].
const faults = {};
const whims = [
  [80, 'none', pass],
  [4, 'late', async (...of) => { await pause(100 + random() * 1400); pass(...of); }],
  [3, 'status 500', (_, answer) => answer.writeHead(500).end()],
  [2, 'no connection', (_, answer) => answer.destroy()],
  [2, 'answer lost', (asked, answer, body) => pass(asked, { writeHead: () => ({ end: () => answer.destroy() }) }, body)],
  [2, 'answer cut', (asked, answer, body) => pass(asked, { writeHead: () => ({ end: data => answer.writeHead(200, { 'content-length': data.length + 9 }).end(data, () => answer.destroy()) }) }, body)],
  [2, 'no JSON', (_, answer) => answer.writeHead(200).end('<html>')],
  [5, 'throttled', (_, answer) => answer.writeHead(200).end('{"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"slow down"},"RequestId":"soak"}}')],
];
function pass(asked, answer, body) {
  const on = forward({ host: '127.0.0.1', port, method: asked.method, path: asked.url, headers: asked.headers }, said => {
    const parts = [];
    said.on('data', part => parts.push(part)).on('end', () => answer.writeHead(said.statusCode, { 'content-type': 'application/json' }).end(Buffer.concat(parts)));
  });
  on.on('error', () => answer.destroy?.());
  on.end(body);
}
const cloud = createServer((asked, answer) => {
  const parts = [];
  asked.on('data', part => parts.push(part)).on('end', () => {
    let at = random() * 100;
    const [, name, act] = whims.find(([weight]) => (at -= weight) < 0);
    faults[name] = (faults[name] ?? 0) + 1;
    act(asked, answer, Buffer.concat(parts));
  });
}).listen(0, '127.0.0.1');
await new Promise(resolve => cloud.once('listening', resolve));

const group = () => `custom-soak-${Math.floor(random() * 4)}`;
const wants = [
  () => ['envQuery', {}],
  () => ['envQuery', { action: 'list', limit: 5 }],
  () => ['checkEligibility', { envId: ENV, path: pick(['growthPlan', 'tokenCredits', 'custom']) }],
  () => ['describeGroups', { envId: ENV, catalog: random() < 0.3 }],
  () => ['enableModel', { envId: ENV, model: pick(['glm-5', 'glm-5.1', 'kimi-k2.5', 'no-such-model']) }],
  () => ['generateSnippet', { envId: ENV, groupName: 'cloudbase', model: 'deepseek-v4-flash', method: 'streamText', form: pick(['call', 'module', 'page']) }],
  () => ['createCustomGroup', { envId: ENV, groupName: group(), baseUrl: 'https://api.example.com/v1', models: ['m'], apiKeyEnv: 'CLOUDBASE_AI_KEY_SOAK' }],
  () => ['deleteCustomGroup', { envId: ENV, groupName: group() }],
  () => ['checkCode', { code: 'wx.cloud.extend.AI.createModel("deepseek");\n'.repeat(1 + Math.floor(random() * 200)) }],
  () => ['explainError', { error: pick(['EXCEED_TOKEN_QUOTA_LIMIT', 'request:fail timeout', 'x'.repeat(20_000)]) }],
  () => ['generateSnippet', { envId: ENV, groupName: 'z'.repeat(100_000), model: 'glm-5', method: 'streamText' }],
];

const trace = join(folder, 'soak.jsonl');
const child = start({ reads: false, env: {
  CLOUDBASE_AI_SANDBOX: '', TCB_BASE_URL: `http://127.0.0.1:${cloud.address().port}`, TENCENTCLOUD_SECRET_ID: ID, TENCENTCLOUD_SECRET_KEY: KEY,
  CLOUDBASE_AI_KEY_SOAK: 'sk-soak-soak-soak', CLOUDBASE_AI_TRACE: trace,
} });
child.stderr.on('data', data => { child.errors = (child.errors + data).slice(-2000); });

const owed = new Map(); // id → true where no answer need come, since the call was cancelled
const codes = {}, followUps = [], problems = [];
let sent = 0, answered = 0, nonsense = 0, refused = 0, room;

function heard(line) {
  const { id, result, error } = JSON.parse(line);
  if (id === null) return refused++;
  if (id === undefined) return;
  if (!owed.delete(id)) return problems.push(`answer ${id} came twice, or was never asked for`);
  answered++;
  room?.();
  const said = result?.structuredContent;
  const code = error ? error.code : said ? said.code ?? said.status : 'initialize';
  codes[code] = (codes[code] ?? 0) + 1;
  if (error || code === 'INTERNAL') problems.push(`answer ${id}: ${line.slice(0, 300)}`);
  if (line.includes(KEY) || line.includes('sk-soak')) problems.push(`answer ${id} holds a key`);
  const next = said?.decision?.options.find(option => option.next?.arguments.confirmation)?.next;
  if (next && random() < 0.7) followUps.push([next.tool, next.arguments]);
}
let rest = '';
child.stdout.setEncoding('utf8').on('data', data => {
  const lines = (rest + data).split('\n');
  rest = lines.pop();
  lines.forEach(heard);
});

owed.set('start', false);
child.send(initialize());
const resident = [], begin = Date.now();
const seconds = () => (Date.now() - begin) / 1000;
let holder, held = 0;
while (seconds() < SECONDS && problems.length === 0) {
  while (owed.size >= AT_ONCE && seconds() < SECONDS) await Promise.race([new Promise(resolve => { room = resolve; }), pause(1000)]);
  const id = sent++;
  child.send(call(id, ...(followUps.shift() ?? pick(wants)())));
  const isCancelled = random() < 0.01;
  owed.set(id, isCancelled);
  if (isCancelled) {
    child.send(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: id } }));
    setTimeout(() => { if (owed.get(id)) { owed.delete(id); room?.(); } }, 55_000).unref();
  }
  if (random() < 0.02) { nonsense++; child.send('{"jsonrpc":"2.0","id":'); }
  if (seconds() >= SECONDS * (resident.length + 1) / (SAMPLES + 1)) resident.push(megabytes(child, 'VmRSS'));
  if (seconds() >= 20 * held + 10) { held++; holder = spawn('flock', ['-x', trace, 'sleep', '3']); }
}

const waiting = () => [...owed.values()].filter(isCancelled => !isCancelled).length;
for (const from = Date.now(); waiting() > 0 && Date.now() - from < LAST_ANSWERS_MS;) await pause(50);
await pause(200);
const middle = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const [early, late] = [middle(resident.slice(SAMPLES / 4, SAMPLES / 2)), middle(resident.slice(-SAMPLES / 4))];
console.log(`${sent} calls in ${Math.round(seconds())} s, ${answered} answers: ${JSON.stringify(codes)}`);
console.log(`requests to the cloud: ${JSON.stringify(faults)}; trace held ${held} times; ${nonsense} lines of nonsense`);
console.log(`resident MB: ${resident.join(' ')}`);
let exit = 0;
try {
  expect(problems.length === 0, problems.slice(0, 3).join('\n'));
  expect(waiting() === 0, `${waiting()} calls were never answered`);
  expect(refused === nonsense, `${refused} of ${nonsense} lines of nonsense were refused`);
  expect(late <= early + MAY_GROW_MB, `memory grew from ${early} to ${late} MB`);
  await ends(child, 'close');
  readFileSync(trace, 'utf8').trimEnd().split('\n').forEach(line => JSON.parse(line));
} catch (problem) {
  exit = 1;
  console.log(`FAILED: ${problem.message}\n${child.errors}`);
}
holder?.kill();
for (const one of children) one.kill('SIGKILL');
rmSync(folder, { recursive: true, force: true });
process.exit(exit);
