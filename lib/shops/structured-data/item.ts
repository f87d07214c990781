/**
 * One thing in the vocabulary of schema.org as a page states it. JSON-LD and microdata both become Items, so that
 * what a product, an offer or a seller is has to be known only once.
 */
export interface Item {
  /** Bare type names: 'Product', 'Offer'. */
  readonly types: readonly string[];
  /** Its `@id` or `itemid`; '' when it has none. */
  readonly id: string;
  /** Values by bare property name; texts are never empty. A Map, so that inherited names cannot be asked for. */
  readonly properties: ReadonlyMap<string, readonly Value[]>;
  /** The element whose scope it is; null for JSON-LD. */
  readonly scope: Element | null;
  /** The element that shows its name; null for JSON-LD and for a name that is not shown. */
  readonly nameElement: Element | null;
}

export type Value = string | Item;

const NAME =
  /^(?:https?:\/\/(?:www\.)?(?:schema|data-vocabulary)\.org\/#?|schema:)?([A-Za-z][A-Za-z0-9]{0,60})\/?$/;

/**
 * The bare name of a schema.org type or property: 'Product' for 'https://schema.org/Product', 'schema:Product' and
 * 'Product'. Its predecessor data-vocabulary.org is understood alike; names of other vocabularies are undefined.
 */
export function bareName(name: string): string | undefined {
  return NAME.exec(name.trim())?.[1];
}

/** Long or numerous content that says nothing about who makes, sells or ships a product. */
export const IGNORED_PROPERTIES: ReadonlySet<string> = new Set([
  'review',
  'reviews',
  'reviewBody',
  'description',
  'articleBody',
  'aggregateRating',
  'video',
]);

/** schema.org/Product and the types below it that shops use for single goods. */
const PRODUCT_TYPES = new Set([
  'Product',
  'ProductGroup',
  'ProductModel',
  'IndividualProduct',
  'SomeProducts',
  'DietarySupplement',
  'Drug',
  'Vehicle',
  'Car',
  'Motorcycle',
  'MotorizedBicycle',
  'BusOrCoach',
]);

/** Works of schema.org/CreativeWork that are goods only while somebody offers them. */
const WORK_TYPES = new Set(['Book', 'MusicAlbum', 'Movie', 'VideoGame']);

/** Whether the item is a good, or a work that is offered as one. */
export function isProduct(item: Item): boolean {
  return item.types.some(
    (type) => PRODUCT_TYPES.has(type) || (WORK_TYPES.has(type) && item.properties.has('offers')),
  );
}

/** Whether the item is of one of the types. */
export function isOf(item: Item, ...types: string[]): boolean {
  return item.types.some((type) => types.includes(type));
}

/** The values of the first of the properties that the item has. */
export function valuesOf(item: Item, ...properties: string[]): readonly Value[] {
  for (const property of properties) {
    const values = item.properties.get(property);
    if (values?.length) return values;
  }
  return [];
}

/** The values that are items themselves. */
export function itemsOf(item: Item, ...properties: string[]): Item[] {
  return valuesOf(item, ...properties).filter((value) => typeof value !== 'string');
}

/** The first text among the values of the properties, tried in order; an item there is not looked into. */
export function textIn(item: Item, ...properties: string[]): string | undefined {
  for (const property of properties) {
    const text = item.properties.get(property)?.find((value) => typeof value === 'string');
    if (text !== undefined) return text;
  }
  return undefined;
}

/** What a value is called: the text itself, or the name of the brand, organisation, country or thing that it is. */
export function nameOf(value: Value): string | undefined {
  return typeof value === 'string' ? value : textIn(value, 'name', 'legalName', 'alternateName');
}

/** The first type of an item, to say where a value stood. */
export function mainType(item: Item): string {
  return item.types[0] ?? 'Thing';
}
