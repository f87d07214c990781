import { LISTINGS_MAX } from '../../listing/fields.ts';
import { at, parseJson, textAt } from '../json.ts';
import { jsonScripts } from '../json-scripts.ts';
import { jsonById } from '../page-data.ts';

const SEARCHED_MAX = 60_000;
const CALLS_MAX = 20;

/** A product in the page's data, and the way to it. */
export interface ProductState {
  readonly id: string;
  readonly value: unknown;
  readonly path: string;
}

/** The products that the page's data describes, in its order, each once: objects that have a number and an item. */
export function productStates(document: Document): ProductState[] {
  const found = new Map<string, ProductState>();
  for (const root of roots(document)) collect(root, found);
  return [...found.values()];
}

function roots(document: Document): unknown[] {
  return [jsonById(document, '__NEXT_DATA__'), ...jsonScripts(document), ...preloaded(document)];
}

/** `deepFreeze(JSON.parse("…"))`: JSON in a string in a script. */
function preloaded(document: Document): unknown[] {
  const values: unknown[] = [];
  for (const { textContent, src } of document.scripts) {
    const text = src ? '' : (textContent ?? '');
    if (!text.includes('__TGT_DATA__')) continue;
    for (const call of text.matchAll(/JSON\.parse\(("(?:[^"\\]|\\.)*")\)/g)) {
      const inner = values.length < CALLS_MAX ? parseJson(call[1] ?? '') : undefined;
      if (typeof inner === 'string') values.push(parseJson(inner));
    }
  }
  return values;
}

/** Notes the products in `root`, in the order in which a reader would meet them. */
function collect(root: unknown, found: Map<string, ProductState>): void {
  const stack: { value: unknown; path: string }[] = [{ value: root, path: '' }];
  for (let seen = 0; seen < SEARCHED_MAX; seen += 1) {
    const here = stack.pop();
    if (!here) return;
    const { value, path } = here;
    if (typeof value !== 'object' || value === null) continue;
    const id = textAt(value, 'tcin');
    if (id && textAt(value, 'item.product_description.title') && at(value, 'price') !== undefined) {
      if (!found.has(id) && found.size < LISTINGS_MAX) found.set(id, { id, value, path });
      continue;
    }
    for (const [key, inner] of Object.entries(value).reverse()) {
      stack.push({ value: inner, path: path ? `${path}.${key}` : key });
    }
  }
}
