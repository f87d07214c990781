import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readerVersion } from '../../../lib/build/reader-version.ts';
import { SHOPS } from '../../../lib/shops/registry.ts';

const folder = mkdtempSync(join(tmpdir(), 'readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the version of a reader', () => {
  it('is its own for each shop', () => {
    const versions = SHOPS.map(({ id }) =>
      readerVersion(resolve(import.meta.dirname, '../../../lib/shops', `${id}.ts`)),
    );
    expect(new Set(versions).size).toBe(SHOPS.length);
    for (const version of versions) expect(version).toMatch(/^[0-9a-f]{12}$/);
  });

  it('changes with whatever the reader imports, and with nothing else', () => {
    const shop = join(folder, 'shop.ts');
    mkdirSync(join(folder, 'parts'));
    writeFileSync(shop, "import { one } from './parts/one.ts';\n");
    writeFileSync(join(folder, 'parts/one.ts'), "import type { Two } from '../two.ts';\n");
    writeFileSync(join(folder, 'two.ts'), "import './parts/one.ts';\n");
    const before = readerVersion(shop);
    writeFileSync(join(folder, 'three.ts'), 'export {};\n');
    expect(readerVersion(shop)).toBe(before);
    writeFileSync(join(folder, 'two.ts'), 'export type Two = 2;\n');
    expect(readerVersion(shop)).not.toBe(before);
  });
});
