import { LIST_MAX } from '../listing/fields.ts';
import type { Row } from './rows.ts';
import { textOf } from './text.ts';

/** The rows of attributes in a part of the page: `item` selects a row, `label` and `value` its two halves. */
export function domRows(root: ParentNode, item: string, label: string, value: string): Row[] {
  return [...root.querySelectorAll(item)].slice(0, LIST_MAX).flatMap((row) => {
    const [labelElement, valueElement] = [row.querySelector(label), row.querySelector(value)];
    return labelElement && valueElement
      ? [{ label: textOf(labelElement), value: textOf(valueElement), where: item }]
      : [];
  });
}
