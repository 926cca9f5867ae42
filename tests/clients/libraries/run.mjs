// node run.mjs LIBRARY SERVER MODEL: one wish through one library.
const [name, command, model] = process.argv.slice(2);
const { run } = await import(`./${name}.mjs`);
const env = { PATH: process.env.PATH, HOME: process.env.HOME, CLOUDBASE_AI_SANDBOX: "token-credits-empty" };

await run({ server: { command, args: [], env }, model, wish: "Add AI chat to my Mini Program." });
process.exit(0);
