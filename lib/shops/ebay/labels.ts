import { LIST_MAX } from '../../listing/fields.ts';
import { cleanText } from '../../listing/reading.ts';
import { domRows } from '../dom-rows.ts';
import { rowField, saysNothing } from '../row-labels.ts';
import type { Row } from '../rows.ts';
import { textOf } from '../text.ts';

/** What eBay's sellers choose where there is no brand or where they do not know. */
const NOTHING =
  /^[-\s]*(?:(?:sans marque|senza marca|sin marca)\s*\/\s*g[eé]n[eé]ri(?:co|que)|non applicable|no aplicable|n\.v\.t\.|sconosciut[oa]|see (?:description|details)|siehe beschreibung)[-\s]*$/i;

const GTIN = /^(?:ean|upc|gtin|isbn|isbn-?13|isbn-?10|jan)$/i;

/** Attribute rows of the layouts since 2021, of catalogue pages, and of the tables before. */
export function itemRows(root: ParentNode): Row[] {
  const rows = [...root.querySelectorAll('.ux-labels-values')].slice(0, LIST_MAX).map((row) => ({
    label: textOf(row.querySelector('.ux-labels-values__labels')),
    value: rowValue(row),
    where: '.ux-labels-values',
  }));
  const catalogue = domRows(
    root,
    '.x-prp-product-details_col',
    '.x-prp-product-details_name',
    '.x-prp-product-details_value',
  );
  return [...rows, ...catalogue, ...tableRows(root)]
    .map((row) => ({ ...row, label: row.label.replace(/\s*[:：]\s*$/, '') }))
    .filter(({ value }) => !isNothing(value))
    .map((row) => ({ ...row, field: rowField(row.label) }));
}

/** Whether a value only says that there is none or that the seller does not know. */
function isNothing(value: string): boolean {
  return saysNothing(value) || NOTHING.test(value);
}

/** The number under which trade knows the product, from the rows that name one. */
export function gtinIn(rows: readonly Row[]): Row | undefined {
  return rows.find(({ label, value }) => GTIN.test(label) && /^\d{8,14}$/.test(value.trim()));
}

/** The value of a label-and-value row: without its buttons, and whole where the page holds it cut and whole. */
export function rowValue(row: Element | null): string {
  const values = row?.querySelector('.ux-labels-values__values');
  if (!values) return '';
  const blocks = [...values.querySelectorAll('[data-testid="text"]')].map(spansText);
  if (blocks.length > 0)
    return blocks.reduce((longest, text) => (text.length > longest.length ? text : longest));
  return spansText(values);
}

/** The texts of an element outside buttons and of what only a screen reader hears. */
export function spansText(element: Element): string {
  const spans = [...element.querySelectorAll('.ux-textspans')].filter(
    (span) => !span.closest('button, .clipped, [role="tooltip"]'),
  );
  return cleanText(spans.map((span) => span.textContent ?? '').join(' '));
}

/** Cells of the layouts until 2020: a label's cell, then its value's. */
function tableRows(root: ParentNode): Row[] {
  return [...root.querySelectorAll('td.attrLabels')].slice(0, LIST_MAX).map((cell) => ({
    label: textOf(cell),
    value: textOf(cell.nextElementSibling),
    where: 'td.attrLabels',
  }));
}
