import { LIST_MAX } from '../listing/fields.ts';
import type { Row } from './rows.ts';
import { textOf } from './text.ts';

/** Rows that are one text each, '品牌: KBDfans'; what follows the first colon is the value. */
export function colonRows(root: ParentNode, selector: string): Row[] {
  return [...root.querySelectorAll(selector)].slice(0, LIST_MAX).flatMap((element) => {
    const text = textOf(element);
    const colon = text.search(/[:：]/);
    return colon < 0
      ? []
      : [{ label: text.slice(0, colon), value: text.slice(colon + 1).trim(), where: selector }];
  });
}

/** Rows whose value is the element behind the label: table cells, terms and descriptions; of those labels that are wanted. */
export function pairRows(root: ParentNode, labels: string, isWanted?: (label: Element) => boolean): Row[] {
  return [...root.querySelectorAll(labels)].slice(0, LIST_MAX).flatMap((label) => {
    const value = label.nextElementSibling;
    if (!value || (isWanted && !isWanted(label))) return [];
    return [{ label: textOf(label), value: textOf(value), where: labels }];
  });
}
