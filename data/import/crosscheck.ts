// Compares the merged Records with another merge of the same lists, and says why they differ.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDataset } from '../../lib/dataset/dataset.ts';
import type { OriginRecord } from '../../lib/dataset/record.ts';
import { z } from '../../lib/listing/zod.ts';
import { nameCore } from '../../lib/names/core.ts';
import { officialRecords } from '../read-official.ts';

const otherSchema = z.array(
  z.object({
    name: z.string(),
    aliases: z.array(z.string()),
    sources: z.array(
      z.object({
        list: z.string(),
        id: z.string().nullish(),
        snapshot: z.string().nullish(),
        tag: z.string().nullish(),
      }),
    ),
  }),
);
type Other = z.infer<typeof otherSchema>[number];

/** Lists that the other merge has and this project does not bundle. */
const NOT_BUNDLED = new Map([
  ['EU-2017/1509', 'only on the EU list, whose free copy may not be bundled'],
  ['US-State-ISN', 'only on the State Department nonproliferation list, which is not here'],
]);
const NORTH_KOREAN = [
  'OFAC SDN List',
  'UN Security Council Consolidated List',
  'UK Sanctions List',
  'METI End User List',
  'CBP detentions under CAATSA section 321',
];

/** An entry id as this project writes it: the other merge puts the list before METI's. */
const entryId = (id: string): string => id.replace(/^METI-EUL:/, '');

function keysOf(names: readonly string[]): string[] {
  return names.map((name) => nameCore(name).key).filter((key) => key !== '');
}

/** Every Record of `data/` on a list about North Korea. */
async function ours(data: string): Promise<OriginRecord[]> {
  const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(data, path), 'utf8'));
  const files = (await readdir(join(data, 'records'))).filter((file) => file.endsWith('.json')).sort();
  const records = await Promise.all(
    files.map(async (file) => [file, await json(join('records', file))] as const),
  );
  const { records: merged } = readDataset(records, await json('sources.json'), [], await officialRecords());
  return merged.filter(({ evidence }) =>
    evidence.some(({ list }) => list && NORTH_KOREAN.includes(list.name)),
  );
}

function whyMissing(other: Other): string {
  const bundled = other.sources.filter(({ list }) => !NOT_BUNDLED.has(list));
  const [first] = other.sources;
  if (bundled.length === 0 && first) return NOT_BUNDLED.get(first.list) ?? first.list;
  if (bundled.some(({ tag }) => tag === 'linked')) return 'only named in the remarks on another entry';
  return 'unexplained';
}

function whyExtra(record: OriginRecord): string {
  const isShip = record.kind === 'carrier' && record.names[0]?.kind === 'trade';
  if (isShip) return 'a ship; the other merge has organisations only';
  const lists = new Set(record.evidence.map(({ list }) => list?.name));
  if (record.evidence.every(({ status }) => status === 'resolved')) return 'taken off its list since';
  return `an organisation of ${[...lists].filter((name) => name !== undefined).join(' and ')}`;
}

/**
 * A text that tells how the merged Records of `data` on lists about North Korea differ from the organisations of `file`
 * (name, aliases, sources with list and id): paired by entry ids, else by name.
 */
export async function crosscheck(data: string, file: string): Promise<string> {
  const records = await ours(data);
  const others = otherSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const byEntry = new Map<string, OriginRecord>();
  const byKey = new Map<string, OriginRecord>();
  for (const record of records) {
    for (const { list } of record.evidence) if (list?.entry) byEntry.set(list.entry, record);
    for (const { value } of record.identifiers) if (!byEntry.has(value)) byEntry.set(value, record);
    const strong = record.names.filter(({ strength }, at) => at === 0 || strength === 'strong');
    for (const key of keysOf(strong.map(({ text }) => text))) if (!byKey.has(key)) byKey.set(key, record);
  }
  const groups = new Map<string, string[]>();
  const say = (reason: string, what: string) => groups.set(reason, [...(groups.get(reason) ?? []), what]);
  const partners = new Map<OriginRecord, Other[]>();
  let same = 0;
  for (const other of others) {
    const byIds = other.sources.flatMap(({ id }) => byEntry.get(entryId(id ?? '')) ?? []);
    const byNames =
      byIds.length > 0 ? [] : keysOf([other.name, ...other.aliases]).flatMap((key) => byKey.get(key) ?? []);
    const found = [...new Set([...byIds, ...byNames])];
    for (const record of found) partners.set(record, [...(partners.get(record) ?? []), other]);
    if (found.length === 0) say(`there, not here: ${whyMissing(other)}`, other.name);
    else if (found.length > 1) {
      say('one there, several here', `${other.name}: ${found.map(({ id }) => id).join(', ')}`);
    } else same += 1;
  }
  for (const record of records) {
    const those = partners.get(record) ?? [];
    const name = `${record.names[0]?.text ?? record.id} (${record.id})`;
    if (those.length > 1)
      say('one here, several there', `${name}: ${those.map((other) => other.name).join('; ')}`);
    if (those.length === 0) say(`here, not there: ${whyExtra(record)}`, name);
  }
  const lines = [...groups].flatMap(([reason, names]) => [
    '',
    `${reason}: ${names.length}`,
    ...names.map((name) => `  ${name}`),
  ]);
  return [`${records.length} here, ${others.length} there, ${same} paired with exactly one`, ...lines].join(
    '\n',
  );
}
