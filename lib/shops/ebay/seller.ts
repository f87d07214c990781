import type { Listing } from '../../listing/listing.ts';
import { textReading } from '../../listing/reading.ts';
import { compact } from '../readings.ts';
import { firstOf, textOf } from '../text.ts';
import { memberIn } from './address.ts';
import { countryOfPlace } from './countries.ts';

/** Who sells an item: the name as shown, the member name where it is known, and a link. */
export interface Seller {
  readonly name: string;
  readonly member: string | undefined;
  readonly memberFrom: 'state' | 'dom';
  readonly link: string;
  readonly where: string;
}

/** Where layouts show the seller's name, newest first. */
const NAMES = [
  '.x-sellercard-atf__info__about-seller .ux-textspans',
  '.x-sellercard-atf__info a .ux-textspans',
  '.ux-seller-section__item--seller a .ux-textspans',
  '.x-store-information__store-name .ux-textspans',
  '.mbg-nw',
];
/** Catalogue pages show 'NAME (1106)' in a row without a link. */
const CATALOGUE = '.x-sellercard-atf__data-item .ux-textspans';
const BUSINESS = '.d-business-seller, [class*="business-seller"]';
const BUSINESS_LINES_MAX = 7;

/** The seller that an item page shows; undefined when it shows none. */
export function sellerOf(document: Document): Seller | undefined {
  const shown = firstOf(document, ...NAMES);
  const link = shown?.closest('a')?.getAttribute('href') ?? '';
  const name = textOf(shown) || catalogueName(document);
  if (!name) return undefined;
  const stated = statedMember(document);
  return {
    name,
    member: stated ?? memberIn(link),
    memberFrom: stated ? 'state' : 'dom',
    link,
    where: shown ? (NAMES.find((selector) => shown.matches(selector)) ?? '') : CATALOGUE,
  };
}

function catalogueName(document: Document): string {
  const texts = [...document.querySelectorAll(CATALOGUE)].map(textOf);
  return texts.map((text) => /^(\S.{0,63}?) \([\d.,]+\)$/.exec(text)?.[1]).find(Boolean) ?? '';
}

/** The page's data names the member to whom the listing belongs; stores may bear another name. */
function statedMember(document: Document): string | undefined {
  for (const { textContent } of document.scripts) {
    const name = /"sellerUserName":"([^"\\<>]{1,64})"/.exec(textContent ?? '')?.[1];
    if (name) return name;
  }
  return undefined;
}

/** The company behind a business seller and its address, which sites in the European Union must show. */
export function businessOf(document: Document, languages: readonly string[]): Listing {
  const block = document.querySelector(BUSINESS);
  const where = block ? BUSINESS : '.bsi-bn';
  const lines = block ? linesOf(block) : [];
  const name = lines[0] ?? textOf(document.querySelector('.bsi-bn'));
  const end = lines.findIndex((line, place) => place > 0 && /[:@]|\d{7}/.test(line));
  const address = lines.slice(1, end < 0 ? BUSINESS_LINES_MAX : end);
  const country = address.findIndex((line) => countryOfPlace(line, languages));
  return compact({
    sellerLegalName: textReading(name, 'dom', where),
    sellerAddress: textReading(
      (country < 0 ? address : address.slice(0, country + 1)).join(', '),
      'dom',
      where,
    ),
  });
}

/** The lines of the block, each once, without its headings and what stands behind buttons. */
function linesOf(block: Element): string[] {
  const items = [...block.querySelectorAll('.ux-section__item')].slice(0, BUSINESS_LINES_MAX * 2);
  const holders = items.length > 0 ? items : [block];
  const spans = holders.flatMap((holder) => {
    const own = [...holder.querySelectorAll('.ux-textspans')].slice(0, BUSINESS_LINES_MAX * 2);
    return own.length > 0 ? own : [holder];
  });
  return spans
    .filter((span) => !span.closest('h2, h3, button, [class*="title"]'))
    .map(textOf)
    .filter((line, place, all) => line !== '' && all.indexOf(line) === place);
}
