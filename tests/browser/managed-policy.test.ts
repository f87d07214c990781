import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_RESULTS, demoItem, demoRoutes } from '../demo/shop.ts';
import { choose } from '../screens/stage.ts';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';
import { addonId, poll } from './harness/unpacked.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
/** Where Chromium of Debian looks for policies; no option names another place. */
const CHROMIUM_POLICIES = '/etc/chromium/policies/managed';

const POLICY = {
  organisation: 'Example AG',
  minLevel: 'caution',
  pageBar: true,
  theme: 'dark',
  ownLists: [
    { name: 'Blocked by us', url: 'https://lists.example.org/blocked.csv', kind: 'watch', level: 'alert' },
  ],
  screeningServer: { address: 'https://yente.example.org', dataset: 'default' },
  keepDays: 365,
  locked: ['minLevel', 'screeningServer', 'shops'],
};

// What the extension's API page offers to the code below.
declare const chrome: { storage: { managed: { get(): Promise<Record<string, unknown>> } } };

/** The id that Chromium makes of an unpacked extension's path. */
function idOf(path: string): string {
  const hex = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...hex].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** Sets the policy for one browser, as an administrator does; gives the environment that it needs and the way to take it back. */
async function setPolicy(browser: TestBrowser['name'], extensionDir: string) {
  if (browser === 'firefox') {
    const home = mkdtempSync(join(tmpdir(), 'policy-'));
    const id = await addonId(extensionDir);
    const folder = join(home, '.mozilla/managed-storage');
    mkdirSync(folder, { recursive: true });
    const manifest = { name: id, description: 'A policy of a test', type: 'storage', data: POLICY };
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(manifest));
    return { env: { HOME: home }, remove: () => rmSync(home, { recursive: true, force: true }) };
  }
  const id = idOf(extensionDir);
  const file = join(CHROMIUM_POLICIES, `origin-check-test-${id}.json`);
  const made = mkdirSync(CHROMIUM_POLICIES, { recursive: true });
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: POLICY } } }));
  const remove = () => {
    rmSync(file, { force: true });
    // Folders that were not there before go, too.
    for (let folder = CHROMIUM_POLICIES; made && folder.startsWith(made); folder = dirname(folder))
      rmdirSync(folder);
  };
  return { env: {}, remove };
}

/** Only who may write there can set a policy for Chromium. */
function canSet(browser: TestBrowser['name']): boolean {
  if (browser === 'firefox') return true;
  try {
    accessSync('/etc/chromium', constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

describe.each(BROWSERS)('a policy in $name', ({ name, build, launch }) => {
  const extensionDir = join(OUTPUT, build);
  let server: ShopServer;
  let browser: TestBrowser;
  let remove = () => {};

  beforeAll(async () => {
    if (!canSet(name)) return;
    server = await startShopServer(demoRoutes());
    const set = await setPolicy(name, extensionDir);
    remove = set.remove;
    browser = await launch({ extensionDir, server, env: set.env });
    const api = await browser.apiPage();
    // Chromium hands a policy to an extension some time after it has started.
    await poll('the policy', () =>
      api.evaluate(async () => (await chrome.storage.managed.get()).organisation),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    remove();
  });

  it.skipIf(!canSet(name))('holds on shops’ pages, whatever was chosen for what is locked', async () => {
    // A notice alone is below what the policy shows.
    await choose(browser, { minLevel: 'notice' });
    const results = await browser.open(DEMO_RESULTS);
    await poll('badges', async () => (await browser.badges(results)).length > 0);
    const item = await browser.open(demoItem('102'));
    await poll('an answer', async () => (await browser.toolbar(item)).title !== 'Origin Check');
    expect((await browser.toolbar(item)).text).toBe('');
    await results.close();
    await item.close();
  });

  it.skipIf(!canSet(name))(
    'is told in the options: what is locked, and by whom; the rest can be chosen',
    async () => {
      const options = await browser.extensionPage('options.html');
      await options.waitForSelector('.shops');
      const locked = await options.$$eval('.choice .locked', (all) =>
        all.map(({ parentElement }) => parentElement?.textContent ?? ''),
      );
      expect(locked).toHaveLength(1);
      expect(locked[0]).toContain('Show findings from this level on');
      expect(locked[0]).toContain('Set by Example AG; it cannot be changed here.');
      const shops = await options.$$eval('.shops input', (all) =>
        all.every((one) => (one as HTMLInputElement).disabled),
      );
      expect(shops).toBe(true);
      // What is set and not locked can be changed, and stays so.
      expect(await options.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
      const theme = await options.evaluate(
        () =>
          [...document.querySelectorAll('select')].find(({ options: all }) =>
            [...all].some(({ value }) => value === 'light'),
          )?.id ?? '',
      );
      await options.select(`[id="${theme}"]`, 'light');
      await options.waitForFunction(() => document.documentElement.dataset.theme === 'light');
      const address = await options.$eval('.server input[type=url]', (input) => [
        (input as HTMLInputElement).value,
        (input as HTMLInputElement).disabled,
      ]);
      expect(address).toEqual(['https://yente.example.org', true]);
      await options.close();
    },
  );

  it.skipIf(!canSet(name))('offers its lists, and fetches none by itself', async () => {
    const lists = await browser.extensionPage('desk.html#lists');
    await lists.waitForFunction(() => document.body.textContent?.includes('Blocked by us'));
    expect(await lists.$eval('.lists form select', (select) => (select as HTMLSelectElement).value)).toBe(
      'https://lists.example.org/blocked.csv',
    );
    expect(server.strays()).toEqual([]);
    expect(browser.problems).toEqual([]);
    await lists.close();
  });
});
