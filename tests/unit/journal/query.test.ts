import { describe, expect, it } from 'vitest';
import { EVERYTHING, findEntries, type Query, valuesOf } from '../../../lib/journal/query.ts';
import { statisticsOf } from '../../../lib/journal/statistics.ts';
import { emptyJournal, logged } from './journal-fixture.ts';

const journal = await emptyJournal();
const at = (month: string) => ({ at: `2026-${month}-15T00:00:00.000Z` });
const items = [
  logged(at('01'), 'QTE Official Store'),
  logged({ ...at('02'), shop: 'ebay' }, 'Northern Seafood Processing'),
  logged({ ...at('05'), shop: 'ebay' }, '丹东某某贸易'),
];
await journal.log(items.map((item) => ({ logged: item })));
const [first = '', second = '', third = ''] = items.map(({ id }) => id);
await journal.edit(second, { note: 'Überseekiste', tags: ['fish'], status: 'confirmed' });

const found = (query: Partial<Query>) => findEntries(journal.database, { ...EVERYTHING, ...query });

describe('finding entries', () => {
  it('gives all, the newest first, or in another order', async () => {
    expect(await found({})).toEqual([third, second, first]);
    expect(await found({ descending: false })).toEqual([first, second, third]);
    expect((await found({ order: 'shop', descending: false }))[0]).toBe(first);
    expect(await found({ order: 'level' })).toEqual([second, first, third]);
    expect(await found({ order: 'seller', descending: false })).toEqual([second, first, third]);
  });

  it.each([
    [{ text: 'qte' }, [first]],
    [{ text: 'SEAfood north' }, [second]],
    [{ text: 'uberseek' }, [second]],
    [{ text: '贸易' }, [third]],
    [{ text: 'qte seafood' }, []],
    [{ shop: 'ebay' }, [third, second]],
    [{ shop: 'ebay', status: 'confirmed' }, [second]],
    [{ family: 'trade-record' }, [first]],
    [{ record: 'named' }, [second]],
    [{ tag: 'fish' }, [second]],
    [{ level: 'none' }, [third]],
    [{ from: '2026-02-01' }, [third, second]],
    [{ from: '2026-01-15', to: '2026-02-15' }, [second, first]],
  ] as const)('by %j', async (query, ids) => {
    expect(await found(query)).toEqual(ids);
  });

  it('by any word of a long note, and by tags beside it', async () => {
    const note = Array.from({ length: 300 }, (_, i) => `word${i}`).join(' ');
    const long = logged({}, 'Garden World');
    await journal.log([{ logged: long, remarks: { note, tags: ['gloves'], status: 'open', case: null } }]);
    expect(await found({ text: 'word299' })).toEqual([long.id]);
    expect(await found({ text: 'gloves garden' })).toEqual([long.id]);
    await journal.remove([long.id], '');
  });

  it('knows what can be asked for', async () => {
    expect(await valuesOf(journal.database, 'shop')).toEqual(['aliexpress', 'ebay']);
    expect(await valuesOf(journal.database, 'tags')).toEqual(['fish']);
  });
});

describe('figures over the journal', () => {
  it('count by month, months without entries included', async () => {
    const { entries, months, shops, records, pairs } = await statisticsOf(journal.database);
    expect(entries).toBe(3);
    expect(months.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']);
    expect(months[0]?.levels).toEqual({ none: 0, notice: 1, caution: 0, alert: 0 });
    expect(shops).toEqual([
      ['ebay', 2],
      ['aliexpress', 1],
    ]);
    expect(records.map(([record]) => record).sort()).toEqual(['bolt', 'named']);
    expect(pairs).toContainEqual({ seller: 'QTE Official Store', record: 'bolt', count: 1 });
  });
});
