import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeBytes } from '../../lib/dataset/lists/decode.ts';
import type { ListEntry, ListProblem } from '../../lib/dataset/lists/entry.ts';
import { openLists } from '../../lib/dataset/lists/read.ts';

// The lists as published are not part of the repository; where they lie beside it, every parser runs over them.
const LISTS = resolve(import.meta.dirname, '../../../shared/dataset/official');
const there = existsSync(LISTS);
if (!there) console.warn('the official lists are not here: their parsers are not run over them');

describe.skipIf(!there)('the official lists as published', () => {
  const problems: ListProblem[] = [];
  const entries = new Map<string, ListEntry[]>();
  let goods = 0;
  let northKorea = 0;

  beforeAll(async () => {
    const paths = readdirSync(LISTS, { recursive: true, encoding: 'utf8' }).filter(
      // lists.json tells about lists and is none.
      (path) => /\.(csv|psv|xml|json)$/.test(path) && !path.endsWith('lists.json'),
    );
    const files = paths.map((path) => ({
      name: path,
      text: decodeBytes(createReadStream(join(LISTS, path))),
    }));
    for (const list of await openLists(files, (problem) => problems.push(problem))) {
      if (list.format === 'dol-xml') {
        for await (const row of list.rows) {
          goods += 1;
          northKorea += row.country === 'KP' ? 1 : 0;
        }
        continue;
      }
      const read: ListEntry[] = [];
      for await (const entry of list.entries) read.push(entry);
      entries.set(list.files[0] ?? '', read);
    }
  }, 60_000);

  const of = (file: string) =>
    entries.get([...entries.keys()].find((name) => name.includes(file)) ?? '') ?? [];

  it('are read without a problem', () => {
    expect(problems).toEqual([]);
  });

  it.each([
    ['sdn_2024-07-02', 15_443],
    ['sdn_names_2025-06', 17_863],
    ['sdn_supplement', 11],
    ['UN_consolidated', 1_003],
    ['subjects_2026-05', 6_046],
    ['meti_eul', 154],
    ['dhs_uflpa', 148],
    ['cbp_wro', 67],
    ['cbp_caatsa321', 4],
    ['bis_entity_list', 3_409],
  ])('%s has %i entries', (file, count) => {
    expect(of(file)).toHaveLength(count);
  });

  it('have the entries on North Korea', () => {
    const organisations = (file: string) => of(file).filter(({ kind }) => kind === 'organisation');
    const dprk = ({ programmes }: ListEntry) => programmes.some((programme) => programme.startsWith('DPRK'));
    const remark = (entry: ListEntry) =>
      !dprk(entry) && entry.remarks.includes('North Korea Sanctions Regulations');
    expect(organisations('sdn_2024-07-02').filter(dprk)).toHaveLength(202);
    expect(organisations('sdn_2024-07-02').filter(remark)).toHaveLength(49);
    expect(organisations('sdn_names_2025-06').filter(dprk)).toHaveLength(216);
    expect(of('UN_consolidated').filter(({ entry }) => entry?.startsWith('KPe.'))).toHaveLength(75);
    expect(organisations('subjects_2026-05').filter(({ entry }) => entry?.startsWith('DPR'))).toHaveLength(
      86,
    );
    expect(of('cbp_wro').filter(({ status }) => status?.startsWith('Active'))).toHaveLength(62);
  });

  it('have goods by country', () => {
    expect([goods, northKorea]).toEqual([467, 7]);
  });
});
