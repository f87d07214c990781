import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASKED_HOSTS } from '../../lib/build/asked-hosts.ts';
import { shopManifest } from '../../lib/build/shop-scripts.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');

/** Every permission that a build may ask for, and what for. One that is not here fails. */
const REASONS: Readonly<Record<string, string>> = {
  activeTab: "'Check this page' reads the one page that it was asked for",
  scripting: 'scripts are put into that page and into the pages of shops that were switched on',
  storage: 'settings, and what was set aside',
  contextMenus: 'the menu of links, pictures and pages',
  sidePanel: 'the panel beside a page; only Chromium asks for it',
};

const PERMISSIONS = {
  'chrome-mv3': ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'],
  'firefox-mv3': ['activeTab', 'contextMenus', 'scripting', 'storage'],
} as const;

const POLICY = [
  "base-uri 'none'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "default-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "img-src 'self' blob:",
  "require-trusted-types-for 'script'",
  "script-src 'self'",
  "style-src 'self'",
  'trusted-types default',
];

/** Ways in which others could reach the extension, its files or its data; and code or permissions that would come later. */
const ABSENT = [
  'web_accessible_resources',
  'externally_connectable',
  'optional_permissions',
  'sandbox',
  'update_url',
  'devtools_page',
  'chrome_url_overrides',
];

type Manifest = Readonly<Record<string, unknown>>;

const builds = Object.entries(PERMISSIONS).map(([build, permissions]) => ({ build, permissions }));

describe.each(builds)('the manifest of $build', ({ build, permissions }) => {
  const built: Manifest = JSON.parse(readFileSync(join(OUTPUT, build, 'manifest.json'), 'utf8'));

  it('asks for what has a reason, and for nothing else', () => {
    const asked = [...(built.permissions as string[])].sort();
    expect(asked).toEqual([...permissions]);
    expect(asked.filter((permission) => !REASONS[permission])).toEqual([]);
  });

  it('lets no page and no other extension in', () => {
    expect(ABSENT.filter((key) => key in built)).toEqual([]);
    expect(built.manifest_version).toBe(3);
  });

  it('keeps its own pages to what is in the package', () => {
    const { extension_pages: policy } = built.content_security_policy as { extension_pages: string };
    // The welcome page shows a true badge: its two styles are let in by their hash alone.
    const rules = policy.replace(/ 'sha256-[\w+/]{43}='/g, '').split('; ');
    expect(rules.sort()).toEqual(POLICY);
  });

  it('asks for the hosts of shops alone, https only, and for optional ones later', () => {
    const { host_permissions, optional_host_permissions, content_scripts } = shopManifest();
    expect(built.host_permissions).toEqual(host_permissions);
    expect(built.optional_host_permissions).toEqual([...optional_host_permissions, ...ASKED_HOSTS]);
    expect(built.content_scripts).toEqual(content_scripts);
    const hosts = [...host_permissions, ...optional_host_permissions];
    expect(
      hosts.filter((pattern) => !/^https:\/\/\*\.[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/.test(pattern)),
    ).toEqual([]);
  });
});

describe('what the manifest asks for', () => {
  it('has all permissions of the configuration among those with a reason', () => {
    const config = readFileSync(resolve(OUTPUT, '../wxt.config.ts'), 'utf8');
    const [, list = ''] = /\bpermissions: \[([^\]]*)\]/.exec(config) ?? [];
    const asked = [...list.matchAll(/'(\w+)'/g)].map(([, permission]) => permission ?? '');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((permission) => !REASONS[permission])).toEqual([]);
  });
});
