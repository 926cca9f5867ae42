// Loads CommonJS files given as { path: code } and calls the one function the entry exports.
function load(files, globals) {
  const modules = {};
  function resolve(from, relative) {
    const parts = from.split("/").slice(0, -1);
    relative.split("/").forEach((part) => {
      if (part === "..") parts.pop();
      else if (part !== ".") parts.push(part);
    });
    const path = parts.join("/");
    return files[path] === undefined ? path + ".js" : path;
  }
  function requireFile(path) {
    if (modules[path]) return modules[path].exports;
    if (files[path] === undefined) throw new Error("No such file: " + path);
    const module = (modules[path] = { exports: {} });
    const names = Object.keys(globals);
    const body = new Function("module", "exports", "require", ...names, files[path]);
    body(module, module.exports, (relative) => requireFile(resolve(path, relative)), ...names.map((name) => globals[name]));
    return module.exports;
  }
  return requireFile;
}

function onlyFunction(exported) {
  const functions = Object.keys(exported).map((key) => exported[key]).filter((value) => typeof value === "function");
  if (functions.length !== 1) throw new Error("The entry exports " + functions.length + " functions.");
  return functions[0];
}

// Returns a report that is filled while the engine runs its tasks. `turns`: [{ prompt, listener }], listener one of
// "collect", "throw" (on the first piece) and "none"; earlier: the turns before, if any.
function startTurns(files, entry, world, turns) {
  const report = { turns: [], requests: null };
  const fake = createFakeWx(world);
  report.requests = fake.requests;
  (async () => {
    const ask = onlyFunction(load(files, { wx: fake.wx })(entry));
    for (const { prompt, listener, earlier } of turns) {
      const turn = { state: "pending", value: null, error: null, pieces: [] };
      report.turns.push(turn);
      const onText = (piece) => {
        turn.pieces.push(piece);
        if (listener === "throw" && turn.pieces.length === 1) throw new Error("the page's own mistake");
      };
      try {
        const value = await (listener === "none" ? ask(prompt) : ask(prompt, onText, earlier));
        turn.value = value === undefined ? null : value;
        turn.state = "resolved";
      } catch (error) {
        turn.error = String((error && error.message) || error);
        turn.state = "rejected";
      }
    }
  })().catch((error) => {
    report.turns.push({ state: "broken", value: null, error: String(error), pieces: [] });
  });
  return report;
}
