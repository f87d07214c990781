import { LISTINGS_MAX } from '../../listing/fields.ts';
import { asList } from '../json.ts';
import { bareName, IGNORED_PROPERTIES, type Item, type Value } from './item.ts';
import { jsonValues } from './json-repair.ts';

/** Blocks read of one page, values in them, their depth, and properties of one item. */
const BLOCKS_MAX = 200;
const VALUES_MAX = 60_000;
const DEPTH_MAX = 16;
const PROPERTIES_MAX = 200;

/** Properties whose value is a thing of its own that is not what the page is about. */
const SUBORDINATE = new Set([
  'hasVariant',
  'isRelatedTo',
  'isSimilarTo',
  'isAccessoryOrSparePartFor',
  'isConsumableFor',
  'itemReviewed',
  'itemListElement',
  'item',
]);

interface Draft extends Item {
  readonly properties: Map<string, Value[]>;
}

/**
 * The things that a page's JSON-LD states at the top: whole blocks, members of lists and of `@graph`. References by
 * `@id` within the page are resolved (so items may form circles); what another item names as its variant, its related
 * product or its list's entry stands there and not at the top. Contexts are not fetched: names are taken as those of
 * schema.org (https://schema.org/docs/jsonldcontext.json, where `id` and `type` may stand without `@`).
 */
export function readJsonLd(document: Document): Item[] {
  const drafts: Draft[] = [];
  const build = builder(drafts);
  const roots: Draft[] = [];
  // The type may carry parameters: 'application/ld+json; charset=utf-8'.
  const scripts = document.querySelectorAll('script[type^="application/ld+json" i]');
  for (const script of [...scripts].slice(0, BLOCKS_MAX)) {
    for (const data of jsonValues(script.textContent ?? '')) {
      for (const value of build(data, 0)) if (typeof value !== 'string') roots.push(value as Draft);
    }
  }
  const subordinate = linked(drafts);
  const tops = roots.flatMap(topItems);
  for (const variant of joinedToGroups(tops)) subordinate.add(variant);
  return tops.filter((item) => !subordinate.has(item));
}

/** A function that turns parsed JSON into values, all calls sharing one budget; items are noted in `drafts`. */
function builder(drafts: Draft[]): (data: unknown, depth: number) => Value[] {
  let left = VALUES_MAX;
  return function build(data, depth): Value[] {
    left -= 1;
    if (left < 0 || depth > DEPTH_MAX || data === null) return [];
    if (typeof data === 'string') return data.trim() ? [data] : [];
    if (typeof data === 'number' || typeof data === 'boolean') return [String(data)];
    if (typeof data !== 'object') return [];
    if (Array.isArray(data) || Object.hasOwn(data, '0')) {
      return asList(data, LISTINGS_MAX).flatMap((entry) => build(entry, depth + 1));
    }
    const own = new Map(Object.entries(data).slice(0, PROPERTIES_MAX));
    for (const wrapper of ['@value', '@list', '@set']) {
      if (own.has(wrapper)) return build(own.get(wrapper), depth + 1);
    }
    const properties = new Map<string, Value[]>();
    const draft: Draft = {
      types: asList(own.get('@type') ?? own.get('type')).flatMap((type) => bareName(textOrNone(type)) ?? []),
      id: textOrNone(own.get('@id') ?? own.get('id')),
      properties,
      scope: null,
      nameElement: null,
    };
    drafts.push(draft);
    for (const [key, content] of own) {
      const property = key === '@graph' ? key : bareName(key);
      if (property === undefined || IGNORED_PROPERTIES.has(property)) continue;
      const values = build(content, depth + 1);
      if (values.length) properties.set(property, values);
    }
    return [draft];
  };
}

function textOrNone(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** An item and, where it is the envelope of a graph, the graph's members. */
function topItems(item: Draft): Draft[] {
  const members = item.properties.get('@graph') ?? [];
  return [item, ...(members.filter((member) => typeof member !== 'string') as Draft[])];
}

/**
 * Gives each group at the top the variants that name it as theirs, as isVariantOf and hasVariant are each other's inverse
 * (schema.org/hasVariant); gives these variants.
 */
function joinedToGroups(tops: readonly Draft[]): Item[] {
  const groups = new Set<Value>(tops);
  return tops.filter((variant) => {
    const group = variant.properties.get('isVariantOf')?.find((value) => groups.has(value));
    if (group === undefined || group === variant) return false;
    const { properties } = group as Draft;
    const variants = properties.get('hasVariant');
    if (variants) variants.push(variant);
    else properties.set('hasVariant', [variant]);
    return true;
  });
}

/** Puts the item that is meant in place of each reference; gives the items that are another one's subordinates. */
function linked(drafts: readonly Draft[]): Set<Item> {
  const byId = new Map<string, Draft>();
  for (const draft of drafts) {
    const known = byId.get(draft.id);
    if (draft.id && (!known || known.properties.size < draft.properties.size)) byId.set(draft.id, draft);
  }
  const subordinate = new Set<Item>();
  for (const { properties } of drafts) {
    for (const [property, values] of properties) {
      const meant = values.map((value) =>
        typeof value !== 'string' && value.properties.size === 0 ? (byId.get(value.id) ?? value) : value,
      );
      properties.set(property, meant);
      if (!SUBORDINATE.has(property)) continue;
      for (const value of meant) if (typeof value !== 'string') subordinate.add(value);
    }
  }
  return subordinate;
}
