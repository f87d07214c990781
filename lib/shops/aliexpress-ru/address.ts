import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';

/** The item an address leads to: '/item/1005….html', '/item/Some-Name/1005….html', '/item/1005…'. */
export function itemIdIn(address: string): string | undefined {
  return /\/item\/(?:[^/?#]{1,200}\/)?(\d{6,20})(?:\.html|[/?#]|$)/.exec(address)?.[1];
}

/** The store a link or address leads to: '/store/1103330026'. */
export function storeIdIn(address: string): string | undefined {
  return /\/store\/(\d{3,20})(?!\d)/.exec(address)?.[1];
}

/** The canonical address of an item, read where its id was read. */
export function itemAddress(id: NonNullable<Listing['id']>): NonNullable<Listing['url']> {
  return reading(`https://aliexpress.ru/item/${id.value}.html`, id.raw, id.from, id.where);
}

/** A store by the link that leads to it. */
export function storeReadings(link: string | undefined, from: 'state' | 'dom', where: string): Listing {
  const id = storeIdIn(link ?? '');
  if (!id || !link) return {};
  return {
    sellerId: reading(id, link, from, where),
    sellerUrl: reading(`https://aliexpress.ru/store/${id}`, link, from, where),
  };
}
