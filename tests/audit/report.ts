// `npm run audit`: what each rule gets right and wrong, and how often ordinary brands and saved pages give an alarm.
// `--write` keeps the figures in data/audit.json, `--quick` leaves out what lies beside the project.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assess } from '../../lib/assessment/assess.ts';
import { RULES_VERSION } from '../../lib/assessment/assessment.ts';
import { precisionOf, recallOf } from '../../lib/assessment/audit.ts';
import { loadData } from '../../lib/cli/data.ts';
import { FAMILIES } from '../../lib/dataset/record.ts';
import { reading } from '../../lib/listing/reading.ts';
import type { LoadedData } from '../../lib/screening/artefact.ts';
import { readerOf } from '../../lib/shops/registry.ts';
import { structuredData } from '../../lib/shops/structured-data.ts';
import { corpus, hasCorpus, readCorpusPage } from '../corpus/corpus.ts';
import { type AuditCase, auditCases, figuresOf, listingOf, runAudit } from './audit.ts';

const FIRST_SIGHT = new URL('first-sight.json', import.meta.url);
const FIGURES = fileURLToPath(new URL('../../data/audit.json', import.meta.url));
const BRANDS = new URL('../../../shared/eval/names/benign_brands.jsonl', import.meta.url);
const quick = process.argv.includes('--quick');

/** Alarms of ordinary listings: how many were judged, how many had a finding, and which names or pages these were. */
interface Alarms {
  readonly judged: number;
  readonly alarms: number;
  readonly of: string;
}

const row = (name: string, cells: readonly (string | number)[]) =>
  console.log(name.padEnd(16) + cells.map((cell) => String(cell).padStart(13)).join(''));
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const data = await loadData();
const cases = auditCases();
const results = runAudit(cases, data);
const rules = figuresOf(results);

row('rule', ['right', 'false alarms', 'missed', 'wrong level', 'precision', 'recall']);
for (const family of FAMILIES) {
  const { right, falseAlarms, missed, wrongLevel, precision, recall } = rules[family];
  row(family, [right, falseAlarms, missed, wrongLevel, percent(precision), percent(recall)]);
}
const traps = cases.filter(({ expected }) => Object.keys(expected).length === 0).length;
console.log(`${cases.length} listings, ${traps} of them with nothing to find.`);
for (const { case: one, wrong } of results) {
  if (wrong.length > 0) console.log(`  ${one.id} (${one.about}): ${wrong.join('; ')}`);
}

const [digest, again] = [digestOf(cases, data), digestOf(cases.toReversed(), await loadData())];
console.log(
  digest === again
    ? `Judged twice, in another order and over data loaded anew: the same bytes (SHA-256 ${digest}).`
    : `NOT THE SAME when judged twice: ${digest}, ${again}.`,
);
if (digest !== again) process.exitCode = 1;

const unseen = JSON.parse(readFileSync(FIRST_SIGHT, 'utf8'));
console.log(
  `At first sight, rules ${unseen.rulesVersion} on ${unseen.listings} listings that were new to them: ${unseen.right} right, ` +
    `${unseen.falseAlarms} false alarms, ${unseen.missed} missed, ${unseen.wrongLevel} at another level ` +
    `(precision ${percent(precisionOf(unseen) ?? 1)}, recall ${percent(recallOf(unseen) ?? 1)}).`,
);

const brands = quick ? null : await ordinaryBrands(data);
const pages = quick ? null : await savedPages(data);
for (const [name, alarms] of Object.entries(brands ?? {})) tell(`ordinary brands as ${name}`, alarms);
if (pages) tell('listings of saved pages', pages);

if (process.argv.includes('--write')) {
  const known = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {};
  const figures = {
    rulesVersion: RULES_VERSION,
    listings: cases.length,
    traps,
    rules,
    unseen,
    brands: brands ?? known.brands ?? null,
    pages: pages ?? known.pages ?? null,
  };
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
}

/** The SHA-256 of all Assessments, in the order of the cases' ids. */
function digestOf(cases: readonly AuditCase[], data: LoadedData): string {
  const judged = cases
    .map((one) => `${one.id} ${JSON.stringify(assess(listingOf(one), 'product', data))}`)
    .sort()
    .join('\n');
  return createHash('sha256').update(judged).digest('hex');
}

async function ordinaryBrands(data: LoadedData): Promise<Record<string, Alarms> | null> {
  if (!existsSync(BRANDS)) {
    console.warn(`No brands at ${fileURLToPath(BRANDS)}: they are left out.`);
    return null;
  }
  const names = readFileSync(BRANDS, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => String(JSON.parse(line).query));
  const as = (listing: (name: string) => Readonly<Record<string, string>>) =>
    alarmsOf(names, (name) => {
      const fields = Object.entries(listing(name)).map(([field, text]) => [field, readingOf(field, text)]);
      return assess(Object.fromEntries(fields), 'product', data).findings.length > 0;
    });
  return {
    brand: as((name) => ({ brand: name })),
    seller: as((name) => ({ sellerName: name })),
    'official store': as((name) => ({ sellerName: `${name} Official Store` })),
    maker: as((name) => ({ manufacturer: name })),
    title: as((name) => ({ title: `New ${name} goods for home, 2 pack` })),
    'maker of garments from China': as((name) => ({
      title: 'Winter jacket',
      manufacturer: name,
      origin: 'CN',
    })),
    'shipping service': as((name) => ({ services: name })),
  };
}

function readingOf(field: string, text: string) {
  return reading(field === 'services' ? [text] : text, text, 'dom', 'td');
}

function alarmsOf(names: readonly string[], isAlarm: (name: string) => boolean): Alarms {
  const of = names.filter(isAlarm);
  return { judged: names.length, alarms: of.length, of: [...new Set(of)].sort().join('; ') };
}

async function savedPages(data: LoadedData): Promise<Alarms | null> {
  // The corpus says by itself that it is absent.
  if (!hasCorpus) return null;
  let judged = 0;
  const of: string[] = [];
  for (const page of corpus) {
    const reader = readerOf(new URL(page.url)) ?? structuredData;
    const found = await readCorpusPage(page, reader);
    for (const { listing } of found.listings) {
      judged += 1;
      for (const { family, text } of assess(listing, found.page, data).findings) {
        of.push(`${family}: ${text.slice(0, 80)}`);
      }
    }
  }
  return { judged, alarms: of.length, of: [...new Set(of)].sort().join('; ') };
}

function tell(what: string, { judged, alarms, of }: Alarms): void {
  console.log(`${what}: ${alarms} of ${judged} (${((1000 * alarms) / judged).toFixed(2)} in 1,000)`);
  if (of) console.log(`  ${of}`);
}
