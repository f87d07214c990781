// `npm run rebuild`: what a store's reviewer does. Unpacks the source package into a folder of its own, installs what it names, builds the
// packages there, and compares them byte by byte with those built here.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OUTPUT, packagesIn, runIn, unpack } from './packages.ts';

const sources = readdirSync(OUTPUT).find((name) => name.endsWith('-sources.zip'));
if (!sources) throw new Error('no source package in .output: run `npm run zip` first');

const folder = mkdtempSync(join(tmpdir(), 'origin-check-rebuild-'));
try {
  unpack(join(OUTPUT, sources), folder);
  runIn(folder, 'npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund');
  runIn(folder, 'npm', 'run', '--silent', 'zip');
  const [here, there] = [packagesIn(OUTPUT), packagesIn(join(folder, '.output'))];
  let isSame = true;
  for (const name of new Set([...Object.keys(here), ...Object.keys(there)])) {
    const same = here[name] === there[name];
    isSame &&= same;
    console.log(`${same ? 'same ' : 'OTHER'} ${here[name] ?? 'not built here'} ${name}`);
    if (!same) console.log(`      ${there[name] ?? 'not built there'}`);
  }
  process.exitCode = isSame ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
