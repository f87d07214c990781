import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

/**
 * The extension API as the browser gives it. Scripts in pages do without the polyfill, which would be a sixth of what a page may get:
 * all browsers give promises for what is asked; only what is answered must go through the callback.
 */
export const native = (browser ?? chrome) as Browser;

/** Whether the extension was updated or removed under this page: the browser then takes its id away. */
export function isCutOff(): boolean {
  try {
    return native.runtime.id === undefined;
  } catch {
    return true;
  }
}
