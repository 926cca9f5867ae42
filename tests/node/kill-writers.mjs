// Kills servers (SIGKILL) at seeded moments while they change a group. After each kill another server must get its turn
// within 5 s, and no model is lost: those that were there, entry for entry, those a killed server had reported, and the
// other server's own. Before each kill that other server makes the same change undisturbed: the moments are spread over
// the time it took, and on a slow machine the 5 s are longer by ten times that.
//
//   node kill-writers.mjs PROGRAM [KILLS] [SEED]      PROGRAM: cloudbase-ai-mcp.dll, or the native executable; KILLS: 60
import { spawn } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';

const [program, kills = '60', seed = '20261122'] = process.argv.slice(2);
const LANES = 4, MODELS = 5, LIMIT_MS = 5000, SLOWER = 10, GRACE_MS = 1000, ENOUGH = 40;
const ENV = 'sandbox-1a2b3c', ID = 'AKIDEXAMPLEEXAMPLEEXAMPLEEXAMPLE0001', KEY = 'SKEXAMPLEexampleEXAMPLEexample01';
const SEEDS = [{ Model: 'seed', EnableMCP: true, Tags: ['小'], Weight: 5 }, { Model: 'a/b', EnableMCP: false }];
const folder = mkdtempSync(join(tmpdir(), 'kill-writers-'));
const children = new Set();
const group = lane => `custom-lane-${lane}`;

