import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { officialRecords } from '../../../data/read-official.ts';
import { readDataset } from '../../../lib/dataset/dataset.ts';
import { goodsRiskFileSchema } from '../../../lib/dataset/goods-risk.ts';
import { type OriginRecord, recordSchema } from '../../../lib/dataset/record.ts';
import { z } from '../../../lib/listing/zod.ts';
import { joinKey } from '../../../lib/names/name-quality.ts';

const data = new URL('../../../data/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, data), 'utf8'));
const sources = z.record(z.string(), z.object({ read: z.boolean() })).parse(read('sources.json'));
const files = readdirSync(new URL('official/', data)).filter((file) => file !== 'dol-goods.json');
const today = new Date().toISOString().slice(0, 10);

const merged = async (): Promise<readonly OriginRecord[]> => {
  const records = readdirSync(new URL('records/', data)).map(
    (file) => [file, read(`records/${file}`)] as const,
  );
  return readDataset(records, read('sources.json'), [], await officialRecords()).records;
};

describe.each(files)('official/%s', (file) => {
  const records = z.array(recordSchema).parse(read(`official/${file}`));

  it('is sorted by id, each once', () => {
    const ids = records.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('cites sources that were read, with dates that were', () => {
    for (const { id, names, evidence } of records) {
      const cited = [...names, ...evidence].map(({ source }) => source ?? '');
      expect(
        cited.filter((source) => !sources[source]?.read),
        id,
      ).toEqual([]);
      expect(
        evidence.map(({ date }) => date).filter((date) => date > today),
        id,
      ).toEqual([]);
    }
  });

  it('names no persons', () => {
    // OFAC writes persons as 'KIM, Jong Un'; the UN's and the UK's have ids of their own.
    const persons = records.filter(
      ({ id, names }) => /^un-kpi/.test(id) || /^[A-Z'-]{2,}, [A-Z][a-z]/.test(names[0]?.text ?? ''),
    );
    expect(persons.map(({ id }) => id)).toEqual([]);
  });

  it('says in one sentence what its list says, and of what it does not speak', () => {
    const claims = records.flatMap(({ evidence }) => evidence.map(({ claim }) => claim));
    expect(claims.filter((claim) => !claim.endsWith('.') || /[.!?] \p{Lu}/u.test(claim))).toEqual([]);
    expect(claims.filter((claim) => /\b(guilt|criminal|illegal|violat|smuggl)/i.test(claim))).toEqual([]);
    const other = /^(dhs-uflpa|cbp-wro)/.test(file)
      ? 'it does not concern North Korea'
      : file === 'meti-eul.json'
        ? 'this is no sanctions list'
        : '';
    expect(claims.filter((claim) => !claim.includes(other))).toEqual([]);
  });
});

describe('the merged Records', () => {
  it('keep every entry of every list, once', async () => {
    const entries = (records: readonly OriginRecord[]) =>
      records.flatMap(({ evidence }) =>
        evidence.flatMap(({ list }) => (list?.entry ? [`${list.name} ${list.entry}`] : [])),
      );
    const { files: lists } = await officialRecords();
    const listed = lists.flatMap(([, json]) => entries(z.array(recordSchema).parse(json)));
    const all = entries(await merged());
    expect(listed.filter((entry) => !all.includes(entry))).toEqual([]);
    expect(all.filter((entry, at) => all.indexOf(entry) !== at)).toEqual([]);
  });

  it('share no strong name', async () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, kind, names } of await merged()) {
      if (kind === 'place' || kind === 'category') continue;
      for (const { text, strength } of names) {
        const key = strength === 'strong' ? joinKey(text, false) : null;
        if (key) owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
    }
    expect([...owners.values()].filter((ids) => ids.size > 1).map((ids) => [...ids])).toEqual([]);
  });

  it('keep the entries of one company together', async () => {
    const kumsan = (await merged()).find(({ id }) => id === 'korea-kumsan-trading');
    const numbers = kumsan?.evidence.map(({ list }) => list?.entry) ?? [];
    expect(numbers).toEqual(expect.arrayContaining(['KPe.044', '20603', 'DPR0154', '347']));
  });
});

describe('official/dol-goods.json', () => {
  it('has rows on North Korea and China, from a source', () => {
    const { rows, source } = goodsRiskFileSchema.parse(read('official/dol-goods.json'));
    expect(Object.hasOwn(sources, source)).toBe(true);
    expect(rows.filter(({ country }) => country === 'KP')).toHaveLength(7);
    expect(rows.filter(({ country }) => country === 'CN').length).toBeGreaterThan(20);
  });
});
