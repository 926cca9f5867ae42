// What tests/node/attacks.mjs is made of: a server as a process, what it must do, and what is placed in its way.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = process.argv[2];
export const ENV = 'sandbox-1a2b3c', ID = 'AKIDEXAMPLEEXAMPLEEXAMPLEEXAMPLE0001', KEY = 'SKEXAMPLEexampleEXAMPLEexample01';
const END_MS = 2000, ANSWER_MS = 15_000;
export const MB = 1_000_000;
export const folder = mkdtempSync(join(tmpdir(), 'attacks-'));
export const children = new Set();
const [file, prefix] = program.endsWith('.dll') ? ['dotnet', [program]] : [program, []];
export const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
export const initialize = (version = '2025-06-18', name = 'attacks') => request('start', 'initialize', { protocolVersion: version, capabilities: {}, clientInfo: { name, version: '1' } });
export const request = (id, method, params) => JSON.stringify({ jsonrpc: '2.0', id, method, params });
export const call = (id, name, args = {}) => request(id, 'tools/call', { name, arguments: args });
export const megabytes = (child, name) => Math.round(+readFileSync(`/proc/${child.pid}/status`, 'utf8').match(new RegExp(`${name}:\\s+(\\d+)`))[1] / 1024);

export function start({ env = {}, args = [], stderr = 'pipe', reads = true, shell } = {}) {
  const all = { PATH: process.env.PATH, HOME: folder, CLOUDBASE_AI_SANDBOX: 'token-credits-empty', ...env };
  const child = shell
    ? spawn('sh', ['-c', `exec "$@" ${shell}`, 'sh', file, ...prefix, ...args], { env: all, stdio: ['pipe', 'pipe', stderr] })
    : spawn(file, [...prefix, ...args], { env: all, stdio: ['pipe', 'pipe', stderr] });
  children.add(child);
  Object.assign(child, { answers: [], said: '', errors: '', closed: new Promise(resolve => child.once('close', (code, signal) => { children.delete(child); resolve(code ?? signal); })) });
  child.stdin.on('error', () => { });
  if (reads) {
    let rest = '';
    child.stdout.on('data', data => {
      child.said += data;
      const lines = (rest + data).split('\n');
      rest = lines.pop();
      child.answers.push(...lines.map(line => JSON.parse(line)));
    });
  }
  child.send = (...lines) => child.stdin.write(lines.map(line => line + '\n').join(''));
  return child;
}

export async function answers(child, count, limit = ANSWER_MS) {
  const begin = Date.now();
  while (child.answers.length < count && Date.now() - begin < limit) await pause(10);
  if (child.answers.length < count) throw new Error(`${child.answers.length} of ${count} answers in ${limit} ms`);
  return Date.now() - begin;
}

export async function ends(child, how) {
  const begin = Date.now();
  if (how === 'close') child.stdin.end(); else child.kill(how);
  const code = await Promise.race([child.closed, pause(END_MS + 500).then(() => 'still running')]);
  const ms = Date.now() - begin;
  if (code !== 0 || ms > END_MS) throw new Error(`${how}: ${code} after ${ms} ms`);
}

export const expect = (holds, what) => { if (!holds) throw new Error(what); };
export const status = answer => answer.result?.structuredContent?.status;

/** A trace that cannot be written changes no reply, and that is said once. */
export async function traced(path) {
  const child = start({ env: { CLOUDBASE_AI_TRACE: path } });
  child.stderr.on('data', data => { child.errors += data; });
  child.send(initialize(), ...Array.from({ length: 20 }, (_, id) => call(id, 'envQuery')));
  const ms = await answers(child, 21);
  expect(child.answers.filter(answer => status(answer) === 'ok').length === 20, 'a reply was changed');
  expect(ms < 5000, `${ms} ms`);
  await ends(child, 'close');
  expect(child.errors.split('CLOUDBASE_AI_TRACE').length === 2, `said: ${child.errors}`);
}

export async function refusal(code, id, line, { version = '2025-06-18', says = '' } = {}) {
  const child = start();
  child.stderr.on('data', data => { child.errors += data; });
  child.send(initialize(version), line, request('last', 'ping'));
  await answers(child, 3);
  const error = child.answers.find(answer => answer.error);
  expect(error?.error.code === code && error.id === id && error.error.message.includes(says), JSON.stringify(child.answers).slice(0, 300));
  expect(child.said.length < 20_000, `${child.said.length} characters of answers`);
  await ends(child, 'close');
  expect(child.errors.length < 1000 && !/[\x00-\x09\x0b-\x1f\x7f-\x9f]/.test(child.errors), `standard error: ${child.errors.slice(0, 200)}`);
}

