// Attacks a server as a hostile or careless client, file system or scenario would: streams that hang, fill up or are
// closed, files that are no files, floods, protocol corners. Loopback only; each attack has a limit of its own.
//
//   node attacks.mjs PROGRAM      PROGRAM: cloudbase-ai-mcp.dll, or the native executable
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { answers, call, checked, children, ends, ENV, evaluated, expect, fifo, folder, full, ID, initialize, KEY, locked, MB, megabytes, pause, refusal, request, start, status, traced } from './attacked.mjs';

const attacks = {
  'trace and standard error on a full disk': async () => {
    const child = start({ env: { CLOUDBASE_AI_TRACE: full }, stderr: openSync(full, 'w') });
    child.send(initialize(), call(1, 'envQuery'), call(2, 'noSuchTool'), call(3, 'envQuery'));
    await answers(child, 4);
    expect(child.answers.filter(answer => status(answer) === 'ok').length === 2, 'a reply was lost');
    await ends(child, 'close');
  },
  'trace is a pipe': () => traced(fifo()),
  'trace is a device': () => traced('/dev/zero'),
  'trace is a folder': () => traced(folder),
  'trace lies in no folder': () => traced(join(folder, 'no', 'such', 'trace')),
  'trace is held by another process': async () => {
    const path = join(folder, 'held');
    writeFileSync(path, '');
    const holder = spawn('flock', ['-x', path, 'sleep', '20']);
    await pause(300);
    const child = start({ env: { CLOUDBASE_AI_TRACE: path } });
    child.send(initialize(), ...Array.from({ length: 20 }, (_, id) => call(id, 'envQuery')));
    const ms = await answers(child, 21);
    expect(ms < 3000, `${ms} ms`);
    await ends(child, 'close');
    holder.kill();
  },
  ...Object.fromEntries(['2>&-', '2<&-', '2</dev/null', '2>/'.replace('/', full)].map(redirection => [`standard error redirected by ${redirection}`, async () => {
    const child = start({ shell: redirection });
    child.send(initialize(), call(1, 'noSuchTool'), call(2, 'envQuery'));
    await answers(child, 3);
    await ends(child, 'close');
  }])),
  'standard input closed at start': async () => {
    const child = start({ shell: '<&-' });
    expect(await Promise.race([child.closed, pause(5000)]) === 0, 'it did not end');
  },
  ...Object.fromEntries(['close', 'SIGTERM', 'SIGINT'].map(how => [`standard error that nobody reads, ended by ${how}`, async () => {
    const child = start();
    child.send(initialize(), ...Array.from({ length: 3000 }, (_, id) => call(id, 'noSuchTool' + 'x'.repeat(500))));
    await answers(child, 3001, 30_000);
    await ends(child, how);
  }])),
  ...Object.fromEntries(['SIGTERM', 'SIGINT'].map(how => [`a cloud that never answers, ended by ${how}`, async () => {
    const cloud = createServer(() => { }).listen(0, '127.0.0.1');
    await pause(100);
    const child = start({ env: { CLOUDBASE_AI_SANDBOX: '', TCB_BASE_URL: `http://127.0.0.1:${cloud.address().port}`, TENCENTCLOUD_SECRET_ID: ID, TENCENTCLOUD_SECRET_KEY: KEY } });
    child.send(initialize(), ...Array.from({ length: 100 }, (_, id) => call(id, 'envQuery')));
    await answers(child, 1);
    await ends(child, how);
    cloud.close();
  }])),
  ...Object.fromEntries(Object.entries({
    'small calls': call(1, 'envQuery', { alias: 'y'.repeat(850) }), 'lists': request(1, 'tools/list'), 'nonsense': 'x'.repeat(40), 'notifications': '{"jsonrpc":"2.0","method":"notifications/x"}',
    'subscriptions': request(1, 'subscriptions/listen', { _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28', 'io.modelcontextprotocol/clientCapabilities': {} } }),
  }).map(([what, line]) => [`17 MB of ${what} whose answers nobody reads`, async () => {
    const child = start({ reads: false });
    child.send(initialize());
    const piece = Buffer.from((line + '\n').repeat(Math.ceil(170_000 / line.length)));
    for (let sent = 0; sent < 17 * MB; sent += piece.length) child.stdin.write(piece);
    await pause(4000);
    const peak = megabytes(child, 'VmHWM');
    expect(peak < 200, `${peak} MB`);
    await ends(child, 'SIGTERM');
  }])),
  '40 calls of 8 MB at once': async () => {
    const child = start();
    child.send(initialize(), call(100, 'envQuery'));
    await answers(child, 2);
    const before = megabytes(child, 'VmRSS');
    for (let id = 0; id < 40; id++) child.send(call(id, 'generateSnippet', { envId: ENV, groupName: 'z'.repeat(8 * MB), model: 'glm-5', method: 'streamText' }));
    await answers(child, 42, 60_000);
    expect(megabytes(child, 'VmHWM') < 300, `${megabytes(child, 'VmHWM')} MB`);
    await pause(2000);
    expect(megabytes(child, 'VmRSS') < before + 80, `${megabytes(child, 'VmRSS')} MB afterwards, ${before} MB before`);
    await ends(child, 'close');
  },
  'id null': () => refusal(-32600, null, '{"jsonrpc":"2.0","id":null,"method":"ping"}'),
  'id fractional': () => refusal(-32600, null, '{"jsonrpc":"2.0","id":1.5,"method":"ping"}'),
  'id an object': () => refusal(-32600, null, '{"jsonrpc":"2.0","id":{},"method":"ping"}'),
  'id twice': () => refusal(-32600, null, '{"jsonrpc":"2.0","id":1,"id":2,"method":"ping"}'),
  'a line that is no JSON': () => refusal(-32700, null, '{"jsonrpc":"2.0","id":1,'),
  'a batch where there are none': () => refusal(-32600, null, `[${request(1, 'ping')}]`),
  'a name twice': () => refusal(-32602, 1, '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"envQuery","name":"envQuery"}}', { says: 'params.name' }),
  'a wrong cursor': () => refusal(-32602, 1, request(1, 'tools/list', { cursor: 7 }), { says: 'params.cursor' }),
  'a wrong level': () => refusal(-32602, 1, request(1, 'logging/setLevel', { level: 'loud' }), { says: 'params.level' }),
  'a wrong _meta': () => refusal(-32602, 1, request(1, 'tools/list', { _meta: 7 }), { says: 'params._meta' }),
  'an incomplete initialize': () => refusal(-32602, 1, request(1, 'initialize', { protocolVersion: '2025-06-18', capabilities: {} }), { says: 'params.clientInfo' }),
  'a method of 50 MB': () => refusal(-32600, 1, request(1, 'm'.repeat(50 * MB))),
  'a method of 1 MB': () => refusal(-32601, 1, request(1, 'm'.repeat(MB))),
  'a method with escape codes': () => refusal(-32601, 1, request(1, '\u001b[2J\u001b]0;x\u0007\u202e')),
  'a tool with escape codes': () => refusal(-32602, 1, call(1, '\u001b[31mx\n\u0085')),
  'brackets without end': () => refusal(-32700, null, '['.repeat(MB)),
  'a client name of 1 MB with escape codes': async () => {
    const child = start();
    child.stderr.on('data', data => { child.errors += data; });
    child.send(initialize('2025-06-18', 'n'.repeat(MB) + '\u001b[2J'), request(1, 'no/such'), request(2, 'tools/list', { cursor: {} }));
    await answers(child, 3);
    await ends(child, 'close');
    expect(child.errors.length < 1000 && !child.errors.includes('\u001b'), `${child.errors.length} characters of log`);
  },
  'a batch on 2025-03-26': async () => {
    const child = start();
    child.send(initialize('2025-03-26'), `[${request(1, 'ping')},${request(2, 'tools/list')},{"jsonrpc":"2.0","method":"notifications/x"},7]`);
    await answers(child, 2);
    const batch = child.answers.find(Array.isArray);
    expect(batch?.length === 3, JSON.stringify(child.answers).slice(0, 200));
    await ends(child, 'close');
  },
  'a lock file that is a link': () => locked((path, victim) => symlinkSync(victim, path)),
  'a lock file that is a pipe': () => locked(path => execFileSync('mkfifo', [path])),
  'a lock file that is a folder': () => locked(path => mkdirSync(path)),
  ...Object.fromEntries(['demo', 'doctor --json', 'check /dev/null', '--help', '--version'].flatMap(verb => [`>${full}`, '>&-'].map(to => [`${verb} ${to}`, async () => {
    const child = start({ args: verb.split(' '), shell: to });
    child.stderr.on('data', data => { child.errors += data; });
    const code = await Promise.race([child.closed, pause(20_000).then(() => 'still running')]);
    expect(code === 1 && child.errors.length < 300 && !child.errors.includes('   at '), `${code}: ${child.errors.slice(0, 200)}`);
  }]))),
  'sources that are pipes and devices': () => checked(place => {
    execFileSync('mkfifo', [join(place, 'pipe.js'), join(place, '.gitignore')]);
    symlinkSync('/dev/zero', join(place, 'endless.js'));
  }, 2),
  'a rule of .gitignore that never ends': () => checked(place => {
    writeFileSync(join(place, '.gitignore'), '*a'.repeat(30) + 'b\n[\n');
    writeFileSync(join(place, 'a'.repeat(200) + '.js'), '');
  }, 1),
  'a link where a fix would be written': async () => {
    const victim = join(folder, 'profile.js');
    writeFileSync(victim, 'kept');
    await checked(place => {
      symlinkSync(victim, join(place, 'good.js.fixed'));
      symlinkSync(victim, join(place, 'linked.js'));
    }, 1, '--fix');
    expect(readFileSync(victim, 'utf8') === 'kept', 'it was overwritten');
  },
  ...Object.fromEntries(Object.entries({
    'an export before its declaration': 'export { f };\nfunction f() {}',
    'an export of nothing': 'export { f };',
    '60,000 constants': Array.from({ length: 60_000 }, (_, at) => `const v${at}=1;`).join(''),
    '60,000 imports': Array.from({ length: 60_000 }, (_, at) => `import v${at} from 'a';`).join(''),
    'brackets in brackets': '['.repeat(100_000),
    'templates in templates': '`${'.repeat(100_000),
  }).map(([what, code]) => [`code with ${what}`, async () => {
    const child = start();
    child.send(initialize(), ...['javascript', 'typescript', 'vue'].map((language, id) => call(id, 'checkCode', { code: code + '\nwx.cloud.extend.AI.createModel("x")', language })));
    await answers(child, 4, 30_000);
    const wrong = child.answers.find(answer => answer.id !== 'start' && status(answer) !== 'ok');
    expect(!wrong, JSON.stringify(wrong)?.slice(0, 300));
    await ends(child, 'close');
  }])),
  'a scenario that sets the trace': async () => {
    const target = join(folder, 'profile');
    const { results } = await evaluated({ variables: { CLOUDBASE_AI_TRACE: target } });
    expect(!existsSync(target) && results[0].problems[0].fault === 'Scenario' && results[1].reached, JSON.stringify(results));
  },
  'a scenario whose world is another file': async () => {
    const { child, results } = await evaluated({ world: '../../../../../../etc/passwd' });
    expect(results[1].reached && !child.said.includes('root:'), child.said);
  },
  'a scenario whose name forges a line': () => evaluated({ name: 'x\nreached y: \u001b[2J\u202e' }),
  'a transcript without end': async () => expect((await evaluated({}, ['--transcript', '/dev/zero'])).results.every(one => one.problems.length > 0), 'it was read'),
  'an agent that writes for ever': async () => expect((await evaluated({}, ['--agent', 'yes'])).results.every(one => one.problems.length > 0), 'it was believed'),
  'an agent that never ends its line': async () => expect((await evaluated({}, ['--agent', 'cat /dev/zero'])).results.every(one => one.problems.length > 0), 'it was believed'),
  'an agent that wants the keys': async () => {
    const { child, place } = await evaluated({}, ['--agent', `env > '${join(folder, 'seen')}'; env >&2`], { TENCENTCLOUD_SECRET_KEY: 'hunter2hunter2', CLOUDBASE_AI_KEY_X: 'hunter2hunter2' });
    expect(place && !readFileSync(join(folder, 'seen'), 'utf8').includes('hunter2') && !child.errors.includes('hunter2'), 'it has them');
  },
};

let passed = 0, failed = 0;
for (const [name, attack] of Object.entries(attacks).filter(([name]) => !process.argv[3] || name.includes(process.argv[3]))) {
  try {
    await attack();
    passed++;
  } catch (problem) {
    failed++;
    console.log(`FAILED ${name}: ${problem.message}`);
  }
  for (const child of children) child.kill('SIGKILL');
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
