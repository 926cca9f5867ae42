// Checks the packed server.json: against what its schema (2025-12-11) demands of a server in a NuGet package, written down
// here because no package carries that schema, and against the package around it.
//
//   node server-json.mjs UNPACKED_PACKAGE
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, report } from "./checks.mjs";
import { compiler } from "./schemas.mjs";

const text = { type: "string" };
const object = (required, properties) => ({ type: "object", required, properties, additionalProperties: false });
const variable = object(["name"], {
  name: text,
  description: text,
  value: text,
  default: text,
  placeholder: text,
  choices: { type: "array", items: text },
  format: { enum: ["string", "number", "boolean", "filepath"] },
  isRequired: { type: "boolean" },
  isSecret: { type: "boolean" },
});
const version = { type: "string", minLength: 1, maxLength: 255, pattern: "^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$" };
const nuget = object(["registryType", "identifier", "version", "transport"], {
  registryType: { const: "nuget" },
  identifier: text,
  version,
  runtimeHint: { const: "dnx" },
  transport: object(["type"], { type: { const: "stdio" } }),
  environmentVariables: { type: "array", items: variable },
});
const server = object(["$schema", "name", "description", "version", "packages"], {
  $schema: { const: "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json" },
  name: { type: "string", minLength: 3, maxLength: 200, pattern: "^[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+$" },
  title: { type: "string", minLength: 1, maxLength: 100 },
  description: { type: "string", minLength: 1, maxLength: 100 },
  version,
  packages: { type: "array", items: nuget, minItems: 1 },
});

const inside = (name) => readFileSync(join(process.argv[2], name), "utf8");
const tag = (name) => new RegExp(`<${name}>(.*?)</${name}>`).exec(inside("cloudbase-ai-mcp.nuspec"))[1];
const packed = JSON.parse(inside(".mcp/server.json"));

await check("server.json fits its schema", async (expect) => {
  const fits = compiler().compile(server);
  fits(packed);
  expect(fits.errors ?? [], []);
  expect(fits({ ...packed, description: "x".repeat(101) }), false);
});
await check("server.json names the package around it", async (expect) => {
  const [one] = packed.packages;
  expect([packed.name, one.identifier], ["io.github.cloudbase-ai-mcp/cloudbase-ai-mcp", tag("id")]);
  expect([packed.version, one.version], [tag("version"), tag("version")]);
});
await check("the bundle's manifest leaves the version to the package", async (expect) => {
  const manifest = JSON.parse(readFileSync(new URL("../../src/McpServer/mcpb/manifest.json", import.meta.url), "utf8"));
  expect([manifest.name, manifest.version], [tag("id"), "0.0.0"]);
});
await check("the README claims the server's name, for the registry", async (expect) => {
  expect(inside("README.md").includes(`<!-- mcp-name: ${packed.name} -->`), true);
});
await check("the package is a tool and an MCP server under MIT", async (expect) => {
  const types = [...inside("cloudbase-ai-mcp.nuspec").matchAll(/<packageType name="(\w+)"/g)].map(([, name]) => name);
  expect(types, ["DotnetTool", "McpServer"]);
  expect(inside("cloudbase-ai-mcp.nuspec").includes('<license type="expression">MIT</license>'), true);
});

report();
