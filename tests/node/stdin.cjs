// Each script here takes one JSON value on stdin and answers with one on stdout.
module.exports = async (answer) => {
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  const reply = await answer(JSON.parse(Buffer.concat(parts).toString("utf8")));
  process.stdout.write(JSON.stringify(reply));
};
