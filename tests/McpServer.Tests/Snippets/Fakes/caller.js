// Loads CommonJS files given as { path: code }, and calls what they export as a Mini Program would.
function load(files, globals) {
  const modules = {};
  const names = Object.keys(globals);
  function resolve(from, relative) {
    const parts = from.split("/").slice(0, -1);
    relative.split("/").forEach((part) => {
      if (part === "..") parts.pop();
      else if (part !== ".") parts.push(part);
    });
    const path = parts.join("/");
    return files[path] === undefined ? path + ".js" : path;
  }
  return function requireFile(path) {
    if (modules[path]) return modules[path].exports;
    if (files[path] === undefined) throw new Error("No such file: " + path);
    const module = (modules[path] = { exports: {} });
    const body = new Function("module", "exports", "require", ...names, files[path]);
    body(module, module.exports, (relative) => requireFile(resolve(path, relative)), ...names.map((name) => globals[name]));
    return module.exports;
  };
}

// A whole run of one case; `report` fills while time goes on.
function start(files, entry, world, spec) {
  const clock = createClock();
  const { wx, seen } = createPlatform(world, spec, clock);
  const logged = [];
  const globals = { wx, setTimeout: clock.setTimeout, clearTimeout: clock.clearTimeout, console: { error: (...all) => logged.push(all.map(String)) } };
  const run = { clock, report: { calls: seen.calls, violations: seen.violations, logged } };
  run.end = () => Object.assign(run.report, { releasedAt: seen.releasedAt });
  if (entry) startCall(load(files, globals)(entry).askAI, spec, run);
  else startPage(files, globals, spec, run);
  return run;
}

function startCall(ask, spec, run) {
  const { clock, report } = run;
  const caller = spec.caller || {};
  const own = { mine: true };
  Object.assign(report, { state: "pending", pieces: [], thoughts: [], thrown: 0, settledAt: null, late: 0, isOwn: false });
  const settle = (state, value) => {
    Object.assign(report, { state, settledAt: clock.now, isOwn: value === own });
    report.value = state === "resolved" ? value : String((value && value.message) || value);
  };
  const hear = (list) => (piece) => {
    if (report.state !== "pending") report.late++;
    list.push(piece);
    if (caller.does === "throw" && list === report.pieces) { report.thrown++; throw own; }
  };
  const asked = ask(spec.prompt || "hi", hear(report.pieces), Object.assign({ onReasoning: hear(report.thoughts) }, spec.options));
  asked.then((value) => settle("resolved", value), (error) => settle("rejected", error));
  if (/^stop/.test(caller.does || "")) {
    const stop = () => { asked.stop(); if (caller.does === "stop-twice") asked.stop(); };
    if (caller.at === "end") asked.then(stop);
    else clock.setTimeout(stop, caller.at || 0);
  }
}
