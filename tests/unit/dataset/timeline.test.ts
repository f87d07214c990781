import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../lib/dataset/dataset.ts';
import { lawfulWhen, type Timeline, timelineSchema } from '../../../lib/dataset/timeline.ts';

const data = new URL('../../../data/', import.meta.url);
const json: unknown = JSON.parse(readFileSync(new URL('timeline.json', data), 'utf8'));
const timeline = timelineSchema.parse(json);

const lawful = (
  direction: 'from-dprk' | 'to-dprk' | 'labour',
  goods: string,
  from: string,
  date: string,
  until?: string,
) => lawfulWhen({ direction, goods: goods as 'textiles', from, date, until: until ?? null }, timeline).lawful;

describe('lawfulWhen', () => {
  it.each([
    // textiles: resolution 2375 of 11 September 2017
    ['from-dprk', 'textiles', 'NL', '2017-09-10', true],
    ['from-dprk', 'textiles', 'NL', '2017-09-11', false],
    // seafood: resolution 2371 of 5 August 2017
    ['from-dprk', 'seafood', 'CN', '2017-08-04', true],
    ['from-dprk', 'seafood', 'CN', '2017-08-05', false],
    // vehicles and electrical goods to North Korea, and its food: resolution 2397 of 22 December 2017
    ['to-dprk', 'vehicles', 'CN', '2017-12-21', true],
    ['to-dprk', 'vehicles', 'CN', '2017-12-22', false],
    ['to-dprk', 'electronics', 'CN', '2017-12-22', false],
    ['from-dprk', 'food', 'RU', '2017-12-21', true],
    ['from-dprk', 'food', 'RU', '2017-12-22', false],
    // coal: under exceptions first, then not at all, by China's own stop before the Council's
    ['from-dprk', 'coal', 'CN', '2016-03-01', true],
    ['from-dprk', 'coal', 'CN', '2016-06-01', null],
    ['from-dprk', 'coal', 'CN', '2017-02-18', null],
    ['from-dprk', 'coal', 'CN', '2017-02-19', false],
    ['from-dprk', 'coal', 'RU', '2017-02-19', null],
    ['from-dprk', 'coal', 'RU', '2017-08-05', false],
    // work: capped, then no new permits, then home
    ['labour', 'textiles', 'CN', '2017-08-04', true],
    ['labour', 'textiles', 'CN', '2019-12-21', null],
    ['labour', 'textiles', 'CN', '2019-12-22', false],
    // what no resolution names
    ['from-dprk', 'hair', 'CN', '2024-02-03', true],
    ['from-dprk', 'watches', 'CN', '2024', true],
    ['to-dprk', 'beverages', 'CN', '2014', true],
    // countries that bar more
    ['from-dprk', 'hair', 'US', '2024-02-03', false],
    ['from-dprk', 'hair', 'US', '2011-04-18', null],
    ['from-dprk', 'hair', 'JP', '2006-09', true],
    ['from-dprk', 'hair', 'JP', '2006-11', false],
    ['from-dprk', 'hair', 'JP', '2024', false],
    ['from-dprk', 'textiles', 'KR', '2009', true],
    ['from-dprk', 'textiles', 'KR', '2012', null],
  ] as const)('%s %s, %s, on %s: %s', (direction, goods, from, date, expected) => {
    expect(lawful(direction, goods, from, date)).toBe(expected);
  });

  it('holds a period for lawful only when it ended before the ban', () => {
    expect(lawful('to-dprk', 'vehicles', 'CN', '2012', '2017-01')).toBe(true);
    expect(lawful('to-dprk', 'vehicles', 'CN', '2012', '2017-12-21')).toBe(true);
    expect(lawful('to-dprk', 'vehicles', 'CN', '2012', '2017-12-22')).toBeNull();
    expect(lawful('to-dprk', 'vehicles', 'CN', '2012', '2018')).toBeNull();
    expect(lawful('to-dprk', 'vehicles', 'CN', '2018', '2019')).toBe(false);
  });

  it('does not decide for a year or month in which the ban began', () => {
    expect(lawful('from-dprk', 'textiles', 'NL', '2017')).toBeNull();
    expect(lawful('from-dprk', 'textiles', 'NL', '2017-09')).toBeNull();
    expect(lawful('from-dprk', 'textiles', 'NL', '2017-08')).toBe(true);
    expect(lawful('from-dprk', 'textiles', 'NL', '2018')).toBe(false);
  });

  it('names the first law without exceptions that still stands', () => {
    const since = (
      goods: 'textiles' | 'coal' | 'hair' | 'vehicles',
      from: string,
      direction: 'from-dprk' | 'to-dprk',
    ) => lawfulWhen({ direction, goods, from, date: '2017-05' }, timeline).bannedSince;
    expect(since('textiles', 'NL', 'from-dprk')).toMatchObject({
      date: '2017-09-11',
      instrument: 'UN Security Council resolution 2375 (2017), paragraph 16',
    });
    expect(since('vehicles', 'CN', 'to-dprk')).toMatchObject({ date: '2017-12-22' });
    // China's stop of February 2017 ended with that year.
    expect(since('coal', 'CN', 'from-dprk')).toMatchObject({ date: '2017-08-05' });
    expect(since('hair', 'US', 'from-dprk')).toMatchObject({ date: '2011-04-19' });
    expect(since('hair', 'CN', 'from-dprk')).toBeNull();
  });

  it('applies the law of the European Union to its members only', () => {
    const laws: Timeline = timeline.filter((entry) => entry.jurisdiction === 'EU');
    const act = { direction: 'from-dprk', goods: 'textiles', date: '2018' } as const;
    expect(lawfulWhen({ ...act, from: 'SE' }, laws).lawful).toBe(false);
    expect(lawfulWhen({ ...act, from: 'CH' }, laws).lawful).toBe(true);
    expect(lawfulWhen({ ...act, from: 'SE' }, [])).toEqual({ lawful: true, bannedSince: null });
  });
});

describe('the timeline', () => {
  it('is sorted by date, each entry once', () => {
    const keys = timeline.map(({ date, id }) => `${date} ${id}`);
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(timeline.map(({ id }) => id)).size).toBe(timeline.length);
  });

  it('says in its words what it bans', () => {
    const bare = timeline.filter(({ summary }) => !/^[\p{Lu}\d].*\.$/u.test(summary));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('ends no later than it began', () => {
    expect(timeline.filter(({ date, until }) => until !== null && until < date)).toEqual([]);
  });

  it('is refused when it cites what is not there', () => {
    expect(() => readDataset([], {}, json)).toThrow(/timeline\.json: '.+' has no source/);
    expect(() => readDataset([], {}, [{ id: 'x' }])).toThrow(/timeline\.json/);
  });
});
