import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { RUNNING, world } from '../lib/browser/world.ts';
import { fragmentOf, pageFile, SNAPSHOT, type TakeSnapshot } from '../lib/page/snapshot.ts';

const take: TakeSnapshot = (kind, place) => {
  if (kind === 'page') return pageFile(document);
  const anchor = place === null ? null : world[RUNNING]?.anchorAt(place);
  // A product page's anchor is its title alone: the whole main part says more.
  const element = anchor?.matches('h1, h1 *') ? (anchor.closest('main') ?? document.body) : anchor;
  return element ? fragmentOf(element) : null;
};

/** Put into a page when a listing there is logged: the worker then calls what it leaves. */
export default defineUnlistedScript(() => {
  (globalThis as unknown as Record<symbol, TakeSnapshot>)[Symbol.for(SNAPSHOT)] = take;
});
