import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from './find-browser.ts';
import { sourceOf } from './shadow.ts';
import {
  blankCloser,
  type CallOnRoots,
  endOf,
  killBrowser,
  type LaunchOptions,
  sharedMethods,
  type TestBrowser,
  type Toolbar,
} from './test-browser.ts';
import { addonId, poll, popupPath } from './unpacked.ts';

/** The address that the extension gets in every test: Firefox would otherwise make one up that nobody can learn. */
const EXTENSION_UUID = '5e0c1f4e-7f1c-4c39-9d6a-1a2b3c4d5e6f';
const EXTENSION_ORIGIN = `moz-extension://${EXTENSION_UUID}/`;

/** Names and values for a proxy that takes every connection, also those to this machine. */
const offline = (proxyPort: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
  'network.trr.mode': 5,
  'network.http.http3.enable': false,
  'media.peerconnection.enabled': false,
});

const PREFS = {
  // Errors of extension pages and the event page reach no protocol; standard output has them all.
  'devtools.console.stdout.content': true,
  // A popup in a background tab must draw and keep time as if it were in front.
  'layout.throttled_frame_rate': 60,
  'dom.min_background_timeout_value': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  // An unpacked extension is taken out at each end; its data must meet it again in the same profile.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // What the extension asks for at a click is granted without a question, which no test could answer.
  'extensions.webextOptionalPermissionPrompts': false,
  // The manifest as plain text: a page of the extension without code.
  'devtools.jsonview.enabled': false,
};

/** Starts Firefox with the extension, in a new profile. */
export async function launchFirefox(options: LaunchOptions): Promise<TestBrowser> {
  const extensionDir = resolve(options.extensionDir);
  const addon = await addonId(extensionDir);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath ?? findFirefox(),
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    headless: options.headless ?? true,
    acceptInsecureCerts: options.server !== undefined,
    defaultViewport: options.headless === false ? null : { width: 1280, height: 800 },
    // The scope of the browser's own window: tabs, toolbar, event page.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...PREFS,
      'extensions.webextensions.uuids': JSON.stringify({ [addon]: EXTENSION_UUID }),
      ...(options.server ? offline(options.server.proxyPort) : {}),
    },
    env: {
      ...process.env,
      ...options.env,
      // Firefox then aborts at the first connection that is not to this machine, and takes its remote
      // settings from the empty address that puppeteer sets.
      ...(options.server ? { MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' } : {}),
    },
  });
  try {
    const problems = collectProblems(browser);
    await browser.installExtension(extensionDir);
    const inWindow = await windowScope(browser, addon);

    const closeBlank = await blankCloser(browser);
    const open = async (url: string): Promise<Page> => {
      const page = await browser.newPage();
      await closeBlank();
      await page.goto(url);
      return page;
    };
    // Firefox never reports the end of loading an extension page, so the page itself is asked.
    const extensionPage = async (path: string, background = false): Promise<Page> => {
      const page = await browser.newPage({ background });
      const url = EXTENSION_ORIGIN + path;
      await send(browser, 'browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
      await poll(url, () =>
        page
          .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
          .catch(() => false),
      );
      return page;
    };
    let api: Promise<Page> | undefined;

    return {
      name: 'firefox',
      extensionOrigin: EXTENSION_ORIGIN,
      problems,
      open,
      extensionPage,
      apiPage() {
        api ??= extensionPage('manifest.json', true);
        return api;
      },
      tabIdOf: (page) => inWindow<number>(page, 'return tabTracker.getId(tab)'),
      async popup(page) {
        await page.bringToFront();
        await inWindow(page, 'extension.tabManager.addActiveTabPermission(tab)');
        return extensionPage(await popupPath(extensionDir), true);
      },
      toolbar: (page) =>
        inWindow<Toolbar>(
          page,
          `const { action } = browserActionFor(extension);
          return { text: action.getProperty(tab, 'badgeText') ?? '', title: action.getProperty(tab, 'title') };`,
        ),
      ...sharedMethods(callOnRoots(browser)),
      async emulateDark(page, dark) {
        await inWindow(
          page,
          `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${dark ? 0 : 1})`,
        );
        await page.waitForFunction(
          (wanted) => matchMedia('(prefers-color-scheme: dark)').matches === wanted,
          {},
          dark,
        );
      },
      async stopWorker() {
        await inWindow(null, 'await extension.terminateBackground()');
      },
      // A preference above says so for all.
      async sayYes() {},
      async reload() {
        // The browser would end with its last tab.
        await browser.newPage();
        await (await api)?.close();
        api = undefined;
        await inWindow(
          null,
          `const { AddonManager } = load('resource://gre/modules/AddonManager.sys.mjs');
          await (await AddonManager.getAddonByID(addon)).reload();`,
        );
        await poll('the extension after its reload', () =>
          inWindow<boolean>(null, 'return extension.backgroundState === "running"').catch(() => false),
        );
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

interface Answer {
  contexts: { context: string }[];
  nodes: { value: { shadowRoot: { sharedId: string; value: { mode: string } } | null } }[];
  type: string;
  result: { value: string };
  exceptionDetails: { text: string };
}

/** Sends a command of WebDriver BiDi for which puppeteer has no method. */
async function send(browser: Browser, method: string, params: object): Promise<Answer> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: Answer }> };
  };
  return (await connection.send(method, params)).result;
}