function random(state) { // mulberry32
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function start(args, env) {
  const [file, rest] = program.endsWith('.dll') ? ['dotnet', [program, ...args]] : [program, args];
  const child = spawn(file, rest, { env: { PATH: process.env.PATH, HOME: folder, DOTNET_TieredPGO: '0', ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
  children.add(child);
  child.closed = new Promise(resolve => child.once('close', () => { children.delete(child); resolve(); }));
  child.lines = createInterface({ input: child.stdout });
  child.stdin.on('error', () => { }); // a killed server reads no more
  return child;
}

/** A server that has passed the preflight for the lane's group. */
async function server(url, lanes) {
  const child = start([], { TCB_BASE_URL: url, TENCENTCLOUD_SECRET_ID: ID, TENCENTCLOUD_SECRET_KEY: KEY, XDG_STATE_HOME: join(folder, 'state') });
  const owed = new Map();
  let last = 0;
  child.lines.on('line', line => { const message = JSON.parse(line); owed.get(message.id)?.(message.result); owed.delete(message.id); });
  const send = message => child.stdin.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');
  const request = (method, params) => new Promise(resolve => { owed.set(++last, resolve); send({ id: last, method, params }); });
  const call = async (name, args) => (await request('tools/call', { name, arguments: { envId: ENV, ...args } })).structuredContent;
  await request('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'kill-writers', version: '1' } });
  send({ method: 'notifications/initialized' });
  await call('checkEligibility', { path: 'custom' });
  for (const lane of lanes) await call('describeGroups', { groupName: group(lane) });
  /** The quote is taken; calling what is returned confirms it. */
  const enable = async (lane, model) => {
    const quote = await call('enableModel', { groupName: group(lane), model });
    if (quote.code !== 'CONFIRMATION_REQUIRED') throw new Error(`no quote for ${model}: ${JSON.stringify(quote)}`);
    const { arguments: args } = quote.decision.options[0].next;
    return () => call('enableModel', args);
  };
  return { child, enable };
}

/** A client that is not this server's: signs and sends. */
async function cloud(url, action, body) {
  const text = JSON.stringify({ EnvId: ENV, ...body }), at = Math.floor(Date.now() / 1000), host = new URL(url).host;
  const day = new Date(at * 1000).toISOString().slice(0, 10), hash = data => createHash('sha256').update(data).digest('hex');
  const canonical = `POST\n/\n\ncontent-type:application/json\nhost:${host}\n\ncontent-type;host\n${hash(text)}`;
  const key = ['tcb', 'tc3_request'].reduce((k, part) => createHmac('sha256', k).update(part).digest(), createHmac('sha256', 'TC3' + KEY).update(day).digest());
  const signature = createHmac('sha256', key).update(`TC3-HMAC-SHA256\n${at}\n${day}/tcb/tc3_request\n${hash(canonical)}`).digest('hex');
  const answer = await fetch(url, {
    method: 'POST', body: text, headers: {
      'Content-Type': 'application/json', 'X-TC-Action': action, 'X-TC-Version': '2018-06-08', 'X-TC-Timestamp': String(at),
      Authorization: `TC3-HMAC-SHA256 Credential=${ID}/${day}/tcb/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`,
    },
  });
  const { Response } = await answer.json();
  if (Response.Error) throw new Error(`${action}: ${JSON.stringify(Response.Error)}`);
  return Response;
}

const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
const waits = [];

async function lane(url, number, count, witness) {
  const rnd = random(Number(seed) + number);
  const prepare = async k => {
    const victim = await server(url, [number]);
    victim.confirm = [];
    for (let n = 0; n < MODELS; n++) {
      const model = `v-${number}-${k}-${n}`;
      victim.confirm.push({ model, send: await victim.enable(number, model) });
    }
    return victim;
  };
  let reported = new Set(), next = prepare(0);
  const done = async (confirm, model) => {
    const reply = await confirm();
    if (reply.status !== 'ok') throw new Error(`${model}: ${JSON.stringify(reply)}`);
    reported.add(model);
  };
  for (let k = 0; k < count; k++) {
    const victim = await next;
    if (k + 1 < count) next = prepare(k + 1);
    const undisturbed = await witness.enable(number, `u-${number}-${k}`), idle = performance.now();
    await done(undisturbed, `u-${number}-${k}`);
    const change = performance.now() - idle;
    const mine = `w-${number}-${k}`, confirm = await witness.enable(number, mine);
    const acks = Math.floor(rnd() * MODELS), pause = rnd() * change;
    const failed = [];
    let seen = 0;
    await new Promise(go => {
      if (acks === 0) go();
      for (const { model, send } of victim.confirm) {
        send().then(reply => {
          if (reply.status === 'ok') reported.add(model);
          else failed.push(`${model}: ${JSON.stringify(reply)}`);
          if (++seen === acks) go();
        });
      }
    });
    await sleep(pause);
    victim.child.kill('SIGKILL');
    const begin = performance.now();
    const reply = await confirm();
    const waited = performance.now() - begin;
    waits.push(waited);
    await victim.child.closed; // what it had reported before it was killed is read now
    if (failed.length) throw new Error(`kill ${number}/${k}: ${failed}`);
    if (reply.status !== 'ok') throw new Error(`kill ${number}/${k}: ${JSON.stringify(reply)}`);
    if (waited > LIMIT_MS + SLOWER * change) throw new Error(`kill ${number}/${k}: the next writer waited ${Math.round(waited)} ms, where a change takes ${Math.round(change)} ms`);
    if (reply.data.advisories.some(one => one.includes('not kept'))) throw new Error(`kill ${number}/${k}: without a lock: ${reply.data.advisories}`);
    reported.add(mine);
    const now = (await cloud(url, 'DescribeAIModels', {})).AIModels.find(one => one.GroupName === group(number)).Models;
    const lost = [...reported].filter(model => !now.some(entry => entry.Model === model));
    if (lost.length) throw new Error(`kill ${number}/${k}: lost ${lost}`);
    for (const entry of SEEDS) if (!now.some(one => isDeepStrictEqual(one, entry))) throw new Error(`kill ${number}/${k}: ${entry.Model} is not as it was`);
    if (now.length > 60) { // nobody writes now: short lists again
      await cloud(url, 'UpdateAIModel', { GroupName: group(number), Models: SEEDS });
      reported = new Set();
    }
  }
}

const began = performance.now();
try {
  writeFileSync(join(folder, 'world.json'), JSON.stringify({
    environments: [{ EnvId: ENV, Alias: 'a', Status: 'NORMAL', Region: 'ap-shanghai', PackageId: 'baas_standard', PackageName: 'p', IsDefault: true }],
    groups: { [ENV]: Array.from({ length: LANES }, (_, n) => ({ GroupName: group(n), Type: 'custom', Status: 1, Models: SEEDS })) },
  }));
  const sandbox = start(['sandbox', '--port', '0', '--world', join(folder, 'world.json')]);
  const url = await new Promise(resolve => sandbox.lines.once('line', line => resolve(line.replace('listening on ', ''))));
  const lanes = Array.from({ length: LANES }, (_, n) => n);
  const witness = await server(url, lanes);
  await Promise.all(lanes.map(n => lane(url, n, Math.floor(Number(kills) / LANES) + (n < Number(kills) % LANES ? 1 : 0), witness)));
  const locks = readdirSync(join(folder, 'state', 'cloudbase-ai-mcp')).length;
  if (locks !== 1) throw new Error(`${locks} lock files for one environment`);
  const amid = waits.filter(ms => ms >= GRACE_MS).length;
  if (amid === 0 && waits.length >= ENOUGH) throw new Error(`none of ${waits.length} kills came amid a write: what they were for was not tried`);
  console.log(`${waits.length} kills (seed ${seed}), ${amid} of them amid a write; no model lost; `
    + `the next writer was done after ${Math.round(Math.max(...waits))} ms at most; ${Math.round((performance.now() - began) / 1000)} s`);
} finally {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all([...children].map(child => child.closed));
  rmSync(folder, { recursive: true, force: true });
}
