// The lock file must install on every platform and name no download address: a registry that lacks another platform's
// binary makes `npm i` write an incomplete lock without a word, and `npm ci` then fails for everybody else.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const faults = [];
for (const [path, entry] of Object.entries(packages)) {
  if (entry.resolved && !entry.link) faults.push(`${path}: names a download address`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const nested = `${path ? `${path}/` : ''}node_modules/${name}`;
    if (!packages[nested] && !packages[`node_modules/${name}`]) faults.push(`${path || 'package.json'}: lacks ${name}`);
  }
}
if (faults.length > 0) {
  console.error(`package-lock.json is incomplete:\n  ${faults.join('\n  ')}`);
  process.exit(1);
}
