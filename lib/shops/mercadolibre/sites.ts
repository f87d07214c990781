import { isUnderDomain } from '../../listing/urls.ts';

/** The country sites and the currency of their prices; undefined where '$' is not that country's own. */
const SITES: Readonly<Record<string, string>> = {
  'mercadolibre.com.ar': 'ARS',
  'mercadolibre.com.mx': 'MXN',
  'mercadolibre.com.co': 'COP',
  'mercadolibre.cl': 'CLP',
  'mercadolibre.com.pe': 'PEN',
  'mercadolibre.com.uy': 'UYU',
  'mercadolibre.com.ec': 'USD',
  'mercadolibre.com.ve': '',
  'mercadolibre.co.cr': 'CRC',
  'mercadolibre.com.bo': 'BOB',
  'mercadolibre.com.do': 'DOP',
  'mercadolibre.com.gt': 'GTQ',
  'mercadolibre.com.hn': 'HNL',
  'mercadolibre.com.ni': 'NIO',
  'mercadolibre.com.pa': 'PAB',
  'mercadolibre.com.py': 'PYG',
  'mercadolibre.com.sv': 'USD',
  'mercadolivre.com.br': 'BRL',
};

/** The domains of all country sites. */
export const DOMAINS: readonly string[] = Object.keys(SITES);

/** The currency of a page's prices where their text names none. */
export function currencyAt(page: URL): string | undefined {
  return SITES[DOMAINS.find((domain) => isUnderDomain(page.hostname, domain)) ?? ''] || undefined;
}

/** An item's number, 'MCO42090990': '/name/p/MCO42090990', '/MLA-1234567890-name-_JM', '/name/up/MLBU1234'. */
export function itemIn(path: string): string | undefined {
  const catalogue = /\/u?p\/(M[A-Z]{2}U?\d{5,14})(?=[/?#]|$)/.exec(path)?.[1];
  const [, site, number] = /\/(M[A-Z]{2})-?(\d{6,14})-/.exec(path) ?? [];
  return catalogue ?? (site && number ? site + number : undefined);
}
