// The audit set: listings of our own making, each with the findings that a fair judge would give. More than half are traps. The rules
// were corrected on it, so that its figures say what they handle, and not how often they err elsewhere. That is told by `unseen.json`: its
// listings were written before anyone saw what the rules make of them, and `first-sight.json` keeps what came of it.
import { readdirSync, readFileSync } from 'node:fs';
import { assess } from '../../lib/assessment/assess.ts';
import type { Finding } from '../../lib/assessment/assessment.ts';
import { precisionOf, recallOf } from '../../lib/assessment/audit.ts';
import { LEVELS } from '../../lib/assessment/levels.ts';
import { FAMILIES, type Family } from '../../lib/dataset/record.ts';
import type { Listing } from '../../lib/listing/listing.ts';
import { reading } from '../../lib/listing/reading.ts';
import { z } from '../../lib/listing/zod.ts';
import type { LoadedData } from '../../lib/screening/artefact.ts';

const FOLDER = new URL('listings/', import.meta.url);

const text = z.string().min(1);
/** 'CN: Mainland China': the code that a reader makes of it ('-' for none), and the words on the page. */
const country = z.string().regex(/^(?:[A-Z]{2}|-): ./, "'CN: Mainland China', or '-: …'");

const caseSchema = z.strictObject({
  id: text,
  /** What the case is about: for a trap, what it must not be taken for. */
  about: text,
  listing: z.strictObject({
    title: text.optional(),
    brand: text.optional(),
    manufacturer: text.optional(),
    sellerName: text.optional(),
    sellerLegalName: text.optional(),
    sellerAddress: text.optional(),
    sellerId: text.optional(),
    sellerUrl: text.optional(),
    category: text.optional(),
    origin: country.optional(),
    shipsFrom: country.optional(),
    shipsTo: z
      .strictObject({ included: z.array(text), excluded: z.array(text), worldwide: z.boolean() })
      .optional(),
    /** Where on the page the destinations stood. */
    shipsToWhere: text.optional(),
    services: z.array(text).optional(),
  }),
  /** Every family that is expected, with its level; none for a listing of which nothing should be found. */
  expected: z.partialRecord(z.enum(FAMILIES), z.enum(LEVELS)),
});

/** One listing with the findings that it should have. */
export type AuditCase = z.infer<typeof caseSchema>;

/** What a rule got right and wrong over the audit set. */
export interface RuleFigures {
  readonly right: number;
  /** Found where nothing was expected, and expected where nothing was found. */
  readonly falseAlarms: number;
  readonly missed: number;
  /** Found as expected, but at another level. */
  readonly wrongLevel: number;
  readonly precision: number;
  readonly recall: number;
}

/** What is wrong with one case, in words; empty when all is as expected. */
export interface CaseResult {
  readonly case: AuditCase;
  readonly found: Readonly<Partial<Record<Family, string>>>;
  readonly wrong: readonly string[];
}

/** Every case of the audit set, in the order of the files. Throws for one that breaks the schema. */
export function auditCases(): AuditCase[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const parsed = z.array(caseSchema).safeParse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
      if (!parsed.success) throw new Error(`tests/audit/listings/${file}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
}

/** The Listing that a reader would make of the case. */
export function listingOf({ listing: { shipsToWhere, ...fields } }: AuditCase): Listing {
  const entries = Object.entries(fields).map(([field, value]) => {
    if (value === undefined) return [field, undefined];
    if (typeof value !== 'string') {
      const raw = Array.isArray(value) ? value.join('; ') : value.included.join(', ');
      return [field, reading(value, raw, 'dom', (field === 'shipsTo' && shipsToWhere) || 'td')];
    }
    if (field !== 'origin' && field !== 'shipsFrom') return [field, reading(value, value, 'dom', 'td')];
    const [code, raw] = [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 2)];
    return [field, reading(code === '-' ? null : code, raw, 'dom', 'td')];
  });
  return Object.fromEntries(entries);
}

/** Judges every case by the rules as they are. */
export function runAudit(cases: readonly AuditCase[], data: LoadedData): CaseResult[] {
  return cases.map((one) => {
    const found: Partial<Record<Finding['family'], string>> = {};
    // Findings come highest level first; a family counts by its highest.
    for (const { family, level } of assess(listingOf(one), 'product', data).findings) found[family] ??= level;
    const wrong = FAMILIES.flatMap((family) => {
      const [is, should] = [found[family], one.expected[family]];
      return is === should ? [] : [`${family}: ${is ?? 'nothing'} instead of ${should ?? 'nothing'}`];
    });
    return { case: one, found, wrong };
  });
}

/** The figures of each rule over the results. */
export function figuresOf(results: readonly CaseResult[]): Record<Family, RuleFigures> {
  return Object.fromEntries(FAMILIES.map((family) => [family, ruleFigures(family, results)])) as Record<
    Family,
    RuleFigures
  >;
}

function ruleFigures(family: Family, results: readonly CaseResult[]): RuleFigures {
  const counts = { right: 0, falseAlarms: 0, missed: 0, wrongLevel: 0 };
  for (const { case: one, found } of results) {
    const [is, should] = [found[family], one.expected[family]];
    if (is && should) counts.right += 1;
    if (is && !should) counts.falseAlarms += 1;
    if (!is && should) counts.missed += 1;
    if (is && should && is !== should) counts.wrongLevel += 1;
  }
  const rounded = (share: number | null) => Math.round(1000 * (share ?? 1)) / 1000;
  return { ...counts, precision: rounded(precisionOf(counts)), recall: rounded(recallOf(counts)) };
}
