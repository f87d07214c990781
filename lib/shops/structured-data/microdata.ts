import { LISTINGS_MAX, TEXT_MAX } from '../../listing/fields.ts';
import { brandOf } from '../brand-element.ts';
import { bareName, IGNORED_PROPERTIES, type Item, isProduct, type Value } from './item.ts';
import { visibleText } from './page-text.ts';

/** Scopes read of one page, elements looked at in all (`itemref` may point many scopes at one subtree), nesting. */
const SCOPES_MAX = 2 * LISTINGS_MAX;
const ELEMENTS_MAX = 60_000;
const DEPTH_MAX = 8;

/** Properties whose value is an address or a code even where a link or a picture carries them. */
const ADDRESS_PROPERTIES = new Set([
  'url',
  'sameAs',
  'image',
  'logo',
  'item',
  'itemCondition',
  'availability',
  'mainEntityOfPage',
]);

/**
 * The things that a page's microdata states at the top, by the algorithm of the HTML standard (5.2.5 'Associating names
 * with items'): a property belongs to its nearest scope, or to the scope that names its element in `itemref`. A scope
 * with a property name but no scope around it counts as one at the top; a Product inside the scope of another named
 * Product, though no property of it, is shown beside it and does not.
 */
export function readMicrodata(document: Document): Item[] {
  const read = reader(document);
  const referenced = new Set(
    [...document.querySelectorAll('[itemref]')]
      .slice(0, SCOPES_MAX)
      .flatMap((scope) => tokens(scope, 'itemref')),
  );
  const items = new Map<Element, Item>();
  for (const scope of [...document.querySelectorAll('[itemscope]')].slice(0, SCOPES_MAX)) {
    const around = scope.parentElement?.closest('[itemscope]');
    if (scope.hasAttribute('itemprop') && (around || referenced.has(scope.id))) continue;
    const item = read(scope);
    if (!isProduct(item) || !insideProduct(scope, items)) items.set(scope, item);
  }
  return [...items.values()];
}

/** Whether one of the scopes around is a Product with a name; a nameless one is a wrapper that means nothing. */
function insideProduct(scope: Element, items: ReadonlyMap<Element, Item>): boolean {
  let around = scope.parentElement?.closest('[itemscope]');
  for (let i = 0; around && i < DEPTH_MAX; i += 1) {
    const item = items.get(around);
    if (item && isProduct(item) && item.properties.has('name')) return true;
    around = around.parentElement?.closest('[itemscope]');
  }
  return false;
}

/** A function that reads one scope, all calls sharing one budget. */
function reader(document: Document): (scope: Element) => Item {
  let left = ELEMENTS_MAX;

  /** The property elements of a scope in tree order; the scopes among them are not entered. */
  function propertyElements(scope: Element): Element[] {
    const found: Element[] = [];
    const byReference = tokens(scope, 'itemref').map((id) => document.getElementById(id));
    // A stack, last first, so that a page nested without end cannot exhaust the call stack.
    const pending = byReference.filter((element) => element !== null).reverse();
    addChildren(pending, scope);
    while (pending.length > 0 && left > 0) {
      const element = pending.pop() as Element;
      left -= 1;
      if (element === scope) continue;
      if (element.hasAttribute('itemprop')) found.push(element);
      if (!element.hasAttribute('itemscope')) addChildren(pending, element);
    }
    return found;
  }

  function readScope(scope: Element, around: readonly Element[]): Item {
    const properties = new Map<string, Value[]>();
    let nameElement: Element | null = null;
    for (const element of propertyElements(scope)) {
      for (const token of tokens(element, 'itemprop')) {
        const property = bareName(token);
        if (property === undefined || IGNORED_PROPERTIES.has(property)) continue;
        let value: Value;
        if (element.hasAttribute('itemscope')) {
          if (around.length >= DEPTH_MAX || around.includes(element)) continue;
          value = readScope(element, [...around, element]);
        } else {
          value = textValue(element, property);
          if (!value) continue;
          if (property === 'name' && !element.matches('meta, link')) nameElement ??= element;
        }
        const values = properties.get(property);
        if (values) values.push(value);
        else properties.set(property, [value]);
      }
    }
    const types = tokens(scope, 'itemtype').flatMap((type) => bareName(type) ?? []);
    return { types, id: scope.getAttribute('itemid') ?? '', properties, scope, nameElement };
  }

  return (scope) => readScope(scope, [scope]);
}

/** Puts an element's children on a stack so that the first comes off first. */
function addChildren(pending: Element[], { children }: Element): void {
  for (let i = children.length - 1; i >= 0; i -= 1) pending.push(children[i] as Element);
}

function tokens(element: Element, attribute: string): string[] {
  return (element.getAttribute(attribute) ?? '').split(/\s+/, 20).filter(Boolean);
}

/**
 * The text of a property. As in the standard, but for what pages write against it: `content` counts on any element,
 * and a brand or name that is a link or a picture is what the link says and the picture shows, not their address.
 */
function textValue(element: Element, property: string): string {
  if (property === 'brand') return brandOf(element) ?? '';
  const stated = element.getAttribute('content');
  if (stated?.trim()) return stated;
  const tag = element.localName;
  if (ADDRESS_PROPERTIES.has(property) || tag === 'link') {
    const address =
      element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('data');
    if (address?.trim()) return address;
  }
  if (tag === 'data' || tag === 'meter') return element.getAttribute('value') ?? '';
  if (tag === 'time') return element.getAttribute('datetime') ?? visibleText(element, '', TEXT_MAX);
  return visibleText(element, '', TEXT_MAX) || pictureText(element);
}

function pictureText(element: Element): string {
  const picture = element.matches('img') ? element : element.querySelector('img[alt]');
  return picture?.getAttribute('alt')?.trim() ?? '';
}
