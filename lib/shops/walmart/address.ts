/** Walmart's sites that share one page design, and the currency in which each sells. */
const SITES: Readonly<Record<string, string>> = {
  'walmart.com': 'USD',
  'walmart.ca': 'CAD',
  'walmart.com.mx': 'MXN',
};

/** The domains of all sites. */
export const DOMAINS: readonly string[] = Object.keys(SITES);

/** The item an address leads to: '/ip/Some-Name/5275415030', '/en/ip/4U934R03CCG4', and an advertisement's '…rd=…%2Fip%2F…'. */
export function itemIdIn(address: string): string | undefined {
  return /(?:\/|%2F)ip(?:\/|%2F)(?:[^/?#&%]{1,300}(?:\/|%2F))?([\dA-Z]{5,20})(?:[?#&]|%3F|%26|$)/.exec(
    address,
  )?.[1];
}

/** The currency in which the page's site sells. */
export function currencyOf(page: URL): string | undefined {
  const site = DOMAINS.find((domain) => page.hostname === domain || page.hostname.endsWith(`.${domain}`));
  return site && SITES[site];
}
