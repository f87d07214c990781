/** The offer an address leads to: 'detail.1688.com/offer/823801520021.html', '…?offerId=823801520021'. */
export function offerIn(address: string): string | undefined {
  return /(?:\/offer\/|[?&]offerId=)(\d{8,20})(?=\.html|[?&#/]|$)/.exec(address)?.[1];
}

/** The canonical address of an offer. */
export function offerAddress(id: string): string {
  return `https://detail.1688.com/offer/${id}.html`;
}

/** Names below 1688.com that are no shops. */
const OWN = /^(?:www|s|detail|dj|m|air|winport|login|cart|r|page|sale|work|member|p4psearch|factory)$/;

/** The home of the shop that an address leads to, or undefined where it leads to none. */
export function shopHome(address: string | null | undefined): string | undefined {
  if (!address) return undefined;
  const name = /^https?:\/\/([\w-]{2,60})\.1688\.com(?=[/?#]|$)/.exec(address)?.[1];
  return name && !OWN.test(name) ? `https://${name}.1688.com/` : undefined;
}