/** Enables a model through a cloud over loopback, with something odd where the lock file should be. */
export async function locked(odd) {
  const cloud = start({ args: ['sandbox', '--world', 'token-credits'], reads: false });
  const url = await new Promise(resolve => cloud.stdout.once('data', data => resolve(/http:\S+/.exec(data)[0])));
  const state = join(mkdtempSync(join(folder, 'state-')), 'cloudbase-ai-mcp');
  const walk = async model => {
    const child = start({ env: { CLOUDBASE_AI_SANDBOX: '', TCB_BASE_URL: url, TENCENTCLOUD_SECRET_ID: ID, TENCENTCLOUD_SECRET_KEY: KEY, XDG_STATE_HOME: join(state, '..') } });
    const ask = async (name, args) => { const before = child.answers.length; child.send(call(before, name, { envId: ENV, ...args })); await answers(child, before + 1); return child.answers[before].result.structuredContent; };
    child.send(initialize());
    await answers(child, 1);
    await ask('checkEligibility', { model });
    await ask('describeGroups', {});
    const quote = await ask('enableModel', { model });
    const done = await ask('enableModel', quote.decision.options[0].next.arguments);
    expect(done.status === 'ok', JSON.stringify(done));
    await ends(child, 'close');
    return done;
  };
  await walk('glm-5');
  const locks = readdirSync(state);
  expect(locks.length === 1, `${locks.length} lock files`);
  rmSync(join(state, locks[0]));
  const victim = join(folder, 'victim');
  writeFileSync(victim, 'kept');
  odd(join(state, locks[0]), victim);
  const done = await walk('glm-5.1');
  expect(readFileSync(victim, 'utf8') === 'kept', 'the lock followed a link');
  expect(done.data.advisories?.length > 0, 'nothing says that there was no lock');
  cloud.kill('SIGTERM');
  expect(await cloud.closed === 0, 'the sandbox did not end');
}

export async function evaluated(scenario, args = [], env = {}) {
  const good = { name: 'good', world: 'enrolled', wish: { says: 'x' }, expect: { provider: 'hunyuan-exp', model: 'hunyuan-2.0-instruct-20251111' } };
  const place = mkdtempSync(join(folder, 'eval-'));
  writeFileSync(join(place, 'bad.json'), JSON.stringify({ ...good, ...scenario }));
  writeFileSync(join(place, 'good.json'), JSON.stringify(good));
  const child = start({ args: ['eval', join(place, 'bad.json'), join(place, 'good.json'), '--json', join(place, 'results.json'), ...args], env, reads: false });
  child.stdout.on('data', data => { child.said += data; });
  child.stderr.on('data', data => { child.errors += data; });
  const code = await Promise.race([child.closed, pause(60_000).then(() => 'still running')]);
  expect(code === 0 || code === 1, `exit ${code}`);
  const { results } = JSON.parse(readFileSync(join(place, 'results.json'), 'utf8'));
  expect(results.length === 2, `${results.length} results`);
  expect(!/[\x00-\x09\x0b-\x1f\x7f-\x9f]/.test(child.said) && !child.said.includes('   at '), child.said.slice(0, 300));
  return { child, results, place };
}

/** Checks a folder with one source that is wrong, and something odd beside it. */
export async function checked(odd, code, ...args) {
  const place = mkdtempSync(join(folder, 'project-'));
  writeFileSync(join(place, 'good.js'), 'wx.cloud.extend.AI.createModel("deepseek");\n');
  odd(place);
  const child = start({ args: ['check', place, ...args], reads: false });
  child.stdout.on('data', data => { child.said += data; });
  const ended = await Promise.race([child.closed, pause(20_000).then(() => 'still running')]);
  expect(ended === code && child.said.includes('illegal-provider'), `${ended}: ${child.said.slice(0, 200)}`);
}

export const fifo = () => { const path = join(mkdtempSync(join(folder, 'fifo-')), 'fifo'); execFileSync('mkfifo', [path]); return path; };
export const full = '/dev/full';
