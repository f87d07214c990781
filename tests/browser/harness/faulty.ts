import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const OUTPUT = resolve(import.meta.dirname, '../../../.output');
const FAULT = 'fault.js';

/**
 * A copy of a build in whose worker and pages `code` runs before all else, to take away or spoil what the browser gives them. `remove` it
 * at the end.
 */
export function faultyBuild(build: string, code: string): { extensionDir: string; remove: () => void } {
  const extensionDir = mkdtempSync(join(tmpdir(), 'faulty-'));
  cpSync(join(OUTPUT, build), extensionDir, { recursive: true });
  writeFileSync(join(extensionDir, FAULT), code);
  const worker = join(extensionDir, 'background.js');
  writeFileSync(worker, `${code}\n${readFileSync(worker, 'utf8')}`);
  for (const file of readdirSync(extensionDir).filter((name) => name.endsWith('.html'))) {
    const path = join(extensionDir, file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('<head>', `<head><script src="/${FAULT}"></script>`),
    );
  }
  return { extensionDir, remove: () => rmSync(extensionDir, { recursive: true, force: true }) };
}

/** No database, as browsers have it in some private windows. */
export const NO_DATABASE =
  "Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });";

/** A browser that gives no room at all. */
export const NO_ROOM = `{
  const full = () => { throw new DOMException('no room', 'QuotaExceededError'); };
  IDBObjectStore.prototype.add = full;
  IDBObjectStore.prototype.put = full;
  const refuse = { value: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')), configurable: true, writable: true };
  for (const api of [globalThis.browser, globalThis.chrome]) if (api) Object.defineProperty(api.storage.local, 'set', refuse);
}`;

/** A clock that shows the first of January of a year. */
export const clockOf = (year: number): string => `{
  const { Date: RealDate } = globalThis;
  const shift = RealDate.UTC(${year}, 0, 1, 12) - RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...given) { given.length > 0 ? super(...given) : super(RealDate.now() + shift); }
    static now() { return RealDate.now() + shift; }
  };
}`;
