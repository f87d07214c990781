// `npm run fuzz:process`: gives changed files to the true commands, in processes of their own, and looks at how they end.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpus } from '../corpus/corpus.ts';
import { Failures } from './outcome.ts';
import { changedPage } from './page-cases.ts';
import { scratch } from './scratch.ts';
import { changedTable, tableBases } from './table-cases.ts';

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const CLI = resolve(import.meta.dirname, '../../lib/cli');
/** How long a command may take, in ms, for all that it is given. */
const PATIENCE = 280_000;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '200' },
    tables: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const first = Number(values.seed);
const failures = new Failures();

function run(command: string, args: readonly string[], seed: number): string {
  const { status, stdout, stderr, signal } = spawnSync(process.execPath, [resolve(CLI, command), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    timeout: PATIENCE,
  });
  if (signal || ![0, 1, 2].includes(status ?? -1) || /\n\s+at /.test(stderr))
    failures.add({
      kind: command,
      seed,
      what: `status ${status}, signal ${signal}: ${stderr.slice(0, 400)}`,
    });
  return stdout;
}

const bases = corpus.map(({ file, url }) => ({ file, url, path: fileURLToPath(new URL(file, CORPUS)) }));
const pages = bases.length === 0 ? 0 : Number(values.pages);
const list = Array.from({ length: pages }, (_, at) => {
  const { page, html } = changedPage(first + at, bases);
  const file = scratch(`${at}.html`);
  writeFileSync(file, html);
  return JSON.stringify({ file, url: page.url });
});
writeFileSync(scratch('pages.jsonl'), list.join('\n'));
if (pages > 0) {
  const lines = run('check.ts', ['--json', '--pages', scratch('pages.jsonl')], first)
    .trim()
    .split('\n');
  if (lines.length !== pages)
    failures.add({ kind: 'lines', seed: first, what: `${lines.length} of ${pages}` });
  for (const line of lines) JSON.parse(line);
}
const tables = Number(values.tables);
const files = tableBases();
for (let at = 0; at < tables; at += 1) {
  const { name, bytes } = changedTable(first + at, files);
  const file = scratch(`table-${at}-${name.replace(/\W+/g, '-')}${name.slice(name.lastIndexOf('.'))}`);
  writeFileSync(file, bytes);
  for (const line of run('screen.ts', ['--json', file], first + at)
    .trim()
    .split('\n'))
    if (line) JSON.parse(line);
}
console.log(
  `${pages} changed pages to one run of check, ${tables} changed tables to one run of screen each: ` +
    (failures.all === 0 ? 'no failures' : `failures: ${JSON.stringify(Object.fromEntries(failures.counts))}`),
);
process.exitCode = failures.all === 0 ? 0 : 1;