/** The protocol's own name of a page. */
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

async function call(browser: Browser, target: object, source: string, args: object[]): Promise<string> {
  const answer = await send(browser, 'script.callFunction', {
    functionDeclaration: source,
    target,
    awaitPromise: true,
    arguments: args,
  });
  if (answer.type !== 'success') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

type InWindow = <T>(page: Page | null, body: string) => Promise<T>;

/**
 * Runs code in the browser's own window. The code has `extension`, `tab` (the page's, when one is given), and what
 * Firefox implements the extension API with.
 */
async function windowScope(browser: Browser, addon: string): Promise<InWindow> {
  const { contexts } = await send(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = contexts[0]?.context;
  if (!context) throw new Error('Firefox shows no window');
  return async (page, body) =>
    JSON.parse(
      await call(
        browser,
        { context },
        `async (addon, pageId) => {
          const load = (address) => ChromeUtils.importESModule(address);
          const { ExtensionParent } = load('resource://gre/modules/ExtensionParent.sys.mjs');
          const { NavigableManager } = load('chrome://remote/content/shared/NavigableManager.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID(addon);
          const { tabTracker, browserActionFor } = ExtensionParent.apiManager.global;
          const tab = pageId && gBrowser.getTabForBrowser(NavigableManager.getBrowserById(pageId));
          return JSON.stringify((await (async () => { ${body} })()) ?? null);
        }`,
        [
          { type: 'string', value: addon },
          { type: 'string', value: page ? contextOf(page) : '' },
        ],
      ),
    );
}

const callOnRoots =
  (browser: Browser): CallOnRoots =>
  async (page, run, input) => {
    const context = contextOf(page);
    const { nodes } = await send(browser, 'browsingContext.locateNodes', {
      context,
      locator: { type: 'css', value: '*' },
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    const roots = nodes.flatMap(({ value: { shadowRoot } }) =>
      shadowRoot?.value.mode === 'closed' ? [{ sharedId: shadowRoot.sharedId }] : [],
    );
    return JSON.parse(
      await call(browser, { context, sandbox: 'test harness' }, sourceOf(run), [
        { type: 'string', value: JSON.stringify(input) },
        ...roots,
      ]),
    );
  };

/** Picks the errors of pages and of the extension out of what Firefox prints; its own are left out. */
function collectProblems(browser: Browser): string[] {
  const problems: string[] = [];
  const child = browser.process();
  for (const stream of [child?.stdout, child?.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (/^console\.(error|assert): |^JavaScript error: (https?|moz-extension):/.test(line))
          problems.push(line);
      }
    });
  }
  return problems;
}
