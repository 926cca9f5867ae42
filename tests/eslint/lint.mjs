// Lints every source of a folder with the selectors that come nearest to what the verb check looks for.
import { ESLint } from "eslint";
import * as typescript from "@typescript-eslint/parser";

const call = (name) => `CallExpression[callee.property.name='${name}']`;
const selectors = [
  `${call("createModel")} > Literal:first-child:not([value=/^(cloudbase|hunyuan-exp|custom-.+)$/])`,
  `${call("streamText")} > ObjectExpression:not(:has(> Property[key.name='data']))`,
  `${call("generateText")} > ObjectExpression > Property[key.name='data']`,
  `${call("streamText")} > ObjectExpression > Property[key.name='data'] > ObjectExpression > Property[key.name=/^on/]`,
].map((selector) => ({ selector, message: "illegal" }));

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    { files: ["**/*.js"], languageOptions: { ecmaVersion: "latest", sourceType: "module" } },
    { files: ["**/*.ts"], languageOptions: { parser: typescript, sourceType: "module" } },
    { files: ["**/*.{js,ts}"], rules: { "no-restricted-syntax": ["error", ...selectors] } },
  ],
  cwd: process.argv[2],
});
const results = await eslint.lintFiles(["."]);
console.log(`${results.length} files, ${results.reduce((sum, one) => sum + one.errorCount, 0)} errors`);
