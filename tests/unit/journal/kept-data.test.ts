import { describe, expect, it, vi } from 'vitest';
import { dataOf, keepNeeded } from '../../../lib/journal/dataset.ts';
import { judgedBy } from '../../../lib/journal/entry.ts';
import { unpacked } from '../../../lib/journal/pack.ts';
import { EVERYTHING, findEntries } from '../../../lib/journal/query.ts';
import { causesOf, rerun } from '../../../lib/journal/rerun.ts';
import { basisOf, reviewEntries, reviewed } from '../../../lib/journal/review.ts';
import { fixtureArtefact, fixtureData } from '../dataset-fixture.ts';
import { emptyJournal, logged, packedData } from './journal-fixture.ts';

const LATER = { version: '2026.2.1', asOf: '2026-02-01' };
/** The data of an update that no longer has the Record of the sellers below. */
const later = await fixtureData(LATER, 'bolt');
const today = judgedBy(basisOf(later));

const entry = () => logged({}, 'QTE Official Store');

/** Three Entries by the data of then, two of which an update judges otherwise. */
async function beforeUpdate() {
  const journal = await emptyJournal();
  const items = [entry(), logged({}, 'Garden World'), entry()];
  await journal.log(
    items.map((item) => ({ logged: item })),
    [],
    packedData,
  );
  return { journal, items, ids: items.map(({ id }) => id) as [string, string, string] };
}

describe('the data that entries were judged by', () => {
  it('is kept once, and gives their verdicts again, byte for byte', async () => {
    const { journal, items } = await beforeUpdate();
    expect(await journal.database.datasets.count()).toBe(1);
    const [kept] = await journal.database.datasets.toArray();
    const text = new TextDecoder().decode(await unpacked(kept?.bytes ?? new Uint8Array()));
    expect(text).toBe((await fixtureArtefact()).data);
    for (const item of items) {
      const data = await dataOf(journal, item);
      expect(data && rerun(item, data)).toMatchObject({ same: true, because: [] });
      expect(data && JSON.stringify(rerun(item, data).after)).toBe(JSON.stringify(item.assessment));
    }
  });

  it('goes with the last entry that needs it, and comes back with the next', async () => {
    const { journal, ids } = await beforeUpdate();
    await journal.remove([ids[0], ids[1]], 'twice');
    expect(await journal.database.datasets.count()).toBe(1);
    await journal.remove([ids[2]], 'twice');
    expect(await journal.database.datasets.count()).toBe(0);
    await journal.log([{ logged: logged() }], [], packedData);
    expect(await journal.database.datasets.count()).toBe(1);
  });

  it('is kept afterwards for entries that came without it, and for no others', async () => {
    const journal = await emptyJournal();
    const item = logged();
    const { sha256 } = item.basis.dataset;
    await keepNeeded(journal, sha256, packedData);
    expect(await journal.database.datasets.count()).toBe(0);
    await journal.log([{ logged: item }]);
    expect(await dataOf(journal, item)).toBeNull();
    await keepNeeded(journal, sha256, packedData);
    expect(await dataOf(journal, item)).not.toBeNull();
  });

  it('is refused when it is not what was kept', async () => {
    const { journal, items } = await beforeUpdate();
    const [item] = items;
    if (!item) throw new Error('no entry');
    const { sha256 } = item.basis.dataset;
    await journal.database.datasets.put({ sha256, bytes: new Uint8Array([1, 2]) });
    await expect(dataOf(journal, item)).rejects.toMatchObject({ name: 'DatasetError' });
  });

  it('tells whether data or rules are why a verdict is another', async () => {
    const { items } = await beforeUpdate();
    const [item] = items;
    if (!item) throw new Error('no entry');
    const [former, now] = [rerun(item, await fixtureData()), rerun(item, later)];
    expect(now).toMatchObject({ same: false, gone: [{ record: 'bolt' }], because: ['data'] });
    expect(causesOf(now, former)).toEqual(['data']);
    expect(causesOf(former, former)).toEqual([]);
    const otherRules = { ...former, same: false, after: { ...former.after, level: 'alert' as const } };
    expect(causesOf(now, otherRules)).toEqual(['data', 'rules']);
    expect(causesOf({ ...now, after: otherRules.after }, otherRules)).toEqual(['rules']);
  });

  it('names the parts of a finding that are said otherwise', async () => {
    const item = entry();
    const [finding] = item.assessment.findings;
    if (!finding) throw new Error('no finding');
    const assessment = {
      ...item.assessment,
      findings: [{ ...finding, sources: [], level: 'alert' as const }],
    };
    const { changed } = rerun({ ...item, assessment }, await fixtureData());
    expect(changed.map(({ parts }) => parts)).toEqual([['level', 'sources']]);
  });
});

describe('a review after an update', () => {
  const noRest = async () => undefined;

  it('lists the entries whose level would be another', async () => {
    const { journal, ids } = await beforeUpdate();
    const found = await reviewEntries(journal, later, noRest);
    expect(found).toEqual({ judged: 3, changed: 2 });
    const lower = await findEntries(journal.database, { ...EVERYTHING, change: 'lower', order: 'level' });
    expect(lower.toSorted()).toEqual([ids[0], ids[2]].toSorted());
    expect(await findEntries(journal.database, { ...EVERYTHING, change: 'higher' })).toEqual([]);
    expect(await findEntries(journal.database, { ...EVERYTHING, change: 'any' })).toHaveLength(2);
    expect(await journal.database.reviews.get(ids[0])).toMatchObject({ before: 'notice', after: 'none' });
    expect(await journal.verify()).toMatchObject({ broken: null });
  });

  it('does not judge what it has seen, but what came since', async () => {
    const { journal } = await beforeUpdate();
    const asked = vi.spyOn(journal.database.links, 'bulkGet');
    await reviewEntries(journal, later, noRest);
    await reviewEntries(journal, later, noRest);
    expect(asked.mock.calls.flat(2)).toHaveLength(3);
    await journal.log([{ logged: entry() }]);
    expect(await reviewEntries(journal, later, noRest)).toEqual({ judged: 4, changed: 3 });
    expect(asked.mock.calls.flat(2)).toHaveLength(4);
  });

  it('goes on where it was broken off', async () => {
    const { journal } = await beforeUpdate();
    await journal.log(Array.from({ length: 150 }, () => ({ logged: entry() })));
    const stop = new Error('closed');
    const breakOff = () => Promise.reject(stop);
    await expect(reviewEntries(journal, later, breakOff)).rejects.toBe(stop);
    expect(await journal.database.reviews.count()).toBe(99);
    expect(await reviewEntries(journal, later, noRest)).toEqual({ judged: 153, changed: 152 });
  });

  it('forgets what another update would say, and entries that are gone', async () => {
    const { journal, ids } = await beforeUpdate();
    await reviewEntries(journal, later, noRest);
    await journal.remove([ids[0]], 'twice');
    expect(await reviewed(journal.database, today)).toEqual({ judged: 2, changed: 1 });
    const data = await fixtureData();
    expect(await reviewEntries(journal, data, noRest)).toEqual({ judged: 0, changed: 0 });
  });
});
