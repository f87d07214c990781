import browser from 'webextension-polyfill';
import type { PageFile } from '../page/snapshot.ts';

/** What the snapshot script is to take, as it finds it in its world. */
export interface SnapshotRequest {
  readonly kind: 'fragment' | 'page';
  readonly place: number | null;
}

/** Where the request lies in the world of our scripts. */
export const REQUEST = 'origin-check snapshot';

/** XHTML is the form in which a page's tree is kept. */
const TYPE = 'application/xhtml+xml';

/** Takes a listing's part of the page, or all of it, from a tab; null when the browser does not allow it or the listing is gone. */
export async function snapshotIn(
  tabId: number,
  kind: SnapshotRequest['kind'],
  place: number | null,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null> {
  const target = { tabId };
  try {
    const request: SnapshotRequest = { kind, place };
    await browser.scripting.executeScript({
      target,
      args: [REQUEST, request],
      func: (key: string, value: SnapshotRequest) => {
        (globalThis as unknown as Record<symbol, SnapshotRequest>)[Symbol.for(key)] = value;
      },
    });
    const [taken] = await browser.scripting.executeScript({ target, files: ['/snapshot.js'] });
    const file = taken?.result as PageFile | null | undefined;
    return file ? { bytes: new TextEncoder().encode(file.text), type: TYPE } : null;
  } catch {
    return null;
  }
}
