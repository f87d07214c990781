/** Whether digits are a GTIN of 8, 12, 13 or 14 places with a right check digit (GS1 General Specifications 7.9). */
export function isGtin(digits: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** Whether an id stands in an address as a whole, not as a piece of a longer number or word. */
export function standsInAddress(id: string, { pathname, search }: URL): boolean {
  const wanted = id.toLowerCase();
  const address = `${pathname}${search}`.toLowerCase();
  if (wanted.length < 3 || wanted.length > 100) return false;
  for (let at = address.indexOf(wanted); at >= 0; at = address.indexOf(wanted, at + 1)) {
    const before = address[at - 1] ?? '/';
    const after = address[at + wanted.length] ?? '/';
    if (!/[a-z0-9]/.test(before) && !/[a-z0-9]/.test(after)) return true;
  }
  return false;
}

const NUMBER_IN_PATH =
  /\/(?:items?|itm|listings?|products?|p|ip|dp|goods|offer)\/(\d{5,20})(?=[/.]|$)|\/(\d{5,20})(?:\.html?)?\/?$/i;

/** A code alone at the end of a product page's path: '/product/HSE6255A', '/product/some-name/hse6255a'. */
const CODE_IN_PATH =
  /\/(?:items?|product|p|ip|dp)\/(?:[^/]{1,200}\/)?(?=(?:[a-z]*\d){3})([a-z\d]{5,16})\/?$/i;

/** Codes that these shops put behind the name in their addresses: '…-tp-link-mpg5082.html', '…-ottoman-u003370017.html'. */
const CODE_BEHIND_NAME = /-([a-z]{1,5}\d{4,12})\.html?$/i;
const CODE_SHOPS = /(?:^|\.)(?:jumia|zando|wayfair|jossandmain|allmodern|birchlane|perigold)\.[a-z.]{2,6}$/i;

/** The number or code in a product page's path that names the product: behind a word for it, or alone at the end. */
export function idInAddress({ hostname, pathname }: URL): string | undefined {
  const found = NUMBER_IN_PATH.exec(pathname);
  const behind = CODE_SHOPS.test(hostname) ? CODE_BEHIND_NAME.exec(pathname)?.[1] : undefined;
  return found?.[1] ?? found?.[2] ?? behind ?? CODE_IN_PATH.exec(pathname)?.[1];
}
