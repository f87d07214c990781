import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../lib/settings/settings.ts';
import { SHOPS } from '../../../lib/shops/registry.ts';
import { ALLOWED, LICENCES, licenceTexts, shippedPackages } from '../../release/licences.ts';
import { ROOT } from '../../release/packages.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

describe('what is shipped', () => {
  it('holds packages under licences that allow it, with their texts', () => {
    expect(shippedPackages().filter(({ licence }) => !ALLOWED.includes(licence))).toEqual([]);
    expect(readFileSync(LICENCES, 'utf8'), '`npm run licences` writes them').toBe(licenceTexts());
  });

  it('installs no package that runs a script and was not allowed to', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    const running = Object.entries(packages as Record<string, { hasInstallScript?: boolean }>)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(running.sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  });

  it('has its version in the list of changes', () => {
    expect(read('CHANGELOG.md')).toMatch(
      new RegExp(`^## ${manifest.version.replaceAll('.', '\\.')}(?: |$)`, 'm'),
    );
  });
});

describe('the texts for the stores', () => {
  /** As Chrome's store counts. */
  const SUMMARY_MAX = 132;
  const NAME_MAX = 75;
  /** A description of fewer letters is refused by the store of Edge. */
  const DESCRIPTION_MIN = 250;

  it.each(LANGUAGES)('are there in %s, and keep to the limits', (language) => {
    const words = JSON.parse(read(`public/_locales/${language}/messages.json`));
    expect(words.ext_name.message.length).toBeLessThanOrEqual(NAME_MAX);
    expect(words.ext_description.message.length).toBeLessThanOrEqual(SUMMARY_MAX);
    const description = read(`docs/store/${language}.md`);
    expect(description.length).toBeGreaterThanOrEqual(DESCRIPTION_MIN);
    // They call things by the names that the extension has for them.
    for (const key of ['panel_dismiss', 'explain_title', 'level_alert', 'level_caution', 'level_notice']) {
      expect(description.toLowerCase(), key).toContain(words[key].message.toLowerCase());
    }
    expect(description.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(7);
    const [shops] = /(?<=^- )\d+/m.exec(description) ?? [];
    expect(Number(shops), `the number of shops in docs/store/${language}.md`).toBe(SHOPS.length);
  });
});
