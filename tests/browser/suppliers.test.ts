import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { delimitedRows } from '../../lib/dataset/lists/delimited.ts';
import { readWorkbook } from '../../lib/suppliers/workbook.ts';
import { faults, overflow } from '../screens/audit.ts';
import { stageRoutes } from '../screens/stage.ts';
import { fillSuppliers, SUPPLIER_SCREENS } from '../screens/suppliers.ts';
import { dirtyTable, TABLES, type TableEncoding } from '../unit/suppliers/dirty-table.ts';
import { all, encode, textFile } from '../unit/suppliers/encode.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';
import {
  compare,
  dropFile,
  keepFiles,
  look,
  press,
  saved,
  says,
  textOf,
  toPart,
  toRuns,
} from './suppliers/desk-page.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const LISTED = 'ZTE Corporation';
const ROWS = 2000;
const NAMELESS = ROWS / 50;
const FOUND = ROWS / 50;
const SUMMARY = `${ROWS.toLocaleString('en')} rows, ${(ROWS - NAMELESS).toLocaleString('en')} screened, ${NAMELESS} not screened.`;

const csvRows = async (file: Buffer) =>
  (await all(delimitedRows(textFile(file.toString('utf8').slice(1)), ',', () => {}))).map(
    ({ cells }) => cells,
  );
/** A report without the time when it was made, which is another one in each run. */
const timeless = (file: Buffer) => file.toString('utf8').replace(/made: [^;]+;/, '');

