// Checks by their structure the packages that `dotnet pack src/McpServer -p:PackFor=all` makes on Linux for other systems: each
// holds code that was compiled ahead for its processor, in a tool that starts without the .NET command line.
//
//   node packages.mjs FOLDER [SYSTEM|SYSTEM, which could not be made here]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const [folder, missing = ''] = process.argv.slice(2);
const isMissing = system => missing.split('|').includes(system);
const AMD64 = 0x8664, ARM64 = 0xaa64;
// A ReadyToRun image names the processor, changed by a number that stands for the system.
const WINDOWS = 0, LINUX = 0x7b79, OSX = 0x4644;
const systems = {
  'win-x64': AMD64 ^ WINDOWS, 'win-arm64': ARM64 ^ WINDOWS, 'osx-x64': AMD64 ^ OSX, 'osx-arm64': ARM64 ^ OSX, 'linux-arm64': ARM64 ^ LINUX,
};
const assemblies = ['cloudbase-ai-mcp.dll', 'McpServer.Domain.dll', 'McpServer.Cloud.dll', 'McpServer.Checking.dll'];
const expect = (holds, what) => { if (!holds) { console.log(`FAILED ${what}`); process.exitCode = 1; } };

/** The files of a zip archive, by name. */
function unzip(path) {
  const zip = readFileSync(path), files = new Map();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, extra, comment, local] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    files.set(zip.toString('utf8', at + 46, at + 46 + name), () => (zip.readUInt16LE(local + 8) === 0 ? bytes : inflateRawSync(bytes)));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** The processor of a .NET assembly, and whether it holds code that was compiled ahead. */
function assembly(bytes) {
  const coff = bytes.readUInt32LE(0x3c) + 4, optional = coff + 20;
  const directories = optional + (bytes.readUInt16LE(optional) === 0x20b ? 112 : 96);
  const rva = bytes.readUInt32LE(directories + 14 * 8);
  for (let section = optional + bytes.readUInt16LE(coff + 16), left = bytes.readUInt16LE(coff + 2); left > 0; left--, section += 40) {
    const from = bytes.readUInt32LE(section + 12);
    if (rva < from || rva >= from + bytes.readUInt32LE(section + 8)) continue;
    const header = bytes.readUInt32LE(section + 20) + rva - from;
    return { machine: bytes.readUInt16LE(coff), isCompiled: bytes.readUInt32LE(header + 68) > 0 };
  }
  return { machine: bytes.readUInt16LE(coff), isCompiled: false };
}

const packages = readdirSync(folder).filter(name => name.endsWith('.nupkg'));
const named = system => packages.find(name => name.startsWith(`cloudbase-ai-mcp.${system}.`));
const ending = (files, name) => [...files].find(([path]) => path.startsWith('tools/') && path.endsWith('/' + name))?.[1]();

for (const [system, machine] of Object.entries(systems)) {
  if (isMissing(system)) continue;
  const name = named(system);
  expect(name, `no package for ${system}`);
  if (!name) continue;
  const files = unzip(join(folder, name));
  for (const one of assemblies) {
    const bytes = ending(files, one);
    const found = bytes && assembly(bytes);
    expect(found?.isCompiled && found.machine === machine, `${name}: ${one} is ${JSON.stringify(found)}, not compiled for 0x${machine.toString(16)}`);
  }
  const program = system.startsWith('win') ? 'cloudbase-ai-mcp.exe' : 'cloudbase-ai-mcp';
  expect(ending(files, program), `${name}: no ${program}`);
  expect(ending(files, 'DotnetToolSettings.xml')?.includes('Runner="executable"'), `${name}: it is started by the .NET command line`);
}

const portable = unzip(join(folder, named('any')));
for (const one of assemblies) expect(!assembly(ending(portable, one)).isCompiled, `any: ${one} is compiled for one system`);
const native = named('linux-x64') && unzip(join(folder, named('linux-x64')));
expect(native && ending(native, 'cloudbase-ai-mcp')?.subarray(1, 4).toString() === 'ELF' && !ending(native, 'cloudbase-ai-mcp.dll'), 'linux-x64: not the native program');
const pointer = unzip(join(folder, packages.find(name => /^cloudbase-ai-mcp\.\d/.test(name))));
const settings = ending(pointer, 'DotnetToolSettings.xml').toString();
for (const system of [...Object.keys(systems), 'linux-x64', 'any'].filter(one => !isMissing(one))) expect(settings.includes(`RuntimeIdentifier="${system}"`), `${system} is not named`);
console.log(packages.join('\n') + (missing && `\nnot made here: ${missing}`));
