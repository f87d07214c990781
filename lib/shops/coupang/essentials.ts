import { LIST_MAX, type ReadingSource } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';
import type { RowField } from '../row-labels.ts';
import { fromRows, type Row } from '../rows.ts';
import { textOf } from '../text.ts';

/** 'See the pictures', 'not given', 'not applicable': no maker, and an origin that is not told here. */
const UNTOLD = /참조|참고|미제공|해당\s*(?:사항\s*)?없음|상세\s*설명/;

/** Labels of the table that Korean law demands: '제조자(수입자)', '제조국(원산지)', '생산자 및 소재지'. */
function fieldOf(label: string): RowField | undefined {
  if (/소재지|연락처|전화/.test(label) && !/^(?:제조|생산)/.test(label)) return undefined;
  if (/^(?:제조국|원산지|생산국)/.test(label)) return 'origin';
  return /^(?:제조자|제조사|제조업자|제조원|생산자)/.test(label) ? 'manufacturer' : undefined;
}

/** The rows of the obligatory table, whose lines hold one or two pairs of label and value. */
export function tableRows(document: Document, selector: string): Row[] {
  return [...document.querySelectorAll(selector)].flatMap((table) =>
    [...table.querySelectorAll('tr')].slice(0, LIST_MAX).flatMap((line) => {
      const cells = [...line.querySelectorAll('th, td')].slice(0, LIST_MAX).map(textOf);
      return cells.flatMap((label, place) =>
        place % 2 === 0 ? [{ label, value: cells[place + 1] ?? '', where: selector }] : [],
      );
    }),
  );
}

/** The origin that stands below the title: '원산지: 중국'. */
export function essentialRows(document: Document): Row[] {
  const where = '.country-of-origin';
  const text = textOf(document.querySelector(where));
  const value = text.replace(/^[^:：]{1,12}[:：]\s*/, '');
  return value ? [{ label: '원산지', value, where }] : [];
}

/** Maker and origin of the rows. */
export function fromEssentials(rows: readonly Row[], from: ReadingSource): Listing {
  const told = rows
    .map((row) => ({ ...row, field: fieldOf(row.label) }))
    .filter(({ field, value }) => field && value && !UNTOLD.test(value));
  const listing = fromRows(told, from, ['ko']);
  const untold = rows.find(({ label, value }) => fieldOf(label) === 'origin' && /참조|참고|상세/.test(value));
  if (!listing.origin && untold) listing.origin = reading(null, untold.value, from, untold.where);
  return listing;
}
