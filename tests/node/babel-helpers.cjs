// { name: source } → { name: { target: [modules required by the build] } }: what Babel's preset-env adds to a file for the
// DevTools' targets. A Mini Program without node_modules cannot load any of it.
const { transformSync } = require("@babel/core");

const targets = ["chrome 53, ios 8", "ios 10"];

function required(source, target) {
  const { code } = transformSync(source, {
    babelrc: false,
    configFile: false,
    sourceType: "script",
    presets: [["@babel/preset-env", { targets: target, modules: false }]],
    plugins: ["@babel/plugin-transform-runtime"],
  });
  return [...code.matchAll(/require\("(@babel\/[^"]+)"\)/g)].map((match) => match[1]);
}

require("./stdin.cjs")((sources) =>
  Object.fromEntries(
    Object.keys(sources).map((name) => [name, Object.fromEntries(targets.map((target) => [target, required(sources[name], target)]))]),
  ),
);
