// { name: { typings, files: { path: source } } } → { name: { path: [messages] } }, with every strict switch on. The
// files live in memory; the typings are those of node_modules.
const path = require("path");
const ts = require("typescript");

const parsed = new Map();

function check({ typings, files }) {
  const root = path.join(__dirname, "project");
  const sources = new Map(Object.keys(files).map((name) => [path.join(root, name), files[name]]));
  const options = {
    strict: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    isolatedModules: true,
    erasableSyntaxOnly: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2018,
    lib: ["lib.es2015.d.ts"],
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    types: [typings],
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile;
  host.fileExists = (name) => sources.has(name) || ts.sys.fileExists(name);
  host.readFile = (name) => (sources.has(name) ? sources.get(name) : readFile(name));
  host.directoryExists = (name) => name.startsWith(root) || ts.sys.directoryExists(name);
  host.getCurrentDirectory = () => __dirname;
  host.getSourceFile = (name, target) => {
    if (sources.has(name)) return ts.createSourceFile(name, sources.get(name), target);
    if (!parsed.has(name)) parsed.set(name, ts.createSourceFile(name, host.readFile(name), target));
    return parsed.get(name);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  const found = {};
  const ofFiles = [...sources.keys()].flatMap((name) => ts.getPreEmitDiagnostics(program, program.getSourceFile(name)));
  [...program.getGlobalDiagnostics(), ...program.getOptionsDiagnostics(), ...ofFiles].forEach((diagnostic) => {
    const name = diagnostic.file ? path.relative(root, diagnostic.file.fileName) : "(project)";
    found[name] = [...(found[name] || []), "TS" + diagnostic.code + " " + ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")];
  });
  return found;
}

require("./stdin.cjs")((cases) => Object.fromEntries(Object.keys(cases).map((name) => [name, check(cases[name])])));
