import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../lib/dataset/dataset.ts';
import { compileArtefact, openArtefact } from '../../../lib/screening/artefact.ts';
import type { NameRole } from '../../../lib/screening/match.ts';
import { screen } from '../../../lib/screening/screen.ts';

const source = { title: 'T', publisher: 'P', date: '2020', url: 'https://example.org/', read: true };
const named = (kind: string, ...texts: string[]) => ({
  kind,
  names: texts.map((text) => ({ text, kind: 'trade', strength: 'strong', source: 's' })),
  evidence: [],
});
const records = {
  'goods-wigs': { ...named('category', 'Wigs'), category: { hs: ['67'], words: { en: ['wig'] } } },
  'place-harbour': {
    ...named('place', 'Harbourtown', 'Harbourtown City', '港城'),
    place: { zone: 'border', country: 'CN' },
  },
  trader: named('company', 'Harbourtown Trading'),
};

const data = await openArtefact(
  await compileArtefact(
    readDataset(
      Object.entries(records).map(([id, record]) => [`${id}.json`, { id, ...record }] as const),
      { s: source },
    ),
    { version: '2026.1.1', asOf: '2026-01-01' },
  ),
);
const found = (text: string, role: NameRole) =>
  screen(data.index, text, role).flatMap(({ record, strength }) => (strength === 'possible' ? [] : record));

describe('places and kinds of goods', () => {
  it.each([
    'Harbourtown',
    'Harbourtown Store',
    'Harbourtown Official Store',
    'Harbourtown City Co., Ltd',
    '港城旗舰店',
    'Wigs',
    'Wigs Store',
  ])('do not match a seller called %j', (text) => {
    expect(found(text, 'company')).toEqual([]);
    expect(found(text, 'brand')).toEqual([]);
    expect(found(text, 'title')).toEqual([]);
  });

  it('leave companies that bear their names to be found', () => {
    expect(found('Harbourtown Trading Co., Ltd', 'company')).toContain('trader');
  });

  it('are shipped, and not counted among the Records that a name is compared with', () => {
    expect(data.recordById.get('place-harbour')?.place?.zone).toBe('border');
    expect(data.info.records).toBe(1);
  });
});
