import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { defineConfig } from 'wxt';
import { ASKED_HOSTS } from './lib/build/asked-hosts.ts';
import { noCodeFromText } from './lib/build/no-code-from-text.ts';
import { addShopScripts, shopManifest, shopScripts } from './lib/build/shop-scripts.ts';
import { BADGE_STYLE, CARD_STYLE } from './lib/page/style.ts';

/** How a policy names one inline style: the welcome page shows a true badge and card, whose styles are in their shadow roots. */
const styleHash = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** Extension pages may load only what is in the package, and reach what the user asked for. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styleHash(BADGE_STYLE)} ${styleHash(CARD_STYLE)}`,
  "img-src 'self' blob:",
  // No address is known when the package is made: lists come from where the user says. What is reached is what the browser granted for one
  // host, in a click; `fetch` stands in two files alone, which a test sees to.
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No text becomes markup or code; the one policy lets a page start the workers of this package (`lib/browser/own-workers.ts`).
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** What the repository holds, and what stands in its folders only because it was made there. */
const SOURCES = [
  ...['.ci', 'components', 'data', 'docs', 'entrypoints', 'lib', 'public', 'tests'].map(
    (folder) => `${folder}/**`,
  ),
  ...['*.json', '*.md', '*.ts', 'LICENSE', '.gitignore'],
];
const NO_SOURCES = ['public/dataset/**', 'tests/.output/**', '**/*.log'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  hooks: {
    'build:before': () => {
      execFileSync(process.execPath, ['data/compile.ts'], { stdio: 'inherit' });
    },
    'entrypoints:resolved': addShopScripts,
  },
  vite: () => ({
    plugins: [shopScripts(), noCodeFromText()],
    // Workers of pages are built apart.
    worker: { plugins: () => [noCodeFromText()] },
  }),
  targetBrowsers: ['chrome', 'firefox', 'edge'],
  // The source package holds what the repository does, and no more: built from it in another folder, the packages are the same bytes.
  zip: {
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    includeSources: [...SOURCES],
    excludeSources: [...NO_SOURCES],
    dotSources: true,
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    // activeTab serves 'Check this page' alone: one page, when asked. scripting puts scripts there, and into the pages of shops.
    // storage and contextMenus serve the options and the menu.
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    commands: {
      'next-finding': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_command_next__',
      },
      'log-listing': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_log__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_panel__' },
    },
    omnibox: { keyword: 'oc' },
    ...shopManifest(),
    optional_host_permissions: [...shopManifest().optional_host_permissions, ...ASKED_HOSTS],
    action: { default_title: '__MSG_ext_name__' },
    ...(command === 'build' && { content_security_policy: { extension_pages: PAGE_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'origin-check@origin-check.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '126', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
