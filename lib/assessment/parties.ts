import { countryCode } from '../listing/countries.ts';
import type { Listing } from '../listing/listing.ts';
import type { Party, PartyName } from '../screening/party.ts';

/** Where what a party is known by stands in a listing. */
export type PartyField =
  | 'sellerLegalName'
  | 'sellerName'
  | 'sellerAddress'
  | 'sellerUrl'
  | 'manufacturer'
  | 'brand';

/** The languages in which addresses on shops' pages name countries. */
const LANGUAGES: readonly string[] = 'zh zh-Hant ja ko es pt fr de ru ar'.split(' ');
/** China's unified social credit code: 18 letters and digits, no I, O, S, V or Z; the last checks the others (GB 32100). */
const CREDIT_CODE = /(?<![0-9A-Z])[1-9A-HJ-NPQRTUWXY][1-9][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])/g;
const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * The parties of a listing: its seller with address, website and registered number; its maker; its brand. What is known of the seller says
 * nothing of the other two.
 */
export function partiesOf(listing: Listing): Party<PartyField>[] {
  const { sellerLegalName, sellerName, sellerAddress, sellerUrl, sellerId, manufacturer, brand } = listing;
  const name = (field: PartyField, text: string | undefined, role: PartyName<PartyField>['role']) =>
    text ? [{ field, text, role }] : [];
  const alone = { country: null, address: '', websites: [], ids: [] };
  const seller = {
    names: [
      ...name('sellerLegalName', sellerLegalName?.value, 'company'),
      ...name('sellerName', sellerName?.value, 'company'),
    ],
    country: countryOf(sellerAddress?.value ?? ''),
    address: sellerAddress?.value ?? '',
    websites: hostOf(sellerUrl?.value ?? ''),
    ids: [sellerId, sellerAddress, sellerLegalName].flatMap((read) => creditCodes(read?.value ?? '')),
  };
  return [
    seller,
    { ...alone, names: name('manufacturer', manufacturer?.value, 'company') },
    { ...alone, names: name('brand', brand?.value, 'brand') },
  ];
}

/** The country that ends an address, where it names one there. */
function countryOf(address: string): Party<PartyField>['country'] {
  const parts = address.split(/[,，、]/).map((part) => part.trim());
  const text = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  const code = text ? countryCode(text, LANGUAGES) : null;
  return code ? { code, text } : null;
}

function hostOf(address: string): string[] {
  const host = URL.parse(address)?.hostname.replace(/^www\./, '');
  return host ? [host] : [];
}

/** The credit codes in a text whose last letter fits the others: a number of a shop's own is none. */
function creditCodes(text: string): string[] {
  return [...text.toUpperCase().matchAll(CREDIT_CODE)].map(([code]) => code).filter(isChecked);
}

function isChecked(code: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const letter of code.slice(0, -1)) {
    sum += DIGITS.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return DIGITS.indexOf(code.at(-1) ?? '') === (31 - (sum % 31)) % 31;
}
