/** The currency that the page prints prices in, which it declares on its body or in its meta properties. */
export function currencyOf(document: Document): string | undefined {
  const { body } = document;
  const declared = body?.getAttribute('data-currency') ?? '';
  const inClass = /(?:^| )([A-Z]{3})(?: |$)/.exec(body?.className ?? '')?.[1];
  const meta = document
    .querySelector('meta[property="etsymarketplace:currency_code"]')
    ?.getAttribute('content');
  return [declared, inClass, meta].find((code) => code && /^[A-Z]{3}$/.test(code)) ?? undefined;
}
