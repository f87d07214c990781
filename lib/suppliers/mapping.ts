import type { Columns } from './columns.ts';

/** What a column of a table of suppliers may be taken for, in the order in which choices are shown. */
export const MAPPED = [
  'name',
  'native',
  'alias',
  'country',
  'address',
  'website',
  'brand',
  'goods',
  'id',
  'reference',
] as const;
export type MappedField = (typeof MAPPED)[number];

/** Where the columns of each field are, the one that says most first. */
export interface Mapping {
  readonly places: Readonly<Record<MappedField, readonly number[]>>;
  /** Columns of ids whose heading says that they hold a ship's IMO number. */
  readonly imo: readonly number[];
}

/** Headings of the buyer's own number of a supplier, which is an identifier of nobody else's. */
const OWN_REFERENCE =
  /supplier|vendor|\bref|^\W*(?:id|uid|code|no|nr|number)\.?\W*$|proveedor|fournisseur|fornecedor|lieferant|fornitore|leverancier|供应商|供應商|仕入先|取引先|공급업체|编号|編號|^код$|^番号$|^번호$/iu;

/** A mapping in which no column is used. */
export const NO_MAPPING: Mapping = {
  places: Object.fromEntries(MAPPED.map((field) => [field, []])) as unknown as Mapping['places'],
  imo: [],
};

/** The mapping that the headings of a table suggest. */
export function mappingOf(header: readonly string[], columns: Columns): Mapping {
  const places = Object.fromEntries(MAPPED.map((field) => [field, [] as number[]])) as Record<
    MappedField,
    number[]
  >;
  for (const field of MAPPED) {
    if (field !== 'reference') places[field] = [...(columns.places.get(field) ?? [])];
  }
  const own = places.id.find((place) => !columns.imo.has(place) && OWN_REFERENCE.test(header[place] ?? ''));
  if (own !== undefined) {
    places.id = places.id.filter((place) => place !== own);
    places.reference = [own];
  }
  return { places, imo: [...columns.imo] };
}

/** What one column is taken for; null where it is not used. */
export function fieldAt({ places }: Mapping, column: number): MappedField | null {
  return MAPPED.find((field) => places[field].includes(column)) ?? null;
}

/** The mapping with one column taken for something else. A column that is chosen for the name is the name. */
export function withField({ places, imo }: Mapping, column: number, field: MappedField | null): Mapping {
  const rest = Object.fromEntries(
    MAPPED.map((one) => [one, places[one].filter((place) => place !== column)]),
  ) as unknown as Mapping['places'];
  if (field === null) return { places: rest, imo };
  const isFirst = field === 'name' || field === 'reference';
  const kept = isFirst ? [column, ...rest[field]] : [...rest[field], column];
  return { places: { ...rest, [field]: kept }, imo };
}

/** Whether any column holds names. */
export function hasNames({ places }: Mapping): boolean {
  return places.name.length > 0 || places.native.length > 0;
}

/** A mapping as one line, columns counted from 1: 'name=2 country=4+5'. */
export function mappingText({ places, imo }: Mapping): string {
  const parts = MAPPED.flatMap((field) =>
    places[field].length > 0 ? [`${field}=${places[field].map((place) => place + 1).join('+')}`] : [],
  );
  return [...parts, ...(imo.length > 0 ? [`imo=${imo.map((place) => place + 1).join('+')}`] : [])].join(' ');
}

/** The mapping that a line of `mappingText` says; null where it says none. */
export function parseMapping(text: string): Mapping | null {
  const places: Record<string, number[]> = Object.fromEntries(MAPPED.map((field) => [field, []]));
  let imo: number[] = [];
  for (const part of text.trim().split(/[\s,]+/)) {
    const [, field = '', columns = ''] = /^([a-z]+)=(\d+(?:\+\d+)*)$/.exec(part) ?? [];
    const at = columns.split('+').map((column) => Number(column) - 1);
    if (!columns || at.some((place) => place < 0)) return null;
    if (field === 'imo') imo = at;
    else if (field in places) places[field] = at;
    else return null;
  }
  const mapping = { places: places as unknown as Mapping['places'], imo };
  return hasNames(mapping) ? mapping : null;
}
