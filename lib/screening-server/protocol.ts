import { z } from '../listing/zod.ts';
import { tableCountry } from '../suppliers/country.ts';
import type { Mapping } from '../suppliers/mapping.ts';
import { supplierOf, textsOf } from '../suppliers/supplier.ts';

/** One question of `/match`: an entity of FollowTheMoney by what is known of it. */
export interface Query {
  readonly schema: 'LegalEntity';
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** An entity that a server holds for a supplier. */
export interface Answer {
  readonly id: string;
  readonly caption: string;
  readonly schema: string;
  /** 0 to 1, by the server's own scoring. */
  readonly score: number;
  /** Whether the server itself takes it for a match. */
  readonly match: boolean;
  readonly datasets: readonly string[];
  readonly countries: readonly string[];
  readonly topics: readonly string[];
}

const MANY = 20;

/**
 * What a server is asked of a supplier: its names, country, address, website and identifiers; null for a row without a name. The buyer's
 * own numbers, goods and brands are not told.
 */
export function queryOf(row: number, cells: readonly string[], mapping: Mapping): Query | null {
  const { name, otherNames, country, address, websites } = supplierOf(row, cells, mapping);
  if (!name) return null;
  const code = tableCountry(country);
  const properties = {
    name: [name, ...otherNames],
    country: code ? [code.toLowerCase()] : country ? [country] : [],
    address: address ? [address] : [],
    website: websites.map((host) => `https://${host}`),
    registrationNumber: textsOf(cells, mapping, 'id'),
  };
  return {
    schema: 'LegalEntity',
    properties: Object.fromEntries(
      Object.entries(properties)
        .filter(([, texts]) => texts.length > 0)
        .map(([key, texts]) => [key, texts.slice(0, MANY)]),
    ),
  };
}

const texts = z.array(z.unknown()).transform((values) =>
  values
    .filter((value): value is string => typeof value === 'string')
    .map((text) => text.slice(0, 300))
    .slice(0, MANY),
);
const entitySchema = z
  .object({
    id: z.string().min(1).max(300),
    caption: z.string().max(1000),
    schema: z.string().max(100),
    score: z.number().min(0).max(1),
    match: z.boolean(),
    datasets: texts.default([]),
    properties: z.record(z.string(), z.unknown()).default({}),
  })
  .transform(({ properties, ...entity }): Answer => {
    const of = (key: string) =>
      texts.safeParse(Object.hasOwn(properties, key) ? properties[key] : []).data ?? [];
    return { ...entity, countries: of('country'), topics: of('topics') };
  });
const replySchema = z.object({
  responses: z.record(
    z.string(),
    z.object({ status: z.number().default(200), results: z.array(entitySchema).max(500) }),
  ),
});

/** The body of a request: questions under their numbers. */
export function matchBody(queries: readonly Query[]): string {
  return JSON.stringify({
    queries: Object.fromEntries(queries.map((query, number) => [`q${number}`, query])),
  });
}

/** The answers to questions, in their order; null where a reply is no whole one to them. */
export function answersOf(reply: unknown, count: number): readonly (readonly Answer[])[] | null {
  const parsed = replySchema.safeParse(reply);
  if (!parsed.success) return null;
  const { responses } = parsed.data;
  const answers: (readonly Answer[])[] = [];
  for (let number = 0; number < count; number += 1) {
    const response = Object.hasOwn(responses, `q${number}`) ? responses[`q${number}`] : undefined;
    if (response?.status !== 200) return null;
    answers.push(response.results);
  }
  return answers;
}

const catalogSchema = z.object({
  datasets: z.array(
    z.object({
      name: z.string(),
      title: z.string().max(300).nullish(),
      version: z.string().max(100).nullish(),
      index_version: z.string().max(100).nullish(),
    }),
  ),
});

/** What a server has under a dataset's name. */
export interface Dataset {
  readonly title: string;
  /** '' where it does not say. */
  readonly version: string;
}

/** A dataset of a server's catalogue; null where it has none of this name, or it is no catalogue. */
export function datasetOf(catalog: unknown, wanted: string): Dataset | null {
  const found = catalogSchema.safeParse(catalog).data?.datasets.find(({ name }) => name === wanted);
  return found ? { title: found.title ?? wanted, version: found.index_version ?? found.version ?? '' } : null;
}

/** The most questions that a server takes at once, where its refusal says so. */
export function batchLimit(refusal: unknown): number | null {
  const parsed = z.object({ detail: z.string() }).safeParse(refusal);
  const limit = /too many queries in one batch \(limit: (\d{1,6})\)/i.exec(parsed.data?.detail ?? '')?.[1];
  return limit === undefined || Number(limit) < 1 ? null : Number(limit);
}
