import type { Listing } from '../../listing/listing.ts';
import { textReading } from '../../listing/reading.ts';
import { compact } from '../readings.ts';
import { firstOf } from '../text.ts';
import { storeIdIn } from './address.ts';
import { storeReadings } from './store-readings.ts';

/** The seller of everything on a store's own page; undefined on any other page. */
export function storeOfPage(document: Document, page: URL): Listing | undefined {
  const id = storeIdIn(page.pathname);
  if (!id) return undefined;
  const name = firstOf(document, `[data-role="store-name"]`, `.shop-name a[href*="/store/${id}"]`);
  // '<store> - Amazing products with exclusive discounts on AliExpress': the end is the site's, in any language.
  const titled = /^(.{1,200}) - [^-]{1,200}AliExpress$/i.exec(document.title.trim())?.[1];
  return compact({
    sellerName:
      textReading(name?.textContent, 'dom', '[data-role="store-name"]') ??
      textReading(titled, 'dom', 'title'),
    ...storeReadings(id, page.href, 'dom', 'location', page),
  });
}
