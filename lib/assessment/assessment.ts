import { datasetInfoSchema } from '../dataset/dataset.ts';
import { FAMILIES, type Family, sourceSchema } from '../dataset/record.ts';
import { TEXT_MAX } from '../listing/fields.ts';
import { listingSchema } from '../listing/listing.ts';
import { z } from '../listing/zod.ts';
import { matchPartSchema, STRENGTHS } from '../screening/match.ts';
import { LEVELS } from './levels.ts';

/** Raised whenever a rule may judge the same Listing and data otherwise than before. */
export const RULES_VERSION = 3;

/** The families of Findings: those of the data, and what stands on a list of the user's own. */
export const FINDING_FAMILIES = [...FAMILIES, 'own-list'] as const;
export type FindingFamily = (typeof FINDING_FAMILIES)[number];

const text = z.string().max(TEXT_MAX);

/** What fills a gap in a sentence: text as it is, a date to be written in the reader's language, or another message. */
const paramSchema = z.union([
  z.strictObject({ text }),
  z.strictObject({ date: z.string() }),
  z.strictObject({ message: z.string() }),
]);

/** One sentence of a Finding: a message of `public/_locales` and what fills it, and the source it rests on. */
const reasonSchema = z.strictObject({
  message: z.string(),
  params: z.array(paramSchema),
  /** Place in the Finding's `sources`, or null for what needs none. */
  source: z.number().int().nonnegative().nullable(),
});

const findingSchema = z.strictObject({
  rule: z.string(),
  family: z.enum(FINDING_FAMILIES),
  level: z.enum(LEVELS),
  /** The field of the Listing that the Finding is about, and its text as read. */
  field: z.string(),
  text,
  record: z.strictObject({ id: z.string(), name: text }).nullable(),
  match: z
    .strictObject({ name: text, strength: z.enum(STRENGTHS), parts: z.array(matchPartSchema) })
    .nullable(),
  /** Strongest reason first. */
  why: z.array(reasonSchema).min(1),
  /** What speaks against it. */
  against: z.array(reasonSchema),
  /** What the company said. */
  answers: z.array(reasonSchema),
  sources: z.array(sourceSchema),
});

/** A Listing judged. */
export const assessmentSchema = z.strictObject({
  listing: listingSchema,
  /** By level, highest first. */
  findings: z.array(findingSchema),
  level: z.enum(LEVELS),
  /** Fields that a page of this kind should show and that could not be read. */
  unread: z.array(z.string()),
  /** Why Findings that were made are not among these: their names are on the user's allow-lists. */
  allowed: z.array(reasonSchema).optional(),
});

/** Which data and rules a verdict comes from. */
export const basisSchema = z.strictObject({ dataset: datasetInfoSchema, rules: z.number().int() });

export type Param = z.infer<typeof paramSchema>;
export type Reason = z.infer<typeof reasonSchema>;
export type Finding = z.infer<typeof findingSchema>;
/** A Finding that rests on the data, or on the listing alone. */
export type DataFinding = Finding & { readonly family: Family };
export type Assessment = z.infer<typeof assessmentSchema>;
export type Basis = z.infer<typeof basisSchema>;
