import { readFileSync, writeFileSync } from 'node:fs';
import { assess } from '../../lib/assessment/assess.ts';
import { checkSaved } from '../../lib/cli/check-page.ts';
import { loadSavedPage, type SavedPage } from '../../lib/cli/saved-page.ts';
import { pageReadingSchema } from '../../lib/listing/listing.ts';
import type { LoadedData } from '../../lib/screening/artefact.ts';
import type { PageFindings, ShopReader } from '../../lib/shops/reader.ts';
import { readerOf } from '../../lib/shops/registry.ts';
import { structuredData } from '../../lib/shops/structured-data.ts';
import { hollow, mutateDocument } from './dom-mutation.ts';
import { type Failures, isPolluted, said, spent } from './outcome.ts';
import { type Random, randomOf } from './random.ts';
import { scratch } from './scratch.ts';
import { mutateText } from './text-mutation.ts';

/** A saved page to start from. */
export interface BasePage {
  readonly file: string;
  readonly path: string;
  readonly url: string;
}

/** What one reading of one page took. */
export interface Timing {
  readonly seed: number;
  readonly round: number;
  readonly reader: string;
  readonly file: string;
  readonly ms: number;
  readonly mb: number;
}

/** What reading a case gave, over all its rounds. */
export interface PageCounts {
  pages: number;
  readings: number;
  listings: number;
  hollow: number;
  /** Readings and verdicts as the command line makes them. */
  checks: number;
  /** Milliseconds of processor time that jsdom took for parsing, which is none of ours. */
  parseMs: number;
}

/** How often a page that was parsed once is changed and read. */
export const ROUNDS = 8;
/** Larger pages are mostly cut to a window, for parsing takes longer than all that is tested here. */
const WINDOW_MIN = 40_000;
const WINDOW_MORE = 160_000;
const HEAD = 10_000;
/** Listings of one page that are judged. */
const ASSESSED_MAX = 60;

/** Where a changed page is written to, as the command line reads files. */
const FILE = scratch('page.html');

/** One of `pages`, with its text changed as a page may be broken or bent; which page and how tells the seed. */
export function changedPage(seed: number, pages: readonly BasePage[]) {
  const random = randomOf(seed);
  const page = random.of(pages);
  const donor = random.of(pages);
  const html = mutateText(windowOf(textOf(page), random), textOf(donor).slice(0, 300_000), random);
  return { page, html, random };
}

/**
 * Reads one page of `pages`, changed over and over, as the command line does, in its own way and that of any shop; which page and how
 * tells the seed.
 */
export async function runPageCase(
  seed: number,
  pages: readonly BasePage[],
  data: LoadedData,
  failures: Failures,
  counts: PageCounts,
  timed: (timing: Timing) => void,
): Promise<void> {
  const { page, html, random } = changedPage(seed, pages);
  const url = new URL(page.url);
  const own = readerOf(url);
  const readers = own ? [own, structuredData] : [structuredData];
  writeFileSync(FILE, html);
  const parsing = process.cpuUsage();
  const saved = await loadSavedPage(FILE, page.url);
  counts.parseMs += spent(parsing);
  const { document } = saved;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) changed(document, random);
    const last = round === ROUNDS - 1;
    if (last) hollowed(document);
    counts.pages += 1;
    if (last) counts.hollow += 1;
    const mb = sizeOf(document);
    for (const reader of readers) {
      const started = process.cpuUsage();
      const findings = readAs(reader, document, url, seed, failures);
      timed({ seed, round, reader: reader.id, file: page.file, ms: spent(started), mb });
      counts.readings += 1;
      if (!findings) continue;
      counts.listings += findings.listings.length;
      const where = `${reader.id} ${page.file} round ${round}`;
      const fail = (kind: string, what: string) => failures.add({ kind, seed, what: `${where}: ${what}` });
      checkFindings(reader, findings, document, fail);
      judge(findings, data, fail);
      if (last && findings.listings.length > 0) {
        fail('listing on a hollow page', JSON.stringify(findings.listings[0]?.listing));
      }
    }
    checkAsCommand(saved, page, data, seed, failures);
    counts.checks += 1;
    if (isPolluted()) failures.add({ kind: 'pollution', seed, what: page.file });
  }
  document.defaultView?.close();
}

