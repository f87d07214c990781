import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { englishWording } from '../../../lib/cli/wording.ts';
import { htmlReport } from '../../../lib/suppliers/report/html-report.ts';
import { keptReport } from '../../../lib/suppliers/report/kept-report.ts';
import { decide, decidedIn } from '../../../lib/suppliers/store/decisions.ts';
import { RowReader } from '../../../lib/suppliers/store/row-reader.ts';
import { all } from './encode.ts';
import { emptyStore, readTable, screenAll } from './suppliers-fixture.ts';

async function page(text: string, decideOn: number | null = null): Promise<Document> {
  const store = await emptyStore();
  const { run } = await readTable(store, text);
  await screenAll(store);
  if (decideOn !== null) {
    const rows = await new RowReader(store, 'run').rows([decideOn]);
    const ruling = { verdict: 'confirmed', reason: 'asked <them>', initials: 'AB' } as const;
    await decide(store, run, rows, ruling, new Date('2026-02-03T04:05:06Z'));
  }
  const options = { version: '1', language: 'en', before: null, onlyTold: false };
  const report = await keptReport(store, 'run', { ...options, decided: await decidedIn(store) });
  return new JSDOM((await all(htmlReport(report, englishWording()))).join('')).window.document;
}

describe('a summary to be printed', () => {
  it('says method, data, limits, results, findings with what was decided, and problems', async () => {
    const found = await page('Name,Country\nQTE Corporation,CN\n,DE\nHarmless,FR\n', 0);
    const said = found.body.textContent ?? '';
    for (const words of [
      'table SHA-256',
      'Rules version',
      'A name alone does not prove',
      'Notice: 1',
      'No match: 1',
      'not screened: no name: 1',
      'confirmed · AB · 2026-02-03T04:05:06.000Z · asked <them>',
      'Row 3: not screened: no name',
    ])
      expect(said).toContain(words);
    expect([...found.querySelectorAll('section section h3')].map(({ textContent }) => textContent)).toEqual([
      'Row 2: Notice',
    ]);
    expect([found.documentElement.lang, found.documentElement.dir]).toEqual(['en', 'ltr']);
  });

  it('takes nothing of a table for markup', async () => {
    const evil = '<img src=x onerror=alert(1)></title><script>alert(1)</script>&amp;';
    const found = await page(`Name,"${evil}"\nQTE Corporation,"${evil}"\n`);
    expect(found.querySelectorAll('script, img')).toHaveLength(0);
    expect(found.querySelector('section section p')?.textContent).toContain(evil);
  });

  it('names the first rows and counts the rest', async () => {
    const found = await page(`Name\n${'QTE Corporation\n'.repeat(305)}`);
    expect(found.querySelectorAll('section section')).toHaveLength(300);
    expect(found.body.textContent).toContain('5 further rows are in the files.');
  });
});
