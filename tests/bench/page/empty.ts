import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';

/** Builds the smallest extension that WXT makes, with a worker and a content script that do nothing; gives its folder. */
export async function buildEmpty(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'empty-extension-'));
  await build({
    root: join(import.meta.dirname, 'empty'),
    configFile: false,
    logger: {
      debug() {},
      log() {},
      info() {},
      warn() {},
      error: console.error,
      fatal: console.error,
      success() {},
      level: 0,
    },
    browser: 'chrome',
    manifestVersion: 3,
    imports: false,
    outDir,
    manifest: { name: 'Empty', version: '1.0' },
  });
  return join(outDir, 'chrome-mv3');
}
