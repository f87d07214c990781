import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/assessment/assess.ts';
import { assessmentSchema } from '../../../lib/assessment/assessment.ts';
import { withoutAllowed, withoutOwnLists } from '../../../lib/assessment/own-list.ts';
import { canonical } from '../../../lib/journal/canonical.ts';
import type { Listing } from '../../../lib/listing/listing.ts';
import { openOwnList } from '../../../lib/own-lists/open.ts';
import { openOwnTarget } from '../../../lib/own-lists/target.ts';
import { screenParty } from '../../../lib/screening/party.ts';
import { fixtureData } from '../dataset-fixture.ts';
import { emptyStore, imported } from './own-lists-fixture.ts';

const data = await fixtureData();
const reading = (value: string) => ({ value, raw: value, from: 'dom' as const, where: 'h1' });
const seller = (name: string): Listing => ({ sellerName: reading(name) });
const TABLE = `name,aliases,country,website,id,level
Moonlight Forge Trading Co Ltd,Moonlight Metal Works,China,www.moonlightforge.example,91210600ABCDEFGH12,
QTE Corporation,,China,,,alert
Silent Works Limited,,,,,none
`;

async function watching(wish = {}) {
  const store = await emptyStore();
  const kept = await imported(store, 'watch.csv', TABLE, wish);
  return { store, kept, list: await openOwnList(store, kept) };
}

describe('a list to watch', () => {
  it('gives a Finding of its own family at its own level, which names the list and its file', async () => {
    const { list, kept } = await watching();
    const assessment = assess(seller('Moonlight Metal Works'), 'results', { ...data, own: [list] });
    expect(assessment.level).toBe('caution');
    expect(assessment.findings).toHaveLength(1);
    expect(assessment.findings[0]).toMatchObject({
      rule: 'own-list',
      family: 'own-list',
      level: 'caution',
      field: 'sellerName',
      text: 'Moonlight Metal Works',
      record: { name: 'Moonlight Forge Trading Co Ltd' },
      match: { name: 'Moonlight Metal Works', strength: 'exact' },
    });
    const [why] = assessment.findings;
    expect(why?.why[0]?.params).toEqual([{ text: 'Moonlight Forge Trading Co Ltd' }, { text: 'My list' }]);
    expect(why?.why.at(-1)).toMatchObject({
      message: 'why_own_list_file',
      params: [{ text: 'watch.csv' }, { text: kept.file.sha256 }, { date: '2026-01-02' }],
    });
    expect(assessmentSchema.parse(assessment)).toEqual(assessment);
  });

  it('stands beside what the data says of the same name, and takes nothing from it', async () => {
    const { list } = await watching();
    const [alone, both] = [data, { ...data, own: [list] }].map((with_) =>
      assess(seller('QTE Corporation'), 'results', with_),
    );
    expect(both?.findings.map(({ family }) => family)).toEqual(['own-list', 'trade-record']);
    expect(both?.level).toBe('alert');
    expect(both && canonical(withoutOwnLists(both))).toBe(canonical(alone));
  });

  it('says nothing of other names, and of entries at level none', async () => {
    const { list } = await watching();
    for (const name of ['Sunrise Bakery', 'Silent Works Limited', '']) {
      const without = assess(seller(name), 'results', data);
      expect(assess(seller(name), 'results', { ...data, own: [list] })).toEqual(without);
    }
  });
});

describe('an allow-list', () => {
  it('sets Findings about a name aside, with the reason, and leaves all others', async () => {
    const { list } = await watching({ kind: 'allow', name: 'Cleared' });
    const found = assess(
      { sellerName: reading('QTE Corporation'), brand: reading('Harbour Knits') },
      'results',
      { ...data, own: [list] },
    );
    expect(found.findings.map(({ family }) => family)).toEqual(['import-action', 'trade-record']);
    const shown = withoutAllowed(found, [list]);
    expect(shown.findings.map(({ family }) => family)).toEqual(['import-action']);
    expect(shown.allowed).toEqual([
      {
        message: 'lists_allowed',
        params: [{ text: 'QTE Corporation' }, { text: 'Cleared' }],
        source: null,
      },
    ]);
    expect(assessmentSchema.parse(shown)).toEqual(shown);
  });

  it('changes nothing where no Finding is about its names', async () => {
    const { list } = await watching({ kind: 'allow' });
    const found = assess(seller('Harbour Knits'), 'results', data);
    expect(withoutAllowed(found, [list])).toBe(found);
    expect(withoutAllowed(found, [])).toBe(found);
  });
});

describe('a list for suppliers', () => {
  it('is matched by names, websites and identifiers', async () => {
    const { store, kept } = await watching();
    const target = await openOwnTarget(store, kept);
    expect(target.records).toBe(3);
    const party = { names: [], country: null, address: '', websites: ['moonlightforge.example'], ids: [] };
    const [match] = screenParty(target.index, party);
    const record = target.index.recordById.get(match?.record ?? '');
    expect(record?.names[0]?.text).toBe('Moonlight Forge Trading Co Ltd');
    expect(record && target.judge(record)).toMatchObject({
      list: 'My list',
      level: 'caution',
      families: ['own-list'],
      why: [{ message: 'why_own_list' }, { message: 'why_own_list_file' }, { message: 'against_own_list' }],
    });
  });
});

describe('a damaged list', () => {
  it('is told, and not used in part', async () => {
    const { store, kept } = await watching();
    const [part] = await store.parts(kept, 'index');
    if (!part) throw new Error('no index');
    new Uint8Array(part.bytes)[200] = 7;
    await store.addPart({ ...part, bytes: part.bytes.slice(0, -4) });
    await expect(openOwnList(store, kept)).rejects.toMatchObject({ fault: 'damaged' });
    await store.database.parts.delete([kept.revision, 'names', 0]);
    await expect(openOwnTarget(store, kept)).rejects.toMatchObject({ fault: 'damaged' });
  });
});
