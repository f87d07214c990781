import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';

const PAGES = /\/(?:item(?:_o)?|detail|i\d+)\.html?\b|\/item\/\d+\.html?\b|\/detail\/detail\.html\b/;

/** The item an address leads to: '…/item.htm?id=562283240178', 'world.taobao.com/item/562283240178.htm'. */
export function itemIn(address: string): string | undefined {
  const [path = ''] = address.split('?');
  if (!PAGES.test(path)) return undefined;
  return (
    /[?&](?:id|itemId|item_id|itemNumId)=(\d{6,20})(?=[&#]|$)/.exec(address)?.[1] ??
    /\/(?:item\/|i)(\d{6,20})\.html?$/.exec(path)?.[1]
  );
}

/** The canonical address of an item. `isTmall` tells which of the two shops has it. */
export function itemAddress(id: string, isTmall: boolean): string {
  return `https://${isTmall ? 'detail.tmall.com' : 'item.taobao.com'}/item.htm?id=${id}`;
}

/** Names below taobao.com and tmall.com that are no shops. */
const OWN = /^(?:www|s|list|item|detail|store|shop|rate|click|world|h5|m|login|cart|favorite)$/;

/** What a shop's address says: a shop has a name below the domain, 'yikewaishe.taobao.com', or a number behind it. */
export function shopAt(link: URL, where: string): Listing {
  const [, name, domain] =
    /^([\w-]{2,60})\.(?:m\.|world\.)?((?:taobao|tmall)\.(?:com|hk))$/.exec(link.hostname) ?? [];
  const number = /[?&](?:user_number_id|userId|sellerId)=(\d{3,20})/.exec(link.search)?.[1];
  const sellerId = number ? { sellerId: reading(number, link.href, 'dom', where) } : {};
  if (!name) return sellerId;
  if (!OWN.test(name))
    return { ...sellerId, sellerUrl: reading(`https://${name}.${domain}/`, link.href, 'dom', where) };
  if (!number) return {};
  const address = `${link.origin}${link.pathname}?user_number_id=${number}`;
  return { ...sellerId, sellerUrl: reading(address, link.href, 'dom', where) };
}
