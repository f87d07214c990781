import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type TestBrowser } from './harness/browsers.ts';
import { type ShopServer, startShopServer } from './harness/shop-server.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const ELSEWHERE = 'https://elsewhere.example.org';
const PAGES = ['popup.html', 'options.html', 'desk.html', 'sidepanel.html', 'welcome.html'];

describe.each(BROWSERS)('the policy of extension pages in $name', ({ name, build, launch }) => {
  let server: ShopServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startShopServer({ [`${ELSEWHERE}/`]: { body: 'there' } });
    browser = await launch({ extensionDir: resolve(OUTPUT, build), server });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(PAGES)('lets %s run and reach nothing but what is in the package', async (path) => {
    const page = await browser.extensionPage(path);
    const got = await page.evaluate(async (elsewhere) => {
      const outcome = (act: () => unknown) => {
        try {
          act();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      /** What an element that loads something comes to. */
      const loaded = (element: HTMLElement) =>
        new Promise<string>((done) => {
          element.addEventListener('load', () => done('loaded'));
          element.addEventListener('error', () => done('refused'));
          document.documentElement.append(element);
          setTimeout(() => done('nothing'), 3000);
        });
      const script = document.createElement('script');
      script.append('document.documentElement.dataset.ran = "inline"');
      outcome(() => document.documentElement.append(script));
      return {
        fetched: await fetch(elsewhere).then(
          () => 'fetched',
          () => 'refused',
        ),
        picture: await loaded(Object.assign(document.createElement('img'), { src: `${elsewhere}/a.png` })),
        frame: await loaded(Object.assign(document.createElement('iframe'), { src: `${elsewhere}/` })).then(
          () =>
            document.querySelector('iframe')?.contentDocument?.body?.textContent?.includes('there') ?? false,
        ),
        evaluated: outcome(() => new Function('return 1')()),
        inline: document.documentElement.dataset.ran ?? 'refused',
        worker: outcome(() => new Worker('data:text/javascript,1')),
        markup: outcome(() => {
          document.createElement('p').innerHTML = '<b>x</b>';
        }),
        policy: outcome(() =>
          (
            globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
          ).trustedTypes.createPolicy('another', {}),
        ),
        hasTrustedTypes: 'trustedTypes' in globalThis,
      };
    }, ELSEWHERE);
    await page.close();
    expect(got).toMatchObject({
      fetched: 'refused',
      picture: 'refused',
      frame: false,
      evaluated: 'EvalError',
      inline: 'refused',
    });
    // Firefox has Trusted Types from a later version on; there, too, nothing of ours makes markup from texts.
    if (name === 'chromium') expect(got.hasTrustedTypes).toBe(true);
    if (got.hasTrustedTypes)
      expect(got).toMatchObject({ worker: 'TypeError', markup: 'TypeError', policy: 'TypeError' });
    expect(server.strays()).toEqual([]);
  });
});
