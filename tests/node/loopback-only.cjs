// Preloaded into programs that are measured here: connections go to this machine, or nowhere.
const dns = require("node:dns");
const dgram = require("node:dgram");
const net = require("node:net");

const isLocal = (host) => host === undefined || host === "localhost" || host === "::1" || /^127\./.test(host);
const refuse = (host) => Object.assign(new Error("only loopback is allowed here, not " + host), { code: "ECONNREFUSED" });

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const first = Array.isArray(given[0]) ? given[0][0] : given[0];
  const host = typeof first === "object" && first !== null ? first.host : typeof given[1] === "string" ? given[1] : undefined;
  if (isLocal(host)) return connect.apply(this, given);
  process.nextTick(() => this.destroy(refuse(host)));
  return this;
};

dgram.Socket.prototype.send = function () {
  throw refuse("a datagram");
};

const lookup = dns.lookup;
dns.lookup = function (host, ...rest) {
  if (isLocal(host)) return lookup.call(this, host, ...rest);
  process.nextTick(() => rest[rest.length - 1](refuse(host)));
};
for (const resolver of [dns, dns.promises]) {
  for (const name of Object.keys(resolver)) {
    if (/^(resolve|reverse)/.test(name)) resolver[name] = (host) => Promise.reject(refuse(host));
  }
}
dns.promises.lookup = (host) => (isLocal(host) ? Promise.resolve({ address: "127.0.0.1", family: 4 }) : Promise.reject(refuse(host)));
