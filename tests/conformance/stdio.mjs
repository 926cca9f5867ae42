// A server process on its pipes: one JSON message a line, each request awaited by its id.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export class Stdio {
  #waiting = new Map();
  #next = 0;

  /** @param seen called with (direction, message) for everything that passes */
  constructor({ command, args = [], env = {}, cwd }, seen = () => {}) {
    this.seen = seen;
    this.process = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"], cwd, env: { ...process.env, ...env } });
    this.closed = new Promise((done) => this.process.on("close", done));
    this.process.on("error", (error) => this.#fail(error));
    this.process.stdin.on("error", () => {});
    this.closed.then((code) => this.#fail(new Error(`the server ended with ${code}`)));
    createInterface({ input: this.process.stdout }).on("line", (line) => this.#read(line));
  }

  #fail(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #read(line) {
    const message = JSON.parse(line);
    this.seen("server", message);
    const waiting = message.method === undefined ? this.#waiting.get(message.id) : undefined;
    if (waiting) {
      this.#waiting.delete(message.id);
      waiting.resolve(message);
    } else {
      for (const { other } of this.#waiting.values()) other?.(message);
    }
  }

  /** Sends a message as it stands. */
  send(message) {
    this.seen("client", message);
    this.process.stdin.write(JSON.stringify(message) + "\n");
  }

  /** Sends a request as it stands and gives its answer; what else arrives meanwhile goes to `other`. */
  ask(message, other) {
    return new Promise((resolve, reject) => {
      this.#waiting.set(message.id, { resolve, reject, other });
      this.send(message);
    });
  }

  request(method, params) {
    return this.ask({ jsonrpc: "2.0", id: ++this.#next, method, ...(params && { params }) });
  }

  /** Closes standard input; gives the exit code. */
  end() {
    this.process.stdin.end();
    return this.closed;
  }
}
