import { describe, expect, it } from 'vitest';
import { backupDue, noteBackup, postponeBackup } from '../../../lib/journal/backup.ts';
import { type Draft, type DraftStore, saveDrafts } from '../../../lib/journal/drafts.ts';
import { deleteOld } from '../../../lib/journal/retention.ts';
import { isSeenAgain } from '../../../lib/journal/seen-again.ts';
import { emptyJournal, logged } from './journal-fixture.ts';

const DAY = 86_400_000;
/** The clock of the fixture's journals, and later. */
const daysOn = (days: number) => new Date(Date.parse('2026-01-02T03:04:06Z') + days * DAY);

describe('retention', () => {
  it('deletes what is older, with its tombstones, and spares what an open case holds', async () => {
    const journal = await emptyJournal();
    const kept = (name: string, closed: boolean) => ({
      id: crypto.randomUUID(),
      name,
      note: '',
      snapshots: [],
      closed,
    });
    const [open, closed] = [kept('open', false), kept('closed', true)];
    await journal.keepCase(open);
    await journal.keepCase(closed);
    // More of one moment than are deleted at a time.
    const old = Array.from({ length: 250 }, () => logged());
    const fresh = logged({ at: daysOn(80).toISOString() });
    await journal.log([...old, fresh].map((item) => ({ logged: item })));
    const [held = '', released = ''] = old.map(({ id }) => id);
    await journal.edit(held, { case: open.id });
    await journal.edit(released, { case: closed.id });
    expect(await deleteOld(journal, 90, daysOn(89), 'old')).toBe(0);
    expect(await deleteOld(journal, 90, daysOn(91), 'old')).toBe(249);
    const left = await journal.database.entries.toCollection().primaryKeys();
    expect(left.toSorted()).toEqual([held, fresh.id].toSorted());
    const tombs = await journal.database.links.where('subject').equals(released).toArray();
    expect(tombs.map(({ kind, body }) => [kind, body])).toEqual([
      ['log', null],
      ['edit', null],
      ['delete', { reason: 'old' }],
    ]);
    expect(await journal.verify()).toMatchObject({ broken: null });
  });
});

describe('the reminder of a backup', () => {
  it('comes when much or anything old is in none, and waits when it is told to', async () => {
    const journal = await emptyJournal();
    expect(await backupDue(journal, daysOn(100))).toBeNull();
    await journal.log([{ logged: logged() }]);
    expect(await backupDue(journal, daysOn(1))).toBeNull();
    expect(await backupDue(journal, daysOn(31))).toEqual({ links: 1, since: null });
    await postponeBackup(journal, daysOn(31));
    expect(await backupDue(journal, daysOn(37))).toBeNull();
    expect(await backupDue(journal, daysOn(39))).toEqual({ links: 1, since: null });
    await noteBackup(journal, daysOn(40), 0);
    expect(await backupDue(journal, daysOn(100))).toBeNull();
    await journal.log(Array.from({ length: 100 }, () => ({ logged: logged() })));
    expect(await backupDue(journal, daysOn(40))).toEqual({ links: 100, since: daysOn(40).toISOString() });
  });
});

/** A store of drafts in memory. */
function draftsOf(...drafts: Draft[]): DraftStore {
  const kept = new Map(drafts.map((draft) => [draft.id, draft]));
  return {
    keep: (draft) => void kept.set(draft.id, draft),
    drop: ({ id }) => void kept.delete(id),
    all: () => [...kept.values()],
  };
}

describe('a note that was typed when the page was closed', () => {
  it('is saved the next time, and not in the place of another', async () => {
    const journal = await emptyJournal();
    const [first, second] = [logged(), logged()];
    await journal.log([{ logged: first }, { logged: second }]);
    await journal.edit(second.id, { note: 'changed elsewhere' });
    const opened = { id: crypto.randomUUID(), name: 'A', note: '', snapshots: [], closed: false };
    await journal.keepCase(opened);
    const drafts = draftsOf(
      { of: 'entry', id: first.id, note: 'typed', base: '' },
      { of: 'entry', id: second.id, note: 'typed', base: '' },
      { of: 'entry', id: crypto.randomUUID(), note: 'of nothing', base: '' },
      { of: 'case', id: opened.id, note: 'of a case', base: '' },
    );
    await saveDrafts(journal, drafts);
    expect((await journal.entry(first.id)).remarks.note).toBe('typed');
    expect((await journal.entry(second.id)).remarks.note).toBe('changed elsewhere\n\ntyped');
    expect(await journal.database.cases.get(opened.id)).toMatchObject({ note: 'of a case' });
    expect(drafts.all()).toEqual([]);
  });
});

describe('changing many entries', () => {
  it('adds a link for what changes and none for what does not', async () => {
    const journal = await emptyJournal();
    const items = [logged(), logged(), logged()];
    await journal.log(items.map((item) => ({ logged: item })));
    const ids = items.map(({ id }) => id);
    await journal.edit(ids[0] ?? '', { status: 'confirmed' });
    const edits = [...ids, crypto.randomUUID()].map((id) => ({
      id,
      change: { status: 'confirmed' as const },
    }));
    expect(await journal.editAll(edits)).toBe(true);
    expect(await journal.database.links.count()).toBe(6);
    expect(await journal.database.entries.where('status').equals('confirmed').count()).toBe(3);
    await expect(journal.edit(crypto.randomUUID(), {})).rejects.toMatchObject({ fault: 'gone' });
    expect(await journal.verify()).toMatchObject({ broken: null });
  });
});

describe('a listing that is seen again', () => {
  it('is no news within a day, unless something in it is another', async () => {
    const journal = await emptyJournal();
    const first = logged();
    await journal.log([{ logged: first }]);
    const again = (hours: number, seller?: string) => {
      const { listing } = first.assessment;
      const other = seller
        ? { ...listing, sellerName: logged({}, seller).assessment.listing.sellerName }
        : listing;
      const at = new Date(Date.parse(first.at) + hours * 3_600_000).toISOString();
      return logged({ at, url: first.url, assessment: { ...first.assessment, listing: other } as never });
    };
    expect(await isSeenAgain(journal, again(23))).toBe(true);
    expect(await isSeenAgain(journal, again(25))).toBe(false);
    expect(await isSeenAgain(journal, again(1, 'Other Store'))).toBe(false);
    expect(await isSeenAgain(journal, logged())).toBe(false);
  });
});
