// { path: source } → the same with each .ts as .js, types erased and nothing checked, as the Mini Program build does.
const ts = require("typescript");

const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2018, isolatedModules: true };

require("./stdin.cjs")((files) => {
  const scripts = Object.keys(files).filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));
  const erased = scripts.map((name) => [name.slice(0, -2) + "js", ts.transpileModule(files[name], { compilerOptions }).outputText]);
  const others = Object.keys(files).filter((name) => !name.endsWith(".ts")).map((name) => [name, files[name]]);
  return Object.fromEntries([...erased, ...others]);
});
