import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type OriginRecord, recordSchema, sourceSchema } from '../../../lib/dataset/record.ts';
import { timelineSchema } from '../../../lib/dataset/timeline.ts';

const data = new URL('../../../data/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, data), 'utf8'));

const sources = z.record(z.string(), sourceSchema).parse(read('sources.json'));
const timeline = timelineSchema.parse(read('timeline.json'));
const files = readdirSync(new URL('records/', data)).filter((file) => file.endsWith('.json'));
const parsed = files.map((file) => ({ file, result: recordSchema.safeParse(read(`records/${file}`)) }));
const records: OriginRecord[] = parsed.flatMap(({ result }) => (result.success ? [result.data] : []));

/** The keys, in the order of the schema, of each object of a file that has them in another. */
function misordered(own: unknown, parsed: unknown): string[] {
  if (typeof own !== 'object' || own === null || typeof parsed !== 'object' || parsed === null) return [];
  const inside = new Map(Object.entries(parsed));
  const keys = [...inside.keys()].filter((key) => Object.hasOwn(own, key)).join(', ');
  return [
    ...(keys === Object.keys(own).join(', ') ? [] : [keys]),
    ...Object.entries(own).flatMap(([key, value]) => misordered(value, inside.get(key))),
  ];
}

/** What one Record says on screen, with a label that tells where. */
const sentences = (record: OriginRecord): { where: string; text: string }[] => [
  ...record.evidence.flatMap((evidence, at) => [
    { where: `${record.id} evidence ${at}`, text: evidence.claim },
    ...(evidence.response?.text
      ? [{ where: `${record.id} response ${at}`, text: evidence.response.text }]
      : []),
  ]),
  ...(record.silent === null ? [] : [{ where: `${record.id} silent`, text: record.silent }]),
];

const strongNames = (record: OriginRecord): string[] =>
  record.names.filter((name) => name.strength === 'strong').map((name) => name.text.toLowerCase());

/** Every company, brand, carrier and platform of the seed article. */
const SEED = [
  'air-koryo',
  'aliexpress',
  'berkshire-hathaway',
  'byd',
  'general-bureau-of-atomic-energy',
  'gpi-consultancy',
  'indprk',
  'konka',
  'korea-kumsan-trading',
  'naenara',
  'norinco',
  'panjiva',
  'tsingtao-brewery',
  'zte',
];

const GUILT =
  /\b(guilt|guilty|criminals?|illegal(ly)?|violat(e|es|ed|ing|ions?)|smuggl(e|es|ed|ing|ers?))\b/i;

/** Words that are also South Korea's, everyday words of novelty goods, or the country itself. */
const NEVER_A_NAME = [
  'korea',
  'korean',
  'republic of korea',
  'south korea',
  'north korea',
  'dprk',
  'pyongyang',
  'arirang',
  'insam',
  'kumgangsan',
  'taedonggang',
  'kim jong un',
  '조선',
  '한국',
  '북한',
  '평양',
  '朝鲜',
  '朝鮮',
];

describe('the records', () => {
  it.each(parsed)('$file fits the schema', ({ result }) => {
    expect(result.error?.issues ?? []).toEqual([]);
  });

  it.each(parsed)('$file has its keys in the order of the schema', ({ file, result }) => {
    expect(misordered(read(`records/${file}`), result.data)).toEqual([]);
  });

  it('are filed under their ids', () => {
    expect(parsed.map(({ file, result }) => [file, `${result.data?.id}.json`])).toEqual(
      files.map((file) => [file, file]),
    );
  });

  it('hold every entity of the seed article', () => {
    const ids = new Set(records.map((record) => record.id));
    expect(SEED.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('cite only sources that exist, and every source is cited', () => {
    const cited = new Set([
      ...timeline.map((entry) => entry.source),
      ...records.flatMap((record) => [
        ...record.evidence.map((evidence) => evidence.source),
        ...record.names.flatMap((name) => (name.source === null ? [] : [name.source])),
        ...record.links.map((link) => link.source),
      ]),
    ]);
    // The files of official lists cite theirs, too.
    const official = readdirSync(new URL('official/', data)).map((file) =>
      JSON.stringify(read(`official/${file}`)),
    );
    for (const text of official) {
      for (const [, id] of text.matchAll(/"source":"([^"]+)"/g)) if (id) cited.add(id);
    }
    const absent = [...cited].filter((id) => !Object.hasOwn(sources, id));
    expect(absent, 'cited, and not in sources.json').toEqual([]);
    const uncited = Object.keys(sources).filter((id) => !cited.has(id));
    expect(uncited, 'in sources.json, and cited by nothing').toEqual([]);
  });

  it('keep the sources sorted by id', () => {
    expect(Object.keys(sources)).toEqual(Object.keys(sources).toSorted());
  });

  it('link only to other Records that exist', () => {
    const ids = new Set(records.map((record) => record.id));
    const lost = records.flatMap((record) =>
      record.links
        .filter((link) => link.record !== null && (link.record === record.id || !ids.has(link.record)))
        .map((link) => `${record.id} ${link.relation} ${link.record}`),
    );
    expect(lost).toEqual([]);
  });

  it('rest on a source that was read, unless silent, or a place that only helps to read addresses', () => {
    const bare = records.filter(
      (record) =>
        record.silent === null &&
        record.kind !== 'place' &&
        !record.evidence.some((evidence) => sources[evidence.source]?.read),
    );
    expect(bare.map((record) => record.id)).toEqual([]);
  });

  it('name the list wherever they speak of one', () => {
    const families = new Set(['listed', 'import-action', 'concern']);
    const bare = records.filter((record) =>
      record.evidence.some((evidence) => families.has(evidence.family) !== (evidence.list !== null)),
    );
    expect(bare.map((record) => record.id)).toEqual([]);
  });

  it('have one Evidence a list entry', () => {
    const entries = records.flatMap((record) =>
      record.evidence.flatMap(({ list }) => (list?.entry ? [`${list.name} ${list.entry}`] : [])),
    );
    expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([]);
  });
});

describe('names', () => {
  const names = records.flatMap((record) => record.names.map((name) => ({ id: record.id, ...name })));

  it('from general knowledge are weak', () => {
    expect(names.filter((name) => name.source === null && name.strength !== 'weak')).toEqual([]);
  });

  it('that are strong belong to one Record', () => {
    const owners = new Map<string, string[]>();
    for (const record of records) {
      for (const name of new Set(strongNames(record))) {
        owners.set(name, [...(owners.get(name) ?? []), record.id]);
      }
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });

  it('are given once in a Record', () => {
    const twice = records.filter(
      (record) => new Set(record.names.map((name) => name.text)).size < record.names.length,
    );
    expect(twice.map((record) => record.id)).toEqual([]);
  });

  it('that are strong are no word of South Korea or of the country at large', () => {
    // The place of that name is the place; its names are compared with addresses only.
    const wrong = records.flatMap((record) =>
      strongNames(record).filter((name) => NEVER_A_NAME.includes(name) && record.id !== `place-${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are looked for in titles only where strong, and only for goods made in North Korea', () => {
    const inTitles = records.filter((record) => record.names.some((name) => name.inTitles));
    expect(
      inTitles.filter((record) => !record.evidence.some((evidence) => evidence.family === 'dprk-made')),
    ).toEqual([]);
    expect(names.filter((name) => name.inTitles && name.strength !== 'strong')).toEqual([]);
  });
});

describe('wording', () => {
  const all = records.flatMap(sentences);

  it('calls nobody guilty', () => {
    expect(all.filter(({ text }) => GUILT.test(text))).toEqual([]);
  });

  it('is one sentence a claim', () => {
    const claims = records.flatMap((record) => record.evidence.map((evidence) => evidence.claim));
    expect(claims.filter((claim) => !/^[\p{Lu}\d].*\.$/u.test(claim) || /[.!?] \p{Lu}/u.test(claim))).toEqual(
      [],
    );
  });

  it('does not say of a sale to North Korea where a product was made', () => {
    const claims = records.flatMap((record) =>
      record.evidence
        .filter((evidence) => evidence.family === 'trade-record')
        .map((evidence) => evidence.claim),
    );
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter((claim) => /made (in|by)/i.test(claim))).toEqual([]);
  });
});
