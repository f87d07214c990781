import { resolve } from 'node:path';
import puppeteer, { type CDPSession, type Page, type Target } from 'puppeteer-core';
import { findChromium } from './find-browser.ts';
import { sourceOf } from './shadow.ts';
import {
  blankCloser,
  type CallOnRoots,
  endOf,
  killBrowser,
  type LaunchOptions,
  sharedMethods,
  type TestBrowser,
} from './test-browser.ts';
import { closeWelcome, poll, popupPath } from './unpacked.ts';

// What the extension's API page and the browser's page of extensions offer to the code below.
declare const chrome: {
  developerPrivate: { addHostPermission(extensionId: string, host: string): Promise<void> };
  tabs: { query(of: { windowId: number }): Promise<{ id: number; active: boolean }[]> };
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
};

/** A host for the browser's own services: known to nobody, resolved by nobody, and past the proxy. */
const OWN = 'browser.invalid';

/** Where the browser fetches the dictionary of its spelling checker for the first text field; neither its preferences nor a switch keep it from that. */
const DICTIONARIES = 'redirector.gvt1.com';

const offline = (proxyPort: number): string[] => [
  `--proxy-server=http://127.0.0.1:${proxyPort}`,
  // '<-loopback>': a request to this machine goes to the proxy, too, and is seen.
  `--proxy-bypass-list=<-loopback>;${OWN};${DICTIONARIES}`,
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--ignore-certificate-errors',
  '--disable-quic',
  `--gaia-url=https://${OWN}`,
  `--component-updater=url-source=https://${OWN}/`,
];

const BARE = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
];

/** Starts Chromium with the extension, in a new profile. */
export async function launchChromium(options: LaunchOptions): Promise<TestBrowser> {
  const extensionDir = resolve(options.extensionDir);
  // Chromium refuses its sandbox to root, who runs tests in a container.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const headless = options.headless ?? true;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: options.executablePath ?? findChromium(),
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    headless,
    pipe: true,
    enableExtensions: [extensionDir],
    ...(options.env && { env: { ...process.env, ...options.env } }),
    acceptInsecureCerts: options.server !== undefined,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: [...BARE, ...asRoot, ...(options.server ? offline(options.server.proxyPort) : [])],
  });
  try {
    const problems: string[] = [];
    const { watch, unwatch } = watcher(problems);
    browser.on('targetcreated', (target) => {
      if (target.type() === 'service_worker') void watch(target);
    });
    const extension = await poll('the extension in Chromium', async () =>
      [...(await browser.extensions()).values()].find((one) => resolve(one.path) === extensionDir),
    );
    await Promise.all(
      browser
        .targets()
        .filter((one) => one.type() === 'service_worker')
        .map(watch),
    );

    const extensionOrigin = `chrome-extension://${extension.id}/`;
    const closeBlank = await blankCloser(browser);
    if (options.welcomes ?? true) await closeWelcome(() => browser.pages());
    // A window for each page: all of them stay visible, and a window's id tells the page's tab.
    const open = async (url: string): Promise<Page> => {
      const page = await browser.newPage({ type: 'window' });
      await Promise.all([watch(page.target()), closeBlank()]);
      await page.goto(url);
      return page;
    };
    let api: Promise<Page> | undefined;
    const apiPage = () => {
      api ??= open(`${extensionOrigin}manifest.json`);
      return api;
    };
    const tabIdOf = async (page: Page): Promise<number> => {
      const tabs = await (await apiPage()).evaluate(
        (windowId) => chrome.tabs.query({ windowId }),
        Number(await page.windowId()),
      );
      const tab = tabs.length === 1 ? tabs[0] : tabs.find((one) => one.active);
      if (!tab) throw new Error(`No tab shows ${page.url()}`);
      return tab.id;
    };

    return {
      name: 'chromium',
      extensionOrigin,
      problems,
      open,
      extensionPage: (path) => open(extensionOrigin + path),
      apiPage,
      tabIdOf,
      async popup(page) {
        const url = extensionOrigin + (await popupPath(extensionDir));
        const before = new Set(browser.targets());
        const [target] = await Promise.all([
          browser.waitForTarget((one) => !before.has(one) && one.url().startsWith(url), { timeout: 10_000 }),
          page.triggerExtensionAction(extension),
        ]);
        const popup = await target.asPage();
        await watch(popup.target());
        await popup.waitForFunction(() => document.readyState === 'complete');
        return popup;
      },
      async toolbar(page) {
        const tabId = await tabIdOf(page);
        return (await apiPage()).evaluate(
          async (id) => ({
            text: await chrome.action.getBadgeText({ tabId: id }),
            title: await chrome.action.getTitle({ tabId: id }),
          }),
          tabId,
        );
      },
      ...sharedMethods(callOnRoots),
      emulateDark: (page, dark) =>
        page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]),
      async stopWorker() {
        for (const target of browser.targets()) {
          if (target.type() !== 'service_worker' || !target.url().startsWith(extensionOrigin)) continue;
          await unwatch(target);
          await (await target.worker())?.close();
        }
        await poll('the end of the worker', async () => (await extension.workers()).length === 0);
      },
      async sayYes(patterns) {
        const settings = await open('chrome://extensions');
        await settings.evaluate(
          (id, hosts) =>
            Promise.all(hosts.map((host) => chrome.developerPrivate.addHostPermission(id, host))),
          extension.id,
          [...patterns],
        );
        await settings.close();
      },
      async reload() {
        // The browser would end with its last window.
        const spare = await browser.newPage({ type: 'window' });
        await (await api)?.close();
        api = undefined;
        await browser.installExtension(extensionDir);
        await apiPage();
        await spare.close();
      },
      close: () => browser.close(),
      ended: endOf(browser),
      kill: () => killBrowser(browser),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Collects the errors of a target, once for each; those from before, too, which the browser tells again. */
