import { asList, at, balancedObject, parseJson } from '../json.ts';
import { LAYOUTS, type Layout } from './layouts.ts';

/** A value of the page's state and the path at which it stands, for the Reading's `where`. */
export interface Found {
  readonly value: unknown;
  readonly path: string;
}

/** The product that a page's data describes. */
export interface ProductState {
  readonly kind: 'product';
  readonly layout: Layout;
  readonly root: Found;
}

/** The items of a results page, in the order of the page. */
export interface ResultsState {
  readonly kind: 'results';
  readonly items: readonly unknown[];
  readonly path: string;
}

/** What a script of the page holds. */
export type PageState = ProductState | ResultsState;

const SCRIPTS_MAX = 400;

// Parsing a megabyte at each look would make endless scroll slow; a script element's text does not change, and if it
// does its length does.
const known = new WeakMap<Element, { readonly length: number; readonly state: PageState | null }>();

/** What the page's scripts hold that this reader knows, in the order of the page; by shape, in whichever script. */
export function statesOf(document: Document): PageState[] {
  const states: PageState[] = [];
  for (const script of [...document.querySelectorAll('script:not([src])')].slice(0, SCRIPTS_MAX)) {
    const text = script.textContent ?? '';
    let entry = known.get(script);
    if (entry?.length !== text.length) {
      entry = { length: text.length, state: readState(text) };
      known.set(script, entry);
    }
    if (entry.state) states.push(entry.state);
  }
  return states;
}

/** A script's data: `runParams = {data: {…}}`, `_init_data_= { data: {…} }`, or a script that is nothing else. */
function readState(text: string): PageState | null {
  const assigned = /(runParams|_init_data_)\s*=\s*\{\s*"?data"?\s*:\s*(?=\{)/.exec(text);
  if (assigned) {
    const start = assigned.index + assigned[0].length;
    return stateIn(parseJson(balancedObject(text, start) ?? ''), `${assigned[1]}.data`);
  }
  if (!/^\s*(?:\{|export |const |var |window\.|\w+\()/.test(text)) return null;
  if (
    !/"(?:titleModule|productInfoComponent|PRODUCT_TITLE|SHOP_CARD_PC|titleBanner_\d+|productId)"/.test(text)
  ) {
    return null;
  }
  return stateIn(parseJson(balancedObject(text) ?? ''), '');
}

/** The first known shape in `value` or in the envelopes that responses and page states wrap around it. */
function stateIn(value: unknown, path: string): PageState | null {
  for (const envelope of ['', 'data', 'data.result', 'result', 'data.data']) {
    const root = envelope ? found(value, envelope) : { value, path: '' };
    if (typeof root?.value !== 'object' || root.value === null) continue;
    const where = pathOf(path, root.path);
    const layout = LAYOUTS.find(({ marks }) => marks.some((mark) => found(root.value, mark)));
    if (layout) return { kind: 'product', layout, root: { value: root.value, path: where } };
    const results = resultsIn(root.value);
    if (results) return { kind: 'results', items: results.items, path: pathOf(where, results.path) };
  }
  return null;
}

function resultsIn(root: unknown): { items: unknown[]; path: string } | undefined {
  for (const path of ['root.fields.mods', 'mods']) {
    // Without a list of items it is a page that found nothing.
    if (at(root, path)) {
      const list = `${path}.itemList.content`;
      return { items: asList(at(root, list)), path: list };
    }
  }
  const items = asList(at(root, 'content'));
  return at(items[0], 'productId') === undefined ? undefined : { items, path: 'content' };
}

/** The parts of a path as one; '' is the root. */
export function pathOf(...parts: readonly string[]): string {
  return parts.filter((part) => part).join('.');
}

/** The value at a Layout's path, with the path as it is in this page; undefined when nothing stands there. */
export function found(root: unknown, path: string): Found | undefined {
  let value = root;
  const taken: string[] = [];
  const parts = path.split('.');
  for (const [place, part] of parts.entries()) {
    if (part === '**') {
      const holder = holderOf(value, parts[place + 1] ?? '');
      if (!holder) return undefined;
      value = holder.value;
      taken.push(...holder.path);
      continue;
    }
    const key = part.endsWith('*') ? keyLike(value, part.slice(0, -1)) : part;
    if (key === undefined) return undefined;
    value = at(value, key);
    if (value === undefined || value === null) return undefined;
    taken.push(key);
  }
  return { value, path: taken.join('.') };
}

function keyLike(value: unknown, start: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.keys(value).find((key) => key.startsWith(start));
}

const SEARCHED_MAX = 400;

/** The object nearest to `root` that has `key`, and the way to it; breadth first, within bounds. */
function holderOf(root: unknown, key: string): { value: unknown; path: string[] } | undefined {
  const queue: { value: unknown; path: string[] }[] = [{ value: root, path: [] }];
  for (const here of queue) {
    if (typeof here.value !== 'object' || here.value === null) continue;
    if (Object.hasOwn(here.value, key)) return here;
    for (const [name, value] of Object.entries(here.value)) {
      if (queue.length < SEARCHED_MAX) queue.push({ value, path: [...here.path, name] });
    }
  }
  return undefined;
}
