import { nativeOf } from '../listing/native-of.ts';
import { cleanText } from '../listing/reading.ts';
import { isAside } from './aside.ts';
import { textOf } from './text.ts';

const TEXTS_MAX = 40_000;
const LINE_MAX = 160;
const STEPS_MAX = 3;

/**
 * What stands behind a label in running text ('Sold by: ACME', 'Ships from <b>Spain</b>'): the rest of the first line under `root`
 * whose beginning `label` matches, from the label's own text or from the elements around it. What buyers write and other products do
 * not count. Undefined when nothing short follows.
 */
export function textAfter(root: Element | null, label: RegExp): string | undefined {
  if (!root) return undefined;
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  for (let seen = 0; seen < TEXTS_MAX && walker.nextNode(); seen += 1) {
    const raw = walker.currentNode.nodeValue ?? '';
    // Scripts hold texts too, of any length.
    if (raw.length > LINE_MAX * 4 || !label.test(cleanText(raw))) continue;
    const holder = walker.currentNode.parentElement;
    if (!holder || holder.closest('script, style, noscript, template, option') || isAside(holder)) continue;
    const found = restAround(holder, root, cleanText(raw), label);
    if (found) return found;
  }
  return undefined;
}

/** The rest of the line in the smallest element around the label that holds one. */
function restAround(holder: Element, root: Element, own: string, label: RegExp): string | undefined {
  let line = own;
  let element: Element | null = holder;
  for (let step = 0; step <= STEPS_MAX; step += 1) {
    const rest = line.replace(label, '').replace(/^[\s:：]+|[\s.]+$/g, '');
    if (line.length > LINE_MAX) return undefined;
    if (label.test(line) && rest) return rest;
    if (!element) return undefined;
    line = textOf(element);
    element = element === root ? null : nativeOf(element, 'parentElement');
  }
  return undefined;
}
