import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoItem, demoRoutes } from '../demo/shop.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';
import { poll } from './harness/unpacked.ts';
import { drivenBuild, openDriver } from './journal/driven.ts';
import type { Faults } from './journal/driver.ts';

declare const faults: Faults;
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

const ITEM = demoItem('102');
const ELSEWHERE = 'https://pictures.example.org';
const PICTURE = readFileSync(resolve(import.meta.dirname, '../../public/icon/16.png'));

/** What a script does that should not run: shows itself, in a file alone, since in the page it may. */
const RUN = "if (top.location.protocol === 'file:') top.document.title = 'run'";
/** What a page may hold that asks for something, runs, or has no place in XML. */
const HOSTILE = `
<style>@import "${ELSEWHERE}/style.css"; .far { background: url(${ELSEWHERE}/back.png) }</style>
<link rel="preconnect" href="${ELSEWHERE}"><link rel="icon" href="${ELSEWHERE}/icon.png">
<meta http-equiv="refresh" content="600; url=${ELSEWHERE}/away">
<div class="far" style="background: url(${ELSEWHERE}/inline.png)" @click="x()" :key="1" a"b="c" onclick="${RUN}">far</div>
<img id="near" src="/near.png" srcset="/near.png 1x" alt="near">
<picture><source srcset="${ELSEWHERE}/source.png"><img src="/near.png" alt="elsewhere"></picture>
<img src="${ELSEWHERE}/far.png" alt="far"><svg onload="${RUN}"><image href="${ELSEWHERE}/svg.png"/></svg>
<fb:like data-x="1">a name with a prefix</fb:like><o:p>another</o:p><!-- two -- dashes -->&#11;&#x1;
<iframe srcdoc="<script>${RUN}</script>"></iframe><script>${RUN}</script>
<input type="image" src="${ELSEWHERE}/input.png">`;

const routes = () => {
  const { file = '' } = demoRoutes()[ITEM] ?? {};
  const html = readFileSync(file, 'utf8').replace(/<\/main>/, `${HOSTILE}</main>`);
  const far = [
    'style.css',
    'back.png',
    'inline.png',
    'source.png',
    'far.png',
    'svg.png',
    'input.png',
    'icon.png',
  ];
  return {
    ...demoRoutes(),
    [ITEM]: { body: html },
    'https://www.aliexpress.com/near.png': { body: PICTURE },
    ...Object.fromEntries(far.map((path) => [`${ELSEWHERE}/${path}`, { body: PICTURE }])),
  };
};

type Last = NonNullable<Awaited<ReturnType<Faults['last']>>>;

describe.each(BROWSERS)('what is kept of a page in $name', ({ build, launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
  let server: ShopServer;
  let browser: TestBrowser;
  let driver: Page;
  let tab: Page;
  let remove: () => void;

  beforeAll(async () => {
    const driven = await drivenBuild(build);
    remove = driven.remove;
    server = await startShopServer(routes());
    browser = await launch({ extensionDir: driven.extensionDir, server });
    driver = await openDriver(browser);
    tab = await browser.open(ITEM);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    remove?.();
    rmSync(folder, { recursive: true });
  });

  /** Logs from the card, after `first`, and gives what was kept, with sizes and hashes looked at. */
  const logged = async (first: () => Promise<void> = async () => undefined): Promise<Last> => {
    const before = await driver.evaluate(() => faults.last());
    await tab.bringToFront();
    await tab.reload();
    await poll('the badge', async () => (await browser.badges(tab)).length === 1);
    await first();
    await browser.clickInShadow(tab, ({ tag }) => tag === 'button');
    await poll('the card', async () =>
      (await browser.shadows(tab)).some(({ text }) => text.includes('Log this listing')),
    );
    await browser.clickInShadow(tab, ({ tag, text }) => tag === 'button' && text === 'Log this listing');
    await poll('an answer', async () =>
      (await browser.shadows(tab)).some(({ text }) => text.includes('Logged in the journal.')),
    );
    const last = await driver.evaluate(() => faults.last());
    if (!last || last.seq === before?.seq) throw new Error('nothing was logged');
    for (const { bytes, size, kept, packed, sha256 } of last.files) {
      expect(bytes.length).toBe(size);
      expect(packed).toBe(kept);
      expect(createHash('sha256').update(Uint8Array.from(bytes)).digest('hex')).toBe(sha256);
    }
    return last;
  };
  const kinds = ({ files }: Last) => files.map(({ kind }) => kind);
  const textOf = ({ files }: Last, wanted: string) =>
    Buffer.from(files.find(({ kind }) => kind === wanted)?.bytes ?? []).toString();

  /** Opens a kept file from disk; gives what it shows, once nothing was asked for and nothing ran. */
  const opened = async (text: string) => {
    const file = join(folder, `${createHash('sha256').update(text).digest('hex').slice(0, 8)}.xhtml`);
    writeFileSync(file, text);
    const before = server.requests.length;
    const page = await browser.open(pathToFileURL(file).href);
    await new Promise((done) => setTimeout(done, 700));
    const shown = await page.evaluate(() => ({
      root: document.documentElement.localName,
      errors: document.querySelectorAll('parsererror').length,
      scripts: document.querySelectorAll('script, iframe, link, [onclick], [onload]').length,
      title: document.title,
      text: document.body.textContent ?? '',
      near: document.querySelector<HTMLImageElement>('#near')?.naturalWidth ?? 0,
      far: getComputedStyle(document.querySelector('.far') ?? document.body).backgroundImage,
    }));
    await page.close();
    expect(server.requests.slice(before)).toEqual([]);
    expect(server.strays()).toEqual([]);
    expect(shown).toMatchObject({ root: 'html', errors: 0, scripts: 0, near: 16 });
    expect(shown.title).not.toBe('run');
    return shown;
  };

  it('is the listing, where nothing else was chosen', async () => {
    const last = await logged();
    expect(kinds(last)).toEqual(['fragment']);
    expect(last.url).toBe(ITEM);
    const shown = await opened(textOf(last, 'fragment'));
    expect(shown.text).toContain('a name with a prefix');
  });

  it('is the whole page for a case that wants it; a screenshot that is not allowed does not matter', async () => {
    const id = crypto.randomUUID();
    const snapshots = ['screenshot', 'fragment', 'page'] as const;
    await driver.evaluate((one) => faults.keepCase(one), {
      id,
      name: 'Whole pages',
      note: '',
      snapshots: [...snapshots],
      closed: false,
    });
    await driver.evaluate((logInto) => chrome.storage.local.set({ settings: { version: 1, logInto } }), id);
    const last = await logged();
    expect(kinds(last)).toEqual(['fragment', 'page']);
    const shown = await opened(textOf(last, 'page'));
    expect(shown.title).toContain('ZTE');
    expect(shown.far).toContain('inline.png');
  });

  it('is a screenshot, too, once the user has used the toolbar there', async () => {
    const last = await logged(async () => {
      await (await browser.popup(tab)).close();
      await tab.bringToFront();
    });
    expect(kinds(last)).toEqual(['screenshot', 'fragment', 'page']);
    const [picture] = last.files;
    expect(picture?.type).toBe('image/jpeg');
    expect(picture?.bytes.slice(0, 3)).toEqual([0xff, 0xd8, 0xff]);
  });
});
