import type { Listing } from '../../listing/listing.ts';
import { isAside } from '../aside.ts';
import { bareBrand } from '../brand-element.ts';
import { type RowField, rowField, saysNothing } from '../row-labels.ts';
import { shownText, textOf } from '../text.ts';
import { shortText } from './blocks.ts';
import { countryOf } from './country.ts';
import { type Item, itemsOf, mainType, nameOf, textIn, valuesOf } from './item.ts';
import { plainReading, plainText, put, type Source } from './source.ts';

/** A row of a product's attributes: what it is called, what it says, and where it stands. */
export interface Row {
  readonly label: string;
  /** What the row tells, where no label has to be understood. */
  readonly field?: RowField;
  readonly value: string;
  readonly where: string;
}

const ROWS_MAX = 200;
const ELEMENTS_MAX = 20_000;
const LABEL_MAX = 60;
const VALUE_MAX = 120;

/** What makes a row a question to the visitor: a country list names no origin. */
const CONTROLS = 'select, input, textarea, button';

/** A value that only sends the reader elsewhere. */
const REFERENCE =
  /^(?:please )?(?:see|refer to|check) |참조|참고|参照|详情|詳情|^siehe |^voir |^ver (?:la |el |en )|^см\. /i;

/** 'Imported' is all that many pages say of an origin: it is a statement, and names no country. */
const IMPORTED =
  /^(?:imported|importado|importada|importé|importée|importiert|importato|importata|geïmporteerd|importowan[yae]|импорт(?:ный|ное|ная)?|ithal|輸入品|수입품?|进口|進口|นำเข้า|hàng nhập khẩu|nhập khẩu|impor|מיובא|مستورد)[.!]?$/iu;

const YES = /^(?:yes|true|sí|si|sim|oui|ja|tak|да|evet|はい|예|是|ใช่|có|ya|כן|نعم)$/iu;

/**
 * What rows say about a product. Rows of one label that contradict each other belong to different things: they say
 * nothing. A name that another row repeats with an address behind it is no contradiction.
 */
export function rowsListing(rows: readonly Row[], source: Source): Listing {
  const listing: Listing = {};
  const country = (value: string) => countryOf(value, source.languages);
  const rowsOf = (field: RowField) =>
    rows
      .slice(0, ROWS_MAX)
      .map((row) => ({ ...row, value: plainText(row.value) }))
      .filter((row) => (row.field ?? rowField(row.label)) === field && isStatement(row.value))
      .sort((a, b) => a.value.length - b.value.length);
  const said = (found: readonly Row[], key: (value: string) => string) => {
    const [first] = found;
    const isAgreed = first && found.every(({ value }) => key(value).startsWith(key(first.value)));
    return isAgreed ? plainReading(first.value, source, first.where) : undefined;
  };
  const named = (field: RowField) =>
    said(
      rowsOf(field).filter(({ value }) => !REFERENCE.test(value)),
      (value) => value.toLowerCase(),
    );
  const brand = named('brand');
  put(listing, 'brand', brand && plainReading(bareBrand(brand.value), source, brand.where));
  put(listing, 'manufacturer', named('manufacturer'));
  put(listing, 'sellerLegalName', named('sellerLegalName'));
  const origins = rowsOf('origin');
  const countries = origins.filter(({ value }) => country(value));
  // What names no country still stands where nothing names one: 'Imported', 'see details'.
  const origin = said(
    countries.length > 0 ? countries : origins,
    (value) => country(value) ?? value.toLowerCase(),
  );
  if (origin) listing.origin = { ...origin, value: country(origin.value) };
  return listing;
}

function isStatement(value: string): boolean {
  return value.length <= VALUE_MAX && !saysNothing(value);
}

/** The rows of schema.org/additionalProperty. */
export function propertyRows(product: Item): Row[] {
  return itemsOf(product, 'additionalProperty')
    .slice(0, ROWS_MAX)
    .map((property) => {
      const [value] = valuesOf(property, 'value');
      return {
        label: textIn(property, 'name') ?? '',
        value: (value && nameOf(value)) ?? '',
        where: `${mainType(product)}.additionalProperty`,
      };
    });
}

/** The rows of a page's tables and lists that bear a label of interest and stand in the part about the product. */
export function pageRows(document: Document): Row[] {
  const rows: Row[] = [];
  for (const element of [...document.querySelectorAll('th, td, dt, li, p, div, span')].slice(
    0,
    ELEMENTS_MAX,
  )) {
    const row = element.matches('th, td, dt') ? cellRow(element) : blockRow(element);
    if (row && (row.field ?? rowField(row.label)) && !isAside(element, 'form')) rows.push(row);
    if (rows.length >= ROWS_MAX) break;
  }
  return rows;
}

/**
 * A cell or term and the cell or description behind it. A label before several cells belongs to a table that compares
 * products; rows of two pairs are common in East Asia.
 */
function cellRow(element: Element): Row | undefined {
  const next = element.nextElementSibling;
  const wanted = element.localName === 'dt' ? 'dd' : 'td';
  if (next?.localName !== wanted || shortText(element, LABEL_MAX) === null || next.querySelector(CONTROLS))
    return undefined;
  const isLast = next.nextElementSibling?.localName !== 'td';
  const isPairs = element.localName === 'td' && element.parentElement?.childElementCount === 4;
  if (wanted === 'td' && !isLast && !isPairs) return undefined;
  const [label, value, where] = [textOf(element), textOf(next), `${element.localName} + ${wanted}`];
  if (IMPORTED.test(label.replace(/\s?:$/, '')) && YES.test(value)) {
    return { label, field: 'origin', value: `${label} ${value}`, where };
  }
  return { label, value, where };
}

/** A block of one line: an element for the label and one for the value, or 'Label: value', or 'Made in …'. */
function blockRow(element: Element): Row | undefined {
  if (element.childElementCount > 2) return undefined;
  const row = lineRow(element);
  // Looked for last: most blocks are no rows, and what holds others would be searched once for each level of them.
  return row && !element.querySelector(CONTROLS) ? row : undefined;
}

function lineRow(element: Element): Row | undefined {
  const where = element.localName;
  const [first, second] = element.children;
  if (first?.matches('dt')) return undefined;
  if (first && second) {
    const label = shownText(shortText(first, LABEL_MAX) ?? '');
    const value = label && rowField(label) ? shortText(second, VALUE_MAX) : null;
    if (value !== null) return { label, value: shownText(value), where };
  }
  const text = shownText(shortText(element, LABEL_MAX + VALUE_MAX) ?? '');
  if (!text) return undefined;
  if (IMPORTED.test(text)) return { label: '', field: 'origin', value: text, where };
  if (where === 'span') return undefined;
  const [, label = '', value = ''] = /^([^:：]{1,60})[:：](.+)$/u.exec(text) ?? [];
  if (value) return { label, value, where };
  const [, made = '', place = ''] = /^(\S+ \S+) (.+)$/u.exec(text) ?? [];
  return where === 'li' && countryOf(place, []) ? { label: made, value: place, where } : undefined;
}
