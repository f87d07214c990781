import type { Listing } from '../listing/listing.ts';

/** A listing and the element that shows it. */
interface Placed {
  readonly anchor: Element | null;
  readonly known: { readonly listing: Listing };
}

/** Host and path of an address: what comes behind them differs from link to link. */
function pathOf(address: string): string {
  const url = URL.parse(address);
  return url ? url.hostname + url.pathname : '';
}

/** Where among the listings the one is that a link or a picture on the page belongs to; null for none. */
export function placeIn(shown: readonly Placed[], link: string, image: string): number | null {
  if (!link && !image) return null;
  const [path, picture] = [pathOf(link), pathOf(image)];
  const holds = (anchor: Element | null) =>
    anchor !== null &&
    ([...anchor.querySelectorAll('a')].some(({ href }) => link && pathOf(href) === path) ||
      [...anchor.querySelectorAll('img')].some(
        ({ currentSrc, src }) => image && pathOf(currentSrc || src) === picture,
      ));
  const place = shown.findIndex(
    ({ anchor, known: { listing } }) =>
      (path !== '' && pathOf(listing.url?.value ?? '') === path) || holds(anchor),
  );
  if (place >= 0) return place;
  // On a product page every picture is of the one listing.
  return shown.length === 1 && image ? 0 : null;
}
