import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const LISTED = join(ROOT, 'tests/demo/pages/item/1005000000000103.html');
const LISTED_URL = 'https://www.aliexpress.com/item/1005000000000103.html';
const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs the command as `npm run check --` does, over the dataset that this checkout compiled. */
function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/check.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line);
  return { status, stdout, stderr, json: () => lines.map((line) => JSON.parse(line)) };
}

const clean = file(
  'clean.html',
  `<title>An article</title><h1>An article</h1><p>${'Nothing is for sale here. '.repeat(40)}</p>`,
);
const product = file(
  'product.html',
  `<link rel="canonical" href="https://shop.example/p/1"><script type="application/ld+json">{"@type":"Product","name":"A shirt","offers":{"price":"9","priceCurrency":"EUR"}}</script>`,
);

describe('check', () => {
  it('gives one line of JSON a file, as documented', () => {
    const { status, json } = check('--json', '--url', LISTED_URL, LISTED);
    expect(status).toBe(0);
    const [page] = json();
    expect(Object.keys(page)).toEqual(['file', 'url', 'shop', 'page', 'dataset', 'assessments', 'reason']);
    expect(page).toMatchObject({
      file: LISTED,
      url: LISTED_URL,
      shop: 'aliexpress',
      page: 'product',
      reason: null,
    });
    expect(Object.keys(page.dataset)).toEqual(['version', 'asOf', 'sha256', 'records']);
    const [assessment] = page.assessments;
    expect(Object.keys(assessment)).toEqual(['listing', 'findings', 'level', 'unread']);
    expect(assessment).toMatchObject({ level: 'alert', listing: { sellerName: { from: 'dom' } } });
    expect(Object.keys(assessment.listing.title)).toEqual(['value', 'raw', 'from', 'where']);
  });

  it('reads the pages of a folder, and says how often each field was found there', () => {
    const pages = mkdtempSync(join(folder, 'pages-'));
    for (const name of ['a', 'b', 'c'])
      writeFileSync(
        join(pages, `${name}.html`),
        `<link rel="canonical" href="https://shop.example/p/${name}"><script type="application/ld+json">{"@type":"Product","name":"Shirt ${name}",${name === 'a' ? '"brand":"Acme",' : ''}"offers":{"price":"9","priceCurrency":"EUR"}}</script>`,
      );
    writeFileSync(join(pages, 'notes.txt'), 'no page');
    const { status, stdout } = check(pages);
    expect(status).toBe(0);
    expect(stdout).toContain('structured-data: pages 3, without a listing 0');
    expect(stdout).toMatch(/product: title 3 of 3, .*brand 1 of 3, .*price 3 of 3/);
    expect(check('--json', pages).json()).toHaveLength(3);
  });

  it('takes the address that a page gives itself, and the reader for any shop where no other fits', () => {
    expect(check('--json', product).json()[0]).toMatchObject({
      url: 'https://shop.example/p/1',
      shop: 'structured-data',
      page: 'product',
    });
    expect(check('--json', clean).json()[0]).toMatchObject({
      url: null,
      page: 'none',
      reason: 'nothing readable',
    });
  });

  it('reads a list of pages, each under its own address, relative to the list', () => {
    const list = file(
      'pages.jsonl',
      `{"file":"product.html","url":"https://other.example/","shop":"x"}\n\n{"file":"clean.html"}\n`,
    );
    expect(
      check('--json', '--pages', list)
        .json()
        .map(({ file, url }) => [file, url]),
    ).toEqual([
      ['product.html', 'https://other.example/'],
      ['clean.html', null],
    ]);
  });

  it('says in words what it found, with sources', () => {
    const { stdout } = check('--url', LISTED_URL, LISTED);
    expect(stdout).toContain('Alert (Listed): Beaded Evening Clutch');
    expect(stdout).toContain(
      '+ Korea Kumsan Trading Corporation is on the UN Security Council Consolidated List',
    );
    expect(stdout).toContain('https://');
    expect(check(product).stdout).toMatch(/No match in \d+ records/);
  });

  it('fails on a level only when one at or above it was found', () => {
    expect(check('--fail-on', 'caution', '--url', LISTED_URL, LISTED).status).toBe(1);
    expect(check('--fail-on', 'alert', product).status).toBe(0);
  });

  it.each([
    ['no file', [], /usage/],
    ['a file that is not there', ['/nowhere/page.html'], /cannot read \/nowhere\/page\.html/],
    ['an unknown option', ['--frobnicate', product], /frobnicate/],
    ['an unknown level', ['--fail-on', 'red', product], /--fail-on red/],
    ['an address that is none', ['--url', 'nonsense', product], /--url nonsense/],
    ['a list that is not there', ['--pages', '/nowhere/list.jsonl'], /\/nowhere\/list\.jsonl/],
    [
      'a broken line in a list',
      ['--pages', file('broken.jsonl', '{"file":"clean.html"}\n{oops\n')],
      /broken\.jsonl, line 2/,
    ],
  ])('answers %s with status 2 and one line', (_, args, what) => {
    const { status, stderr } = check(...args);
    expect(status).toBe(2);
    expect(stderr.trim()).toMatch(what);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('checks the other files when one cannot be read', () => {
    const { status, json } = check('--json', '/nowhere/page.html', product);
    expect(status).toBe(2);
    expect(json()).toHaveLength(1);
  });
});
