import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesUnder, OUTPUT, ROOT, runIn } from '../release/packages.ts';

/** What a build reads of the repository, besides the packages. */
const READ = [
  'components',
  'data',
  'entrypoints',
  'lib',
  'public',
  'tests/audit',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
];

describe('the build', () => {
  // Below the project, whose packages are then found without a link: through one they would lie in another place among the modules,
  // whose order shows in the bytes.
  const folder = mkdtempSync(join(OUTPUT, 'elsewhere-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the same bytes in another folder', () => {
    for (const part of READ) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    rmSync(join(folder, 'public/dataset'), { recursive: true, force: true });
    runIn(folder, join(ROOT, 'node_modules/.bin/wxt'), 'build', '-b', 'firefox');
    const built = filesUnder(join(folder, '.output/firefox-mv3'));
    expect(Object.keys(built).length).toBeGreaterThan(50);
    expect(built).toEqual(filesUnder(join(OUTPUT, 'firefox-mv3')));
  });
});
