// `node tests/unit/journal/databases/make.ts`: writes an example of the journal's database as today's code makes it, as `v<SCHEMA>.json`, which
// is never made again once that version is out: later versions must read what it wrote.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../../lib/journal/canonical.ts';
import { SCHEMA } from '../../../../lib/journal/database.ts';
import { packed } from '../../../../lib/journal/pack.ts';
import { emptyJournal, logged } from '../journal-fixture.ts';
import { readDatabase } from './stored.ts';

const file = join(import.meta.dirname, `v${SCHEMA}.json`);
if (existsSync(file)) throw new Error(`${file} is there already`);

const journal = await emptyJournal();
const bytes = new TextEncoder().encode('<p>what was there</p>');
const hash = await sha256(bytes);
const kept = { sha256: hash, bytes: await packed(bytes) };
const snapshot = {
  kind: 'fragment' as const,
  type: 'application/xhtml+xml',
  size: bytes.length,
  kept: kept.bytes.length,
  sha256: hash,
};
const items = [logged({ snapshots: [snapshot] }, 'QTE Official Store'), logged({}, '丹东某某贸易'), logged()];
const [, second = '', third = ''] = items.map(({ id }) => id);
await journal.log(
  items.map((item) => ({ logged: item })),
  [kept],
);
const opened = { id: crypto.randomUUID(), name: 'Case A', note: '', snapshots: [], closed: false };
await journal.keepCase(opened);
await journal.edit(second, { case: opened.id, note: 'worth a look', tags: ['fish'], status: 'confirmed' });
await journal.remove([third], 'twice');
const { name } = journal.database;
journal.database.close();
writeFileSync(file, `${JSON.stringify(await readDatabase(name), null, 1)}\n`);
