// Publishing natively and packing add the compiler to the graph of packages, so they cannot restore by the committed lock files.
// This holds what they restored to those files: each package by version and content hash, and none besides but the compiler's.
//
//   node same-packages.mjs      after dotnet publish -p:PublishAot=true, or dotnet pack
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ofCompiler = /^(runtime\.[a-z0-9-]+\.)?Microsoft\.DotNet\.ILCompiler$|^Microsoft\.NET\.ILLink\.Tasks$/i;
const source = join(import.meta.dirname, '..', '..', 'src');

/** The packages of a lock file, each as its name, version and hash. */
function packages(file) {
  const frameworks = Object.values(JSON.parse(readFileSync(file, 'utf8')).dependencies);
  const all = frameworks.flatMap(entries => Object.entries(entries)).filter(([, entry]) => entry.type !== 'Project');
  return new Map(all.map(([name, entry]) => [name.toLowerCase(), `${name} ${entry.resolved} ${entry.contentHash}`]));
}

let compared = 0, differ = 0;
for (const project of readdirSync(source)) {
  const [committed, published] = [join(source, project, 'packages.lock.json'), join(source, project, 'obj', 'publish.lock.json')];
  if (!existsSync(committed) || !existsSync(published)) continue;
  const known = packages(committed);
  for (const [name, found] of packages(published)) {
    compared++;
    if (known.get(name) === found || !known.has(name) && ofCompiler.test(found.split(' ')[0])) continue;
    differ++;
    console.log(`${project}: ${found} was restored, the lock file has ${known.get(name) ?? 'no such package'}`);
  }
}
console.log(`${compared} packages compared, ${differ} differ`);
process.exitCode = compared > 0 && differ === 0 ? 0 : 1;
