import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { TestBrowser } from '../harness/browsers.ts';
import { poll } from '../harness/unpacked.ts';

const OUTPUT = resolve(import.meta.dirname, '../../../.output');
const PAGE = 'faults.html';

/** A copy of a build with one page more, `driver.ts`; `remove` it at the end. */
export async function drivenBuild(name: string): Promise<{ extensionDir: string; remove: () => void }> {
  const extensionDir = mkdtempSync(join(tmpdir(), 'driven-'));
  cpSync(join(OUTPUT, name), extensionDir, { recursive: true });
  const built = await build({
    logLevel: 'error',
    configFile: false,
    publicDir: false,
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'driver.ts'), formats: ['iife'], name: 'driver' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const code = output && 'output' in output ? output.output[0].code : '';
  writeFileSync(join(extensionDir, 'faults.js'), code);
  writeFileSync(
    join(extensionDir, PAGE),
    '<!doctype html><meta charset="utf-8"><script src="/faults.js"></script>',
  );
  return { extensionDir, remove: () => rmSync(extensionDir, { recursive: true, force: true }) };
}

/** Opens the driver's page in a browser that runs a driven build. */
export async function openDriver(browser: TestBrowser): Promise<Page> {
  const page = await browser.extensionPage(PAGE);
  await poll('the driver', () => page.evaluate(() => 'faults' in globalThis));
  return page;
}
