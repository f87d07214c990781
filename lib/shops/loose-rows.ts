import { cleanText } from '../listing/reading.ts';
import { isAside } from './aside.ts';
import { rowField } from './row-labels.ts';
import type { Row } from './rows.ts';
import { textOf } from './text.ts';

const TEXTS_MAX = 20_000;
const LABEL_MAX = 60;
const VALUE_MAX = 120;
const UNSEEN = 'script, style, noscript, template, option';
const CONTROLS = 'select, input, textarea, button, a + a';

/**
 * Rows that are told by their labels alone, for pages without lasting names of their parts: 'Origin: China' in one text, or a label and
 * its value in elements beside each other. What buyers write, filters and other products do not count.
 */
export function looseRows(root: Element | null): Row[] {
  const rows: Row[] = [];
  const walker = root?.ownerDocument.createTreeWalker(root, 4 /* text */);
  for (let seen = 0; walker?.nextNode() && seen < TEXTS_MAX; seen += 1) {
    const { nodeValue, parentElement: holder } = walker.currentNode;
    if (!holder || !nodeValue || nodeValue.length > 2 * (LABEL_MAX + VALUE_MAX)) continue;
    const [, label = '', own] = /^([^:：]{2,60})(?:[:：]\s*(.{0,120}))?$/.exec(cleanText(nodeValue)) ?? [];
    if (!rowField(label) || holder.closest(UNSEEN) || isAside(holder, 'form')) continue;
    const value = own || besides(holder);
    if (value) rows.push({ label, value, where: label });
  }
  return rows;
}

/** The short text of the element behind a label, or behind what holds nothing but the label. */
function besides(label: Element): string {
  const isAlone = label.parentElement?.childElementCount === 1;
  const next = label.nextElementSibling ?? (isAlone ? label.parentElement?.nextElementSibling : null);
  if (!next || next.querySelector(CONTROLS) || next.matches(CONTROLS)) return '';
  const text = (next.textContent?.length ?? 0) > 4 * VALUE_MAX ? '' : textOf(next).replace(/^[:：]\s*/, '');
  return text.length <= VALUE_MAX ? text : '';
}