describe.each(BROWSERS)('the supplier desk in $name', ({ name, build, launch }) => {
  const profileDir = mkdtempSync(join(tmpdir(), `suppliers-${name}-`));
  let server: ShopServer;
  let browser: TestBrowser;
  let desk: Page;

  const start = async () => {
    browser = await launch({ extensionDir: resolve(OUTPUT, build), server, profileDir });
    desk = await browser.extensionPage('desk.html#suppliers');
    await keepFiles(desk);
  };
  beforeAll(async () => {
    server = await startShopServer(stageRoutes());
    await start();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(profileDir, { recursive: true, force: true });
  });
  afterEach(() => {
    expect(browser.problems).toEqual([]);
    expect(server.strays()).toEqual([]);
  });

  it.each(Object.keys(TABLES) as TableEncoding[])(
    'takes a dirty table in %s from drop to report',
    async (label) => {
      await look(desk, `dirty ${label}.csv`, encode(dirtyTable(label, LISTED, ROWS), label));
      expect(await textOf(desk, '.mapping .muted')).toBe(
        `Read as delimited text, ${label === 'gbk' ? 'gb18030' : label}; header in row 1.`,
      );
      const chosen = await desk.$$eval('.preview select', (all) => all.map(({ value }) => value));
      expect(chosen.slice(0, 2)).toEqual(['name', 'country']);
      expect(await desk.$$eval('.preview tbody tr', (rows) => rows.length)).toBe(20);
      await compare(desk);
      await says(desk, SUMMARY);
      await toPart(desk, 'Rows to look at');
      await says(desk, `${NAMELESS + (2 * ROWS) / 200} of ${ROWS.toLocaleString('en')} rows`);
      await toPart(desk, 'Report');
      const [header, ...rows] = await csvRows(await saved(desk, 'Table (CSV)'));
      expect(header?.slice(0, 5)).toEqual(TABLES[label][0]);
      expect(rows).toHaveLength(ROWS);
      const [row, screened, , level] = [5, 6, 7, 8];
      expect(rows.map((cells) => cells[row])).toEqual(rows.map((_, at) => String(at + 2)));
      expect(rows.filter((cells) => cells[screened] === 'not screened: no name')).toHaveLength(NAMELESS);
      const found = rows.filter((cells) => cells[0] === LISTED);
      expect(found).toHaveLength(FOUND);
      expect(new Set(found.map((cells) => cells[level]))).toEqual(new Set(['Notice']));
      expect(rows.filter((cells) => cells[0]?.startsWith(TABLES[label][1][0])).length).toBeGreaterThan(600);
    },
  );

  it('gives the same results as a spreadsheet and as lines of JSON, and to print', async () => {
    const [results, method] = readWorkbook(await saved(desk, 'Spreadsheet (XLSX)'));
    const csv = await csvRows(await saved(desk, 'Table (CSV)'));
    const cells = (
      await all(delimitedRows(textFile([...(results?.lines() ?? [])].join('')), ',', () => {}))
    ).map((row) => row.cells.map((cell) => cell.trim()));
    // The CSV says in its last heading what it follows from, and guards what a spreadsheet would run.
    const plain = csv.map((row) => row.slice(0, -1).map((cell) => cell.replace(/^'(?=[=+@-])/, '').trim()));
    expect(cells.length).toBe(plain.length);
    for (const [at, row] of plain.entries()) {
      expect(row.map((_, column) => cells[at]?.[column] ?? '')).toEqual(row);
    }
    expect([...(method?.lines() ?? [])].join('')).toContain('table SHA-256');
    const [first, ...lines] = (await saved(desk, 'JSON Lines')).toString('utf8').trim().split('\n');
    expect(lines).toHaveLength(ROWS);
    expect(JSON.parse(first ?? '')).toMatchObject({
      format: 'origin-check-suppliers',
      columns: TABLES['windows-1251'][0],
      provenance: { columns: 'name=1 country=2', lists: [], table: { encoding: 'windows-1251' } },
    });
    const found = lines.map((line) => JSON.parse(line)).filter(({ matches }) => matches.length > 0);
    expect(found).toHaveLength(FOUND);
    expect(found[0]).toMatchObject({ level: 'notice', matches: [{ list: null, strength: 'exact' }] });
    await desk.emulateMediaType('print').catch(() => {});
    await desk.waitForSelector('.report .printed');
    const printed = await textOf(desk, '.report');
    for (const words of [
      'SHA-256',
      'Rules version',
      'A name alone does not prove',
      'Row 11',
      LISTED,
      SUMMARY,
    ]) {
      expect(printed).toContain(words);
    }
    await desk.emulateMediaType('screen').catch(() => {});
  });

  it('lets a buyer say what the columns hold', async () => {
    await look(desk, 'odd.csv', encode(`Wert,Zeichen\nx,${LISTED}\ny,Harmlos\n`, 'utf-8'));
    await says(desk, 'Choose a column that holds names.');
    const isOff = () => desk.$eval('.mapping .primary', (button) => (button as HTMLButtonElement).disabled);
    expect(await isOff()).toBe(true);
    await desk.select('.preview th:nth-child(3) select', 'name');
    await desk.waitForFunction(
      () => document.querySelector<HTMLButtonElement>('.mapping .primary')?.disabled === false,
    );
    await compare(desk);
    await says(desk, '2 rows, 2 screened, 0 not screened.');
    await desk.waitForSelector('.rows td.level.notice');
  });

  it('is reviewed by keys, and keeps the decisions for the next run', async () => {
    const table = (more: string) =>
      encode(`Ref,Name,Country\n1,${LISTED},CN\n2,Air Koryo,KP\n3,Harmless,DE\n${more}`, 'utf-8');
    await look(desk, 'review.csv', table('4,Korea Kumsan Trading,KP\n'));
    await compare(desk);
    await toPart(desk, 'Review');
    await says(desk, '3 of 3 to be reviewed');
    await desk.waitForSelector('.rows tbody .open');
    await desk.keyboard.press('j');
    await desk.waitForSelector('.supplier input.initials');
    await desk.keyboard.press('c');
    await says(desk, 'Write your initials first');
    await desk.type('.supplier input.initials', 'AB');
    await desk.type('.supplier .decision label:first-of-type input', 'asked the seller');
    await desk.evaluate(() => (document.activeElement as HTMLElement).blur());
    for (const [key, left] of [
      ['c', '2 of 3'],
      ['r', '1 of 3'],
    ] as const) {
      await desk.keyboard.press(key);
      await says(desk, `${left} to be reviewed`);
    }
    await desk.keyboard.press('k');
    await says(desk, 'rejected by AB on');
    await desk.keyboard.press('Escape');
    await desk.waitForSelector('.supplier', { hidden: true });

    await look(desk, 'review again.csv', table('5,Mansudae Art Studio,KP\n'));
    await compare(desk);
    await toPart(desk, 'Review');
    await says(desk, '2 of 3 to be reviewed');
    await toPart(desk, 'Since last time');
    await says(desk, 'New (1)');
    await says(desk, 'Gone (1)');
    await says(desk, 'Mansudae Art Studio');
    await says(desk, 'Korea Kumsan Trading');
    await toPart(desk, 'Report');
    const csv = (await saved(desk, 'Table (CSV)')).toString('utf8');
    expect(csv).toContain('asked the seller');
    expect(csv).toMatch(/New: the table/);
    expect(csv).toMatch(/held against: run of [^;]+, table review\.csv, SHA-256 [0-9a-f]{64}/);
  });

  it('decides on many rows at once, and takes it back', async () => {
    await toPart(desk, 'Review');
    await desk.waitForSelector('.rows tbody .open');
    await desk.click('.rows thead input[type=checkbox]');
    await says(desk, '3 selected');
    await desk.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.bulk .initials')?.value === 'AB',
    );
    await press(desk, 'Undecided');
    await says(desk, 'All rows with a match or a warning are reviewed.');
    await press(desk, 'Undo');
    await says(desk, 'of 3 to be reviewed');
  });

  it("compares with the user's own lists, and names them", async () => {
    await desk.evaluate(() => {
      location.hash = 'lists';
    });
    const list = 'name,country,level\nHarmlos Maschinenbau,DE,alert\n';
    await dropFile(desk, '.list-import', 'avoid.csv', encode(list, 'utf-8'));
    await press(desk, 'Import');
    await says(desk, '1 entries imported');
    await look(desk, 'own.csv', encode('Name,Country\nHarmlos Maschinenbau GmbH,DE\nAndere,DE\n', 'utf-8'));
    await says(desk, 'names to watch: 1 entries of avoid.csv');
    await compare(desk);
    await desk.waitForSelector('.rows td.level.alert');
    await toPart(desk, 'Report');
    await says(desk, 'Origin Check has not checked what they say.');
    const csv = (await saved(desk, 'Table (CSV)')).toString('utf8');
    expect(csv).toContain('Harmlos Maschinenbau is on your list “avoid”');
    expect(csv).toMatch(
      /list: avoid \(watch, caution\): 1 entries of avoid\.csv, imported [^;]+, SHA-256 [0-9a-f]{64}/,
    );
    const [first, found] = (await saved(desk, 'JSON Lines')).toString('utf8').split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({
      provenance: { lists: [{ name: 'avoid', kind: 'watch' }] },
    });
    expect(JSON.parse(found ?? '')).toMatchObject({ level: 'alert', matches: [{ list: 'avoid' }] });
  });

  describe('its screens', () => {
    beforeAll(() => fillSuppliers(browser));
    it.each(SUPPLIER_SCREENS)('have no faults: $name', async ({ open }) => {
      const { page } = await open(browser);
      for (const isDark of [false, true]) {
        await browser.emulateDark(page, isDark);
        expect(await faults(page)).toEqual([]);
      }
      await browser.emulateDark(page, false);
      await browser.setViewport(page, 360, 800);
      expect(await overflow(page)).toBe(0);
      await page.close();
    });
  });

  it('goes on where it was when the browser was killed, to the same bytes', async () => {
    const rows = Array.from({ length: 24_000 }, (_, at) =>
      at % 40 === 0
        ? `${LISTED} ${at % 7 === 0 ? '' : 'Ltd'};CN;shirts`
        : `Werk ${at} Maschinen und Anlagen;DE;6109`,
    );
    const table = encode(`Name;Country;Goods\n${rows.join('\n')}\n`, 'utf-8');
    await look(desk, 'large.csv', table);
    await press(desk, 'Compare');
    await desk.waitForFunction(
      () => (document.querySelector<HTMLProgressElement>('.progress progress[value]')?.value ?? 0) >= 2000,
      { timeout: 60_000, polling: 20 },
    );
    await browser.kill();
    await start();
    await says(desk, 'paused');
    await press(desk, 'Open');
    await press(desk, 'Go on');
    await says(desk, '24,000 rows, 24,000 screened, 0 not screened.', 60_000);
    await toPart(desk, 'Report');
    const resumed = timeless(await saved(desk, 'Table (CSV)'));
    // Else the second would be held against the first, and the first against the one before.
    await toRuns(desk);
    await press(desk, 'Delete …');
    await press(desk, 'Delete');
    await desk.waitForFunction(() => !document.querySelector('.runs')?.textContent?.includes('large.csv'));
    await look(desk, 'large.csv', table);
    await compare(desk);
    await says(desk, '24,000 rows, 24,000 screened, 0 not screened.', 60_000);
    await toPart(desk, 'Report');
    expect(timeless(await saved(desk, 'Table (CSV)'))).toBe(resumed);
  });
});
