import { once } from 'node:events';
import type { Browser, Page } from 'puppeteer-core';
import {
  type Badge,
  badgesOf,
  clickPoint,
  describeRoots,
  findNode,
  type OnRoots,
  pathTo,
  type ShadowHost,
  type ShadowNode,
  walk,
} from './shadow.ts';
import type { ShopServer } from './shop-server.ts';

/** How to start a browser with the extension in it. */
export interface LaunchOptions {
  /** The unpacked build: a folder with `manifest.json`. */
  extensionDir: string;
  /** The only network the browser gets. Without it, the browser has the real one. */
  server?: ShopServer;
  /** Default true. */
  headless?: boolean;
  /** Default: where `find-browser.ts` finds it. */
  executablePath?: string;
  /** Whether the extension opens its welcome page when it is installed. Default true. */
  welcomes?: boolean;
  /** A profile that outlives the browser. Default: a new one, removed at the end. */
  profileDir?: string;
  /** Variables of the browser's environment besides those of the test. */
  env?: Readonly<Record<string, string>>;
}

/** What the toolbar button shows for one tab. */
export interface Toolbar {
  text: string;
  title: string;
}

/**
 * A real browser that runs the built extension, the same to a test whether it is Chromium or Firefox. With a
 * `server`, nothing it does can leave the machine: both browsers send every connection to the server's proxy;
 * Chromium can resolve no name besides, and Firefox is told to abort at the first connection that is not local.
 * `server.strays()` then lists what page, extension or browser asked of anyone else.
 */
export interface TestBrowser {
  name: 'chromium' | 'firefox';
  /** Such as 'chrome-extension://ID/', of the extension under test. */
  extensionOrigin: string;
  /**
   * Errors of page scripts, content scripts, worker and extension pages so far: uncaught ones and console errors, one
   * line each, with the address of the script where the browser says it. A missing resource is no error.
   */
  problems: string[];
  /** Opens an address in a page of its own and waits for its load. Its viewport is 1280 by 800. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension ('options.html') as a tab. */
  extensionPage(path: string): Promise<Page>;
  /** A page with the extension's API and none of its code, to look at storage and tabs: always the same one. */
  apiPage(): Promise<Page>;
  /** The id by which the extension's API knows a page's tab. */
  tabIdOf(page: Page): Promise<number>;
  /**
   * The extension's popup for a page, as `tabs.query({active: true, currentWindow: true})` in it will tell. In Chromium it is the
   * true popup, opened by the toolbar button; in Firefox, where no protocol reaches that, its page in a
   * background tab of the same window. In both, the tab is granted to the extension, as after a user's click.
   */
  popup(page: Page): Promise<Page>;
  /** What the toolbar button shows while `page` is in front; does not wake the worker. */
  toolbar(page: Page): Promise<Toolbar>;
  /** Every element of a page that carries a closed shadow root, in document order. */
  shadows(page: Page): Promise<ShadowHost[]>;
  /** The closed shadow roots that show something. */
  badges(page: Page): Promise<Badge[]>;
  /** Clicks, as a user's mouse does, the first element in closed shadow roots that `wanted` accepts. */
  clickInShadow(page: Page, wanted: (node: ShadowNode, host: ShadowHost) => boolean): Promise<void>;
  /** Presses a key ('Escape', 'Tab') as a user does. */
  press(page: Page, key: Parameters<Page['keyboard']['press']>[0]): Promise<void>;
  setViewport(page: Page, width: number, height: number): Promise<void>;
  /** Turns the dark colour scheme on or off; in Firefox for all pages at once. */
  emulateDark(page: Page, dark: boolean): Promise<void>;
  screenshot(page: Page, path: string): Promise<void>;
  /** Stops the extension's worker (in Firefox its event page), as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /**
   * Has the browser grant these match patterns without a question when the extension next asks for them, as after an earlier yes: no
   * test can answer a browser's prompt.
   */
  sayYes(patterns: readonly string[]): Promise<void>;
  /** Loads the extension anew from its folder, as an update does: scripts that run in pages are cut off. */
  reload(): Promise<void>;
  /** Ends the browser and removes its profile, unless it was given one. */
  close(): Promise<void>;
  /** Resolves when the browser has ended, for whatever reason. */
  ended: Promise<void>;
  /** Kills the browser as a power cut would. */
  kill(): Promise<void>;
}

/** Runs a function of `shadow.ts` in a page on all its closed roots. */
export type CallOnRoots = <In, Out>(page: Page, run: OnRoots<In, Out>, input: In) => Promise<Out>;

/** Resolves when a browser has ended. */
export function endOf(browser: Browser): Promise<void> {
  return new Promise((resolve) => browser.once('disconnected', () => resolve()));
}

/** Closes the empty page that a browser starts with, once another is open. */
export async function blankCloser(browser: Browser): Promise<() => Promise<void>> {
  const blank = await browser.pages();
  return async () => {
    for (const page of blank.splice(0)) await page.close();
  };
}

/** Kills a browser's process and waits for its end. */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** How long a person looks at a card at least, in ms. */
const READ_MS = 800;

const isInCard = (hosts: readonly ShadowHost[], target: ShadowNode): boolean =>
  hosts
    .map((host) => [...walk(host)])
    .some((nodes) => nodes.includes(target) && nodes.some(({ attributes }) => attributes.role === 'dialog'));

/** The methods that are the same in both browsers once closed shadow roots can be reached. */
export function sharedMethods(callOnRoots: CallOnRoots) {
  const shadows = (page: Page) => callOnRoots(page, describeRoots, null);
  return {
    shadows,
    badges: async (page) => badgesOf(await shadows(page)),
    async clickInShadow(page, wanted) {
      const hosts = await shadows(page);
      const target = findNode(hosts, wanted);
      if (!target) throw new Error(`No such element in ${hosts.length} closed shadow roots of ${page.url()}`);
      const point = await callOnRoots(page, clickPoint, { path: pathTo(hosts, target), tag: target.tag });
      if ('refused' in point)
        throw new Error(`<${target.tag}> '${target.text}' cannot be clicked: ${point.refused}`);
      // What is done in a card counts once that could be read.
      if (isInCard(hosts, target)) await new Promise((done) => setTimeout(done, READ_MS));
      await page.mouse.click(point.x, point.y);
    },
    press: (page, key) => page.keyboard.press(key),
    setViewport: (page, width, height) => page.setViewport({ width, height }),
    async screenshot(page, path) {
      await page.screenshot({ path: path as `${string}.png` });
    },
  } satisfies Partial<TestBrowser>;
}
