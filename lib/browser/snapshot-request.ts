import browser from 'webextension-polyfill';
import { SNAPSHOT, type TakeSnapshot } from '../page/snapshot.ts';

/** XHTML is the form in which a page's tree is kept. */
const TYPE = 'application/xhtml+xml';

/** Takes a listing's part of the page, or all of it, from a tab; null when the browser does not allow it or the listing is gone. */
export async function snapshotIn(
  tabId: number,
  kind: Parameters<TakeSnapshot>[0],
  place: number | null,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, files: ['/snapshot.js'] });
    const [taken] = await browser.scripting.executeScript({
      target,
      args: [SNAPSHOT, kind, place],
      func: (key: string, ...asked: Parameters<TakeSnapshot>) =>
        (globalThis as unknown as Record<symbol, TakeSnapshot>)[Symbol.for(key)]?.(...asked) ?? null,
    });
    const text = taken?.result;
    return typeof text === 'string' ? { bytes: new TextEncoder().encode(text), type: TYPE } : null;
  } catch {
    return null;
  }
}
