import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { REQUEST, type SnapshotRequest } from '../lib/browser/snapshot-request.ts';
import { RUNNING, world } from '../lib/browser/world.ts';
import { fragmentOf, pageFile } from '../lib/page/snapshot.ts';

/** Put into a page when a listing there is logged; its value is what was taken. */
export default defineUnlistedScript(() => {
  const request = (globalThis as unknown as Record<symbol, SnapshotRequest | undefined>)[Symbol.for(REQUEST)];
  if (request?.kind === 'page') return pageFile(document);
  const anchor = request?.place === null ? null : world[RUNNING]?.anchorAt(request?.place ?? 0);
  // A product page's anchor is its title alone: the whole main part says more.
  const element = anchor?.matches('h1, h1 *') ? (anchor.closest('main') ?? document.body) : anchor;
  return element ? fragmentOf(element) : null;
});
