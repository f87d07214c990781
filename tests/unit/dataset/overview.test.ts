import { describe, expect, it } from 'vitest';
import { ageInDays, overviewOf } from '../../../lib/dataset/overview.ts';
import { searchRecords } from '../../../lib/screening/search.ts';
import { fixtureData } from '../dataset-fixture.ts';

const { dataset } = await fixtureData();

describe('overviewOf', () => {
  it('counts records by family, statements, sources and lists', () => {
    const { lists, statements, sources, families } = overviewOf(dataset);
    expect(lists).toEqual([
      { name: 'UN List', asOf: '2017-05-12', url: 'https://paper.example/1', records: 1 },
    ]);
    expect([statements, sources]).toEqual([8, dataset.sources.size]);
    expect(families).toMatchObject({ listed: 1, reported: 3, 'trade-record': 1, route: 0 });
  });
});

describe('ageInDays', () => {
  it.each([
    ['2026-01-01', 31],
    ['2026-01', 31],
    ['2025', 396],
    ['2026-02-01', 0],
  ])('of %s is %i', (date, days) => {
    expect(ageInDays(date, new Date('2026-02-01T12:00:00Z'))).toBe(days);
  });
});

describe('searchRecords', () => {
  const found = (query: string) => searchRecords(dataset.records, query, 10).map(({ id }) => id);

  it.each([
    ['acme', ['acme-trading']],
    ['PENINSULA', ['acme-trading']],
    ['달강', ['brew']],
    ['qte corp', ['bolt']],
    ['nothing like it', []],
  ])('finds %j', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('puts names that begin so first, and stops where told', () => {
    expect(found('p')[0]).toBe('passing');
    expect(searchRecords(dataset.records, '', 2)).toHaveLength(2);
  });
});