function readAs(
  reader: ShopReader,
  document: Document,
  url: URL,
  seed: number,
  failures: Failures,
): PageFindings | null {
  try {
    return reader.readPage(document, url);
  } catch (error) {
    failures.add({ kind: `throw in ${reader.id}`, seed, what: said(error) });
    return null;
  }
}

/** What `npm run check` does with the page once it is loaded, and prints of it. */
function checkAsCommand(
  saved: SavedPage,
  { file, url }: BasePage,
  data: LoadedData,
  seed: number,
  failures: Failures,
): void {
  try {
    const { assessments, reason } = checkSaved(saved, { file, path: FILE, url }, data, false);
    JSON.stringify(assessments);
    if ((assessments.length === 0) !== (reason !== null))
      failures.add({ kind: 'reason and assessments', seed, what: file });
  } catch (error) {
    failures.add({ kind: 'throw in check', seed, what: said(error) });
  }
}

function checkFindings(
  { id: shop }: ShopReader,
  { page, listings, reason }: PageFindings,
  document: Document,
  fail: (kind: string, what: string) => void,
): void {
  const parsed = pageReadingSchema.safeParse({
    shop,
    page,
    listings: listings.map(({ listing }) => listing),
    reason,
  });
  if (!parsed.success) fail('not by the schema', parsed.error.message.replace(/\s+/g, ' '));
  if ((listings.length === 0) !== (reason !== null))
    fail('reason and listings', `${reason}, ${listings.length}`);
  if ((listings.length === 0) !== (page === 'none')) fail('kind and listings', `${page}, ${listings.length}`);
  if (listings.some(({ anchor }) => anchor !== null && !document.contains(anchor)))
    fail('anchor', 'not in the page');
}

function judge(
  { page, listings }: PageFindings,
  data: LoadedData,
  fail: (kind: string, what: string) => void,
): void {
  for (const { listing } of listings.slice(0, ASSESSED_MAX)) {
    try {
      const started = process.cpuUsage();
      assess(listing, page, data);
      const ms = spent(started);
      if (ms > 150) fail('slow assess', `${Math.round(ms)} ms: ${JSON.stringify(listing).slice(0, 400)}`);
    } catch (error) {
      fail('throw in assess', said(error));
    }
  }
}

/** A page that no longer lets itself be changed is read as it is. */
function changed(document: Document, random: Random): void {
  try {
    mutateDocument(document, random);
  } catch {
    // Elements whose names stand for what documents can do.
  }
}

function hollowed(document: Document): void {
  try {
    hollow(document);
  } catch {
    document.documentElement?.remove();
  }
}

function sizeOf(document: Document): number {
  try {
    return (
      (document.documentElement?.textContent?.length ?? 0) / 1e6 +
      document.getElementsByTagName('*').length / 1e4
    );
  } catch {
    return 0.1;
  }
}

function windowOf(html: string, random: Random): string {
  if (html.length < WINDOW_MIN + WINDOW_MORE || random.chance(0.08)) return html;
  const from = random.below(html.length - WINDOW_MIN);
  return html.slice(0, HEAD) + html.slice(from, from + WINDOW_MIN + random.below(WINDOW_MORE));
}

const texts = new Map<string, string>();

function textOf({ path }: BasePage): string {
  let text = texts.get(path);
  if (text === undefined) {
    const raw = readFileSync(path, 'utf8');
    text = raw.trimStart().startsWith('<') ? raw : `<!doctype html><body><script>${raw}</script>`;
    texts.set(path, text);
  }
  return text;
}
