import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../lib/journal/canonical.ts';
import { openJournalDatabase } from '../../../lib/journal/database.ts';
import { Journal } from '../../../lib/journal/journal.ts';
import { packed } from '../../../lib/journal/pack.ts';
import { emptyJournal, logged } from './journal-fixture.ts';

async function threeEntries() {
  const journal = await emptyJournal();
  const items = [logged(), logged({}, 'QTE Official Store'), logged()];
  for (const item of items) await journal.log([{ logged: item }]);
  const [first, second, third] = items.map(({ id }) => id) as [string, string, string];
  return { journal, items, first, second, third };
}

describe('the journal', () => {
  it('keeps what was logged, word for word', async () => {
    const { journal, items, first } = await threeEntries();
    const { logged: kept, remarks, history } = await journal.entry(first);
    expect(kept).toEqual(items[0]);
    expect(remarks).toEqual({ status: 'open', note: '', tags: [], case: null });
    expect(history).toHaveLength(1);
    expect(await journal.verify()).toMatchObject({ links: 3, broken: null });
  });

  it('keeps former versions of remarks', async () => {
    const { journal, first } = await threeEntries();
    await journal.edit(first, { note: 'Asked the seller.', tags: ['a'] });
    await journal.edit(first, { status: 'confirmed' });
    const { remarks, history } = await journal.entry(first);
    expect(remarks).toMatchObject({ status: 'confirmed', note: 'Asked the seller.', tags: ['a'] });
    expect(history.map(({ kind }) => kind)).toEqual(['log', 'edit', 'edit']);
    expect(await journal.database.entries.get(first)).toMatchObject({ status: 'confirmed', tags: ['a'] });
    expect((await journal.verify()).broken).toBeNull();
  });

  it('destroys what it deletes, and shows that it was there', async () => {
    const { journal, first } = await threeEntries();
    await journal.edit(first, { note: 'secret' });
    await journal.remove([first, crypto.randomUUID()], 'logged by mistake');
    expect(await journal.database.entries.count()).toBe(2);
    await expect(journal.entry(first)).rejects.toMatchObject({ fault: 'gone' });
    const links = await journal.database.links.toArray();
    expect(JSON.stringify(links)).not.toContain('secret');
    expect(links.filter(({ subject }) => subject === first).map(({ kind, body }) => [kind, body])).toEqual([
      ['log', null],
      ['edit', null],
      ['delete', { reason: 'logged by mistake' }],
    ]);
    expect((await journal.verify()).broken).toBeNull();
  });

  it('keeps bytes as long as an entry needs them', async () => {
    const journal = await emptyJournal();
    const snapshot = {
      kind: 'fragment' as const,
      type: 'text/html',
      size: 3,
      kept: 2,
      sha256: 'a'.repeat(64),
    };
    const [one, two] = [logged({ snapshots: [snapshot] }), logged({ snapshots: [snapshot] })];
    const bytes = { sha256: snapshot.sha256, bytes: new Uint8Array([1, 2]) };
    await journal.log([{ logged: one }], [bytes]);
    await journal.log([{ logged: two }], [bytes]);
    await journal.remove([one.id], '');
    expect(await journal.database.blobs.count()).toBe(1);
    await journal.remove([two.id], '');
    expect(await journal.database.blobs.count()).toBe(0);
  });

  it('loses nothing when many pages write at once', async () => {
    const journal = await emptyJournal();
    const others = await Promise.all(
      [1, 2, 3].map(async () => new Journal(await openJournalDatabase(journal.database.name))),
    );
    const items = Array.from({ length: 12 }, () => logged());
    await Promise.all(items.map((item, i) => (others[i % 3] as Journal).log([{ logged: item }])));
    expect(await journal.verify()).toMatchObject({ links: 12, broken: null });
    expect(await journal.database.entries.count()).toBe(12);
  });

  it('writes all of an addition or nothing', async () => {
    const { journal, items } = await threeEntries();
    const [again] = items;
    await expect(journal.log([{ logged: logged() }, { logged: again as never }])).rejects.toThrow();
    expect(await journal.verify()).toMatchObject({ links: 3, broken: null });
    expect(await journal.database.entries.count()).toBe(3);
  });

  it('takes half characters of a page for what they will be anywhere else', async () => {
    const journal = await emptyJournal();
    await journal.log([{ logged: logged({ url: 'https://x.example/\ud800' }) }]);
    expect((await journal.verify()).broken).toBeNull();
  });

  it('deletes everything', async () => {
    const { journal } = await threeEntries();
    await journal.deleteAll();
    expect(await journal.verify()).toMatchObject({ links: 0, broken: null });
    expect(await journal.database.entries.count()).toBe(0);
  });
});

describe('a journal that was tampered with', () => {
  it.each([
    ['what was read', 'body-altered', 1, 'links', (link: never) => ({ ...(link as object), body: { x: 1 } })],
    [
      'the time',
      'altered',
      1,
      'links',
      (link: never) => ({ ...(link as object), at: '2020-01-01T00:00:00.000Z' }),
    ],
    ['its deletion', 'body-missing', 1, 'links', (link: never) => ({ ...(link as object), body: null })],
  ] as const)('names the link at which %s was changed', async (_, fault, seq, table, change) => {
    const { journal, second } = await threeEntries();
    const row = await journal.database[table].get(seq);
    await journal.database[table].put(change(row as never) as never);
    expect((await journal.verify()).broken).toEqual({ fault, seq, subject: second });
  });

  it('names the entry of whose page something else is kept, and says what is not there', async () => {
    const journal = await emptyJournal();
    const bytes = new TextEncoder().encode('<p>what was there</p>');
    const [hash, file] = [await sha256(bytes), await packed(bytes)];
    const snapshot = {
      kind: 'fragment',
      type: 'x/y',
      size: bytes.length,
      kept: file.length,
      sha256: hash,
    } as const;
    const item = logged({ snapshots: [snapshot] });
    await journal.log([{ logged: item }], [{ sha256: hash, bytes: file }]);
    expect(await journal.verify()).toMatchObject({ broken: null, missing: null });
    const other = await packed(new TextEncoder().encode('<p>what was not!</p>'));
    for (const changed of [other, file.slice(0, -4), new Uint8Array()]) {
      await journal.database.blobs.update(hash, { bytes: changed });
      const { broken } = await journal.verify();
      expect(broken).toEqual({ fault: 'kept-altered', seq: 0, subject: item.id });
    }
    await journal.database.blobs.clear();
    const { broken, missing } = await journal.verify();
    expect([broken, missing]).toEqual([null, { files: 1, seq: 0, subject: item.id }]);
  });

  it('names the link after a missing one', async () => {
    const { journal, third } = await threeEntries();
    await journal.database.links.delete(1);
    expect((await journal.verify()).broken).toEqual({ fault: 'gap', seq: 2, subject: third });
  });

  it('names the entry whose row shows something else, or that nobody logged', async () => {
    const { journal, third } = await threeEntries();
    await journal.database.entries.update(third, { title: 'Something else' });
    expect((await journal.verify()).broken).toEqual({ fault: 'row-altered', seq: 2, subject: third });
    await journal.database.entries.delete(third);
    expect((await journal.verify()).broken).toEqual({ fault: 'row-altered', seq: 2, subject: third });
    const whole = await threeEntries();
    const row = await whole.journal.database.entries.get(whole.first);
    await whole.journal.database.entries.add({ ...(row as never as object), id: third } as never);
    expect((await whole.journal.verify()).broken).toMatchObject({ fault: 'row-altered', subject: third });
  });
});
