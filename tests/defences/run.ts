// `npm run defences`: takes each defence out of a copy of the tree, and looks whether its test then fails. One that still passes shows nothing.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFENCES, type Defence } from './list.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** How long a test may take, in ms. Without their defence, some would not end. */
const PATIENCE = 90_000;

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const copy = mkdtempSync(join(tmpdir(), 'defences-'));

/** The files that belong to the project, as they are now. */
function copyTree(): void {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
  for (const file of [...files, 'public/dataset']) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(ROOT, file), join(copy, file), { recursive: true, force: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
}

function passes([file, name]: Defence['test']): boolean {
  const { status } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', file, '-t', name],
    {
      cwd: copy,
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    },
  );
  return status === 0;
}

/** '' where the test shows the defence, else what is wrong. */
function faultOf({ file, from, to, test }: Defence): string {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) return `${file} does not hold once: ${from}`;
  if (!passes(test)) return 'the test fails as it is';
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const isShown = !passes(test);
  writeFileSync(path, text);
  return isShown ? '' : 'the test passes without the defence';
}

let faults = 0;
try {
  copyTree();
  const chosen = DEFENCES.filter(({ against }) => against.includes(values.only));
  for (const defence of chosen) {
    const fault = faultOf(defence);
    if (fault) faults += 1;
    console.log(`${fault ? 'NOT SHOWN' : 'shown'}: ${defence.against}${fault && ` (${fault})`}`);
  }
  console.log(`${chosen.length - faults} of ${chosen.length} defences are shown by their tests`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.exitCode = faults === 0 ? 0 : 1;
