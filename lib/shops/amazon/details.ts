import { countryCode } from '../../listing/countries.ts';
import { LIST_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { cleanText, reading, textReading } from '../../listing/reading.ts';
import { rowField, saysNothing } from '../row-labels.ts';
import { fromRows, type Row } from '../rows.ts';
import { firstOf, textOf } from '../text.ts';
import { isNoBrand } from './brand.ts';

/** Every table of a product's details that Amazon has had: a selector of its rows, of their label and of their value. */
const TABLES: readonly (readonly [row: string, label: string, value: string])[] = [
  ['#productOverview_feature_div tr', 'td:first-child', 'td:last-child'],
  ['.product-facts-detail', '.a-col-left', '.a-col-right'],
  ['#prodDetails tr', 'th, td:first-child', 'td:last-child'],
  ['table[id^="productDetails_"] tr', 'th, td:first-child', 'td:last-child'],
  ['#technicalSpecifications_feature_div tr', 'th, td:first-child', 'td:last-child'],
  ['#productDetails_feature_div tr', 'th, td:first-child', 'td:last-child'],
  ['#detailBullets_feature_div li', '.a-text-bold, b', ''],
  ['#detailBulletsWrapper_feature_div li', '.a-text-bold, b', ''],
  ['#detail-bullets li', '.a-text-bold, b', ''],
];

/** A book's publisher in the languages of the country sites: who makes a book. */
const PUBLISHER =
  /^(?:publisher|verlag|herausgeber|éditeur|editorial|editora|editore|uitgever|utgivare|wydawca|yayıncı|الناشر|出版社)$/i;
const GTIN =
  /^(?:upc|ean|gtin|jan|isbn-?13|ean ?\/ ?upc|global trade identification number|código upc|code upc|ean code)\b/i;

/** The rows of all tables, first those nearest to the title. */
export function detailRows(document: Document): Row[] {
  return TABLES.flatMap(([item, label, value]) =>
    [...document.querySelectorAll(item)].slice(0, LIST_MAX).flatMap((row) => asRow(row, item, label, value)),
  ).slice(0, LIST_MAX);
}

function asRow(row: Element, where: string, label: string, value: string): Row[] {
  const head = row.querySelector(label);
  const shown = value ? textOf(row.querySelector(value)) : textOf(row).slice(textOf(head).length);
  if (!head || row.querySelector('tr, script')) return [];
  const name = textOf(head).replace(/\s*[:：]\s*$/, '');
  return [{ label: name, value: shown.replace(/^\s*[:：]?\s*/, ''), where }];
}

/** What the tables tell: brand, maker, declared origin, GTIN. */
export function fromDetails(document: Document, languages: readonly string[]): Listing {
  const rows = detailRows(document);
  const branded = rows.filter((row) => rowField(row.label) !== 'brand' || !isNoBrand(row.value));
  const listing = fromRows([...branded.map(withMaker), ...safetySheet(document)], 'dom', languages);
  return { ...listing, ...shortMaker(rows), ...plainOrigin(listing, languages), ...gtin(rows) };
}

/** A book is made by its publisher: 'Ryland Peters & Small (7 April 2016)', 'Grand Central; 1st edition (2008)'. */
function withMaker(row: Row): Row {
  if (!PUBLISHER.test(row.label)) return row;
  return { ...row, field: 'manufacturer', value: row.value.replace(/\s*(?:;|\((?=[^()]*\d)).*$/, '') };
}

/**
 * In India a second row repeats the maker with the address behind it ('Samsung, Samsung India, New Delhi'): the row that
 * the others begin with is the name.
 */
function shortMaker(rows: readonly Row[]): Listing {
  const makers = rows.filter(({ label, value }) => rowField(label) === 'manufacturer' && !saysNothing(value));
  const name = makers.find(({ value }) => makers.every((other) => other.value.startsWith(value)));
  const manufacturer = name && textReading(name.value, 'dom', name.where);
  return manufacturer ? { manufacturer } : {};
}

/** 'Made in the USA', one of the few values that clothes may have. */
function plainOrigin({ origin }: Listing, languages: readonly string[]): Listing {
  const place = origin?.value === null && /^made in the (.{2,40})$/i.exec(cleanText(origin.raw))?.[1];
  const country = place ? countryCode(place, languages) : null;
  return origin && country ? { origin: { ...origin, value: country } } : {};
}

function gtin(rows: readonly Row[]): Listing {
  for (const { label, value, where } of rows) {
    const code = GTIN.test(label) ? /^[\d-]{8,18}(?=\s|$)/.exec(value)?.[0].replaceAll('-', '') : undefined;
    if (code && /^(?:\d{8}|\d{12,14})$/.test(code)) return { gtin: reading(code, value, 'dom', where) };
  }
  return {};
}

const SHEET =
  '#buffet-sidesheet-manufacturer-content-container, #buffet-sidesheet-mobile-manufacturer-content';

/** The maker whom sites in the European Union must name, once the reader has opened that sheet. */
function safetySheet(document: Document): Row[] {
  const box = document.querySelector(SHEET)?.querySelector('.a-box-inner');
  const name = box && textOf(firstOf(box, 'h6, h5, h4', '.a-text-bold'));
  return name ? [{ label: '', field: 'manufacturer', value: name, where: SHEET }] : [];
}
