import { z } from '../listing/zod.ts';
import { actSchema, goodsSchema } from './act.ts';
import { country, line, partialDate, slug } from './shapes.ts';

/** The families of findings (what a piece of Evidence, and a Finding made from it, says). Never blended. */
export const FAMILIES = [
  'listed',
  'import-action',
  'dprk-made',
  'reported',
  'concern',
  'trade-record',
  'label-risk',
  'route',
] as const;

/** What kind of source a statement comes from, strongest first. */
export const GRADES = [
  'designated',
  'import-action',
  'enforcement',
  'official-report',
  'customs-record',
  'press-investigation',
  'own-statement',
] as const;

/** Whether a statement still stands: in force; ended (settled, delisted); about the past; contested; not known. */
export const STATUSES = ['active', 'resolved', 'historic', 'disputed', 'unknown'] as const;

export const RECORD_KINDS = ['company', 'brand', 'facility', 'carrier', 'shop', 'place', 'category'] as const;

/** A publication that statements rest on. `data/sources.json` maps ids to these. */
export const sourceSchema = z.strictObject({
  title: line,
  publisher: line,
  date: partialDate,
  url: z.url({ protocol: /^https?$/ }),
  /** Whether the source's own text was read for this dataset. What was not read can never yield a Finding. */
  read: z.boolean(),
});

const nameSchema = z.strictObject({
  text: line,
  /**
   * What sort of name: in law; in trade; a brand on goods; a former name; in its own script; initials.
   */
  kind: z.enum(['legal', 'trade', 'brand', 'former', 'native', 'acronym']),
  /** A weak name (short, generic, unconfirmed) never matches on its own. */
  strength: z.enum(['strong', 'weak']),
  /** Id of the source that gives this name; null when it is general knowledge, which must be weak. */
  source: slug.nullable(),
  /** BCP 47 of the language that the name is in, where it matters: names of places and goods. */
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Za-z]{2,4})?$/)
    .nullable()
    .default(null),
  /** For a former name: until when it was borne, where the source says. */
  until: partialDate.nullable().default(null),
  /** Distinctive enough to be looked for inside a title: only for brands and makers of goods made in the DPRK. */
  inTitles: z.boolean().default(false),
});

const evidenceSchema = z.strictObject({
  family: z.enum(FAMILIES),
  grade: z.enum(GRADES),
  /** When what is stated happened or began, and, for a period, when it ended. */
  date: partialDate,
  /** `by`: it happened on this date at the latest; the exact one was not found. */
  dateMeans: z.enum(['on', 'by']).default('on'),
  until: partialDate.nullable().default(null),
  status: z.enum(STATUSES),
  /** One sentence in our own words, subject first, no judgement beyond the source. */
  claim: line,
  jurisdiction: line,
  /** What the company said: `denied`, `answered` (with its words in short), `no-answer`, or null when not known. */
  response: z
    .strictObject({ kind: z.enum(['denied', 'answered', 'no-answer']), text: line.nullable() })
    .nullable()
    .default(null),
  /** What was done, where the law of its day is to be looked up for it; null where there is nothing to look up. */
  act: actSchema.nullable().default(null),
  /** For `listed`, `import-action` and `concern`: the list, the entry's own id on it, the programme. */
  list: z
    .strictObject({ name: line, entry: line.nullable(), programme: line.nullable() })
    .nullable()
    .default(null),
  /** Id in `data/sources.json`. */
  source: slug,
});

/** How Records hang together. Shown as 'related', never as a match; each has a source of its own. */
export const RELATIONS = [
  'owned-by',
  'part-of',
  'brand-of',
  'front-for',
  'supplied-by',
  'successor-of',
] as const;

const linkSchema = z.strictObject({
  relation: z.enum(RELATIONS),
  /** The other Record's id, or null when the dataset has none of it; its name either way. */
  record: slug.nullable(),
  name: line,
  source: slug,
});

/** For a Record of kind `place`: where it lies, and how it shows in addresses. */
const placeSchema = z.strictObject({
  /**
   * In North Korea; a region at its border from which labour or goods are known to come; or a `hub` elsewhere in which
   * such goods are known to be finished.
   */
  zone: z.enum(['dprk', 'border', 'hub']),
  country,
  /** Leading digits of its postcodes. */
  postcodes: z.array(z.string().regex(/^\d{2,6}$/)).default([]),
});

/** For a Record of kind `category`: what goods it covers, and the words by which listings name them. */
const categorySchema = z.strictObject({
  /** Chapters, headings or subheadings of the Harmonized System. */
  hs: z.array(z.string().regex(/^\d{2}(\d{2}){0,2}$/)),
  /** The group of goods under which laws speak of it; null where none does. */
  goods: goodsSchema.nullable().default(null),
  /** BCP 47 language -> words, in the singular or as shops write them. */
  words: z.record(z.string(), z.array(line).min(1)),
});

/** One entity of the dataset, as in a file of `data/records/`. The first name is the one shown. */
export const recordSchema = z.strictObject({
  id: slug,
  kind: z.enum(RECORD_KINDS),
  names: z.array(nameSchema).min(1),
  addresses: z.array(line).default([]),
  /** ISO 3166-1 alpha-2 of the countries where it is based. */
  countries: z.array(country).default([]),
  websites: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, "a host alone: 'example.com'")).default([]),
  identifiers: z.array(z.strictObject({ scheme: slug, value: line })).default([]),
  place: placeSchema.nullable().default(null),
  category: categorySchema.nullable().default(null),
  links: z.array(linkSchema).default([]),
  evidence: z.array(evidenceSchema),
  /** Why this Record must never yield a Finding (named in passing, a source, denied in full); null when it may. */
  silent: line.nullable().default(null),
});

export type Family = (typeof FAMILIES)[number];
export type Grade = (typeof GRADES)[number];
export type Status = (typeof STATUSES)[number];
export type Source = z.infer<typeof sourceSchema>;
export type RecordName = z.infer<typeof nameSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
// `Record` is a type of the language itself; in code the entity is an OriginRecord.
export type OriginRecord = z.infer<typeof recordSchema>;
