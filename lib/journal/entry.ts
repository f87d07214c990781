import { type Assessment, assessmentSchema, type Basis, basisSchema } from '../assessment/assessment.ts';
import { LEVELS, type Level } from '../assessment/levels.ts';
import { PAGE_KINDS, TEXT_MAX } from '../listing/fields.ts';
import { z } from '../listing/zod.ts';

const text = z.string().max(TEXT_MAX);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What was kept of a page beside what was read from it. */
export const SNAPSHOT_KINDS = ['screenshot', 'fragment', 'page'] as const;

/** One file kept with an Entry. Its bytes lie apart, under its hash. */
export const snapshotSchema = z.strictObject({
  kind: z.enum(SNAPSHOT_KINDS),
  /** Media type. */
  type: z.string().max(100),
  /** Bytes, before and after they were packed for keeping. */
  size: z.number().int().nonnegative(),
  kept: z.number().int().nonnegative(),
  /** SHA-256 of the bytes before packing. */
  sha256: hash,
});

/** By what an Entry was made. */
export const LOGGED_BY = ['badge', 'panel', 'shortcut', 'menu', 'automatic'] as const;

/** What a listing was when it was logged. Never changes. */
export const loggedSchema = z.strictObject({
  id: z.uuid(),
  /** UTC, ISO 8601. */
  at: z.iso.datetime({ precision: 3 }),
  /** Minutes that the machine's local time was ahead of UTC. */
  offset: z.number().int().min(-900).max(900),
  by: z.enum(LOGGED_BY),
  shop: z.string().min(1).max(40),
  page: z.enum(PAGE_KINDS),
  /** The address as the browser showed it. */
  url: text,
  /** The address that the page gave as its own; '' for none. Entries of the first versions lack it, and the reader's version. */
  canonical: text.optional(),
  /** BCP 47 of the page; '' where it does not say. */
  language: z.string().max(40),
  /** Version of the reader that read the page; '' for one that this extension does not know. */
  reader: z.string().max(40).optional(),
  /** Of the extension; those of data and rules stand in `basis`. */
  version: z.string().max(40),
  basis: basisSchema,
  assessment: assessmentSchema,
  snapshots: z.array(snapshotSchema).max(SNAPSHOT_KINDS.length),
});

/** What a researcher has made of an Entry. */
export const STATUSES = ['open', 'confirmed', 'rejected', 'undecided'] as const;

/** What a researcher adds to an Entry, and may change. */
export const remarksSchema = z.strictObject({
  status: z.enum(STATUSES),
  note: z.string().max(20_000),
  tags: z.array(z.string().min(1).max(60)).max(50),
  /** Id of a Case, or null. */
  case: z.uuid().nullable(),
});

/** A number of Entries that belong together. */
export const caseSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  note: z.string().max(20_000),
  /** What is kept of each listing logged into it. */
  snapshots: z.array(z.enum(SNAPSHOT_KINDS)).max(SNAPSHOT_KINDS.length),
  closed: z.boolean(),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type Logged = z.infer<typeof loggedSchema>;
export type Remarks = z.infer<typeof remarksSchema>;
export type Case = z.infer<typeof caseSchema>;

/** The remarks of an Entry on which nobody has worked. */
export const NO_REMARKS: Remarks = Object.freeze({ status: 'open', note: '', tags: [], case: null });

/** An Entry as tables and searches need it; made from the chain alone, so that it can be made again. */
export interface EntryRow extends Remarks {
  readonly id: string;
  /** Place in the chain of the link that logged it. */
  readonly seq: number;
  readonly at: string;
  readonly shop: string;
  readonly level: Level;
  /** Place of its level among all, so that they can be ordered. */
  readonly rank: number;
  readonly families: readonly string[];
  readonly records: readonly string[];
  readonly title: string;
  readonly seller: string;
  /** The seller as the table is ordered by it: in lower case, without accents, its beginning. */
  readonly party: string;
  /** Which listing it is, wherever it was seen: shop and id, else its address. */
  readonly listing: string;
  readonly url: string;
  /** ISO 3166-1 alpha-2 of the declared origin; '' where none was read. */
  readonly origin: string;
  /** Version of the data that it was judged by. */
  readonly data: string;
  /** By which data and rules it was judged, as `judgedBy` writes it. */
  readonly judged: string;
  /** Bytes of what was kept of the page. */
  readonly size: number;
  /** Folded words of title, seller, Records, note and tags, each once. */
  readonly words: readonly string[];
}

/** The row of an Entry with the remarks that hold now. `seq` is its place in the chain. */
export function rowOf(logged: Logged, remarks: Remarks, seq: number): EntryRow {
  const { id, at, shop, url, assessment, basis, snapshots } = logged;
  const { listing, findings, level } = assessment;
  const title = listing.title?.value ?? '';
  const seller = listing.sellerName?.value ?? listing.sellerLegalName?.value ?? '';
  const records = distinct(findings.flatMap(({ record }) => record?.id ?? []));
  const names = findings.flatMap(({ record }) => record?.name ?? []);
  return {
    ...remarks,
    id,
    seq,
    at,
    shop,
    level,
    rank: LEVELS.indexOf(level),
    families: distinct(findings.map(({ family }) => family)),
    records,
    title,
    seller,
    party: folded(seller).slice(0, PARTY_MAX),
    listing: listingKey(shop, assessment, url),
    url: listing.url?.value ?? url,
    origin: listing.origin?.value ?? '',
    data: basis.dataset.version,
    judged: judgedBy(basis),
    size: snapshots.reduce((sum, { kept }) => sum + kept, 0),
    words: searchWords([title, seller, ...names, ...records, ...remarks.tags, remarks.note].join(' ')),
  };
}

/** Data and rules of a verdict in one text, which begins with the SHA-256 of the data. */
export function judgedBy({ dataset, rules }: Basis): string {
  return `${dataset.sha256} ${rules}`;
}

/** SHA-256 of the data by which an Entry was judged. */
export function dataHashOf({ judged }: EntryRow): string {
  return judged.split(' ')[0] ?? '';
}

/** Shop and id of a listing, or its address where it has none. */
export function listingKey(shop: string, { listing }: Assessment, url: string): string {
  return `${shop} ${listing.id?.value ?? listing.url?.value ?? url}`;
}

const WORDS_MAX = 500;
/** Letters by which sellers are ordered. */
const PARTY_MAX = 40;
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;

/**
 * The words by which a text is found: lower case, without accents, each once, at most 500. Scripts that write no spaces give their
 * pairs of characters.
 */
export function searchWords(text: string): string[] {
  const words = new Set<string>();
  for (const [word] of folded(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    if (words.size >= WORDS_MAX) break;
    const letters = [...word];
    if (!UNSPACED.test(word) || letters.length < 3) words.add(word);
    else for (let i = 0; i + 1 < letters.length; i += 1) words.add(letters.slice(i, i + 2).join(''));
  }
  return [...words].slice(0, WORDS_MAX);
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** How the level of an Entry would be another by the data and rules of today. */
export const CHANGES = ['higher', 'lower'] as const;

/** An Entry whose level would be another today. */
export interface Review {
  readonly id: string;
  readonly change: (typeof CHANGES)[number];
  readonly before: Level;
  readonly after: Level;
}