function watcher(problems: string[]) {
  const sessions = new WeakMap<Target, Promise<CDPSession | null>>();
  const watch = async (target: Target): Promise<void> => {
    if (sessions.has(target)) return;
    // A worker may be gone before it answers; then it has nothing to tell.
    const opening = target.createCDPSession().catch(() => null);
    sessions.set(target, opening);
    const session = await opening;
    if (!session) return;
    const note = (text: string, url: string | undefined) =>
      problems.push(`${text.replace(/\s*\n\s*/g, ' ')} (${url || target.url()})`);
    session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      if (type !== 'error' && type !== 'assert') return;
      const texts = args.map((one) => String(one.value ?? one.description ?? one.type));
      note(texts.join(' '), stackTrace?.callFrames[0]?.url);
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception, url } }) => {
      note(`${text} ${exception?.description ?? exception?.value ?? ''}`, url);
    });
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error' && entry.source !== 'network') note(entry.text, entry.url);
    });
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]).catch(() => undefined);
  };
  // A worker does not stop while anybody listens to it.
  const unwatch = async (target: Target): Promise<void> => {
    const session = await sessions.get(target);
    await session?.detach().catch(() => undefined);
  };
  return { watch, unwatch };
}

interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  shadowRoots?: DomNode[];
  children?: DomNode[];
}

function closedRoots(node: DomNode, found: number[] = []): number[] {
  for (const root of node.shadowRoots ?? []) {
    if (root.shadowRootType === 'closed') found.push(root.backendNodeId);
    closedRoots(root, found);
  }
  for (const child of node.children ?? []) closedRoots(child, found);
  return found;
}

const callOnRoots: CallOnRoots = async (page, run, input) => {
  const session: CDPSession = await page.createCDPSession();
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    // Not the page's own world, where a hostile page may have changed what the DOM answers.
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'test harness',
    });
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const roots = await Promise.all(
      closedRoots(root).map((backendNodeId) =>
        session.send('DOM.resolveNode', { backendNodeId, executionContextId }),
      ),
    );
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: sourceOf(run),
      executionContextId,
      arguments: [
        { value: JSON.stringify(input) },
        ...roots.map(({ object }) => ({ objectId: object.objectId ?? '' })),
      ],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return JSON.parse(result.value);
  } finally {
    await session.detach();
  }
};
