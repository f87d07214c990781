import { z } from '../listing/zod.ts';

const line = z.string().min(1).max(200);

/** One row of a list of goods made by forced or child labour: a good, a country, and what is said of it. */
export const goodsRiskSchema = z.strictObject({
  good: line,
  sector: line,
  /** ISO 3166-1 alpha-2; null where the list's own name of the country has no code. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  countryName: line,
  childLabour: z.boolean(),
  forcedLabour: z.boolean(),
  forcedChildLabour: z.boolean(),
  /** For a good that is listed for what it is made from: the country where that is made. */
  derivedFrom: line.nullable(),
});

/** A file of such rows: sorted by country and good, from one source of `data/sources.json`. */
export const goodsRiskFileSchema = z.strictObject({
  source: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  rows: z.array(goodsRiskSchema),
});

export type GoodsRisk = z.infer<typeof goodsRiskSchema>;
