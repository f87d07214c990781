// `npm run eval`: how the engine judges labelled pairs of names, by class, recall and false alarms side by side. The pairs lie
// beside the project and are never part of it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldName, nameWords } from '../../lib/names/fold.ts';
import { takeLegalForms } from '../../lib/names/legal-forms.ts';
import { compareNames } from '../../lib/screening/compare.ts';
import { CLASSES, classOf } from './classes.ts';

const NAMES = new URL('../../../shared/eval/names/', import.meta.url);

interface Pair {
  readonly id: string;
  readonly query: string;
  readonly candidate: string;
  readonly expected: 'match' | 'nomatch';
  readonly category?: string;
  readonly bridge?: string;
}

interface Judged extends Pair {
  readonly set: string;
  readonly score: number;
  readonly match: boolean;
}

function rows(file: string): Pair[] {
  return readFileSync(new URL(`${file}.jsonl`, NAMES), 'utf8')
    .split('\n')
    .filter((line) => line)
    .map((line) => JSON.parse(line) as Pair);
}

function pairs(set: string): Judged[] {
  return rows(set).map((pair) => ({ ...pair, set, ...compareNames(pair.query, pair.candidate) }));
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** Precision, recall and F1 at the engine's own threshold, and recall where at most 5 % of the others pass. */
function figures(judged: readonly Judged[]) {
  const positives = judged.filter(({ expected }) => expected === 'match');
  const negatives = judged.filter(({ expected }) => expected === 'nomatch');
  const found = positives.filter(({ match }) => match).length;
  const alarms = negatives.filter(({ match }) => match).length;
  const scores = negatives.map(({ score }) => score).sort((a, b) => b - a);
  const bar = scores[Math.floor(scores.length * 0.05)] ?? 0;
  const precision = found / Math.max(1, found + alarms);
  const recall = found / Math.max(1, positives.length);
  return {
    positives: positives.length,
    negatives: negatives.length,
    recall: percent(found, positives.length),
    alarms: percent(alarms, negatives.length),
    f1: ((2 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(3),
    recallAt5: percent(positives.filter(({ score }) => score > bar).length, positives.length),
  };
}

/** Korean parts of names are no names alone: they are judged in one. */
function koreanTokens(): Judged[] {
  const inside = (token: string) => `Korea ${token} Trading Corporation`;
  return rows('dprk_token_variants').map((pair) => ({
    ...pair,
    set: 'dprk_token_variants',
    ...compareNames(inside(pair.query), inside(pair.candidate)),
  }));
}

/** The share of names whose legal forms are taken off as the set says. */
function formsTaken(set: string): string {
  // Of a name that is nothing but forms something stays.
  const all = rows(set).filter(({ candidate }) => candidate);
  const right = all.filter(({ query, candidate }) => {
    const left = takeLegalForms(nameWords(foldName(query))).words.join(' ');
    return left === nameWords(foldName(candidate)).join(' ');
  });
  return percent(right.length, all.length);
}

/** Recall and false alarms by what makes a pair hard, over all sets. */
function reportClasses(judged: readonly Judged[]): void {
  console.log(
    `\n${'class'.padEnd(20)}${['to find', 'recall', 'to leave', 'alarms'].map((name) => name.padStart(10)).join('')}`,
  );
  const classes = judged.map((pair) => ({
    ...pair,
    named: classOf(pair.set, pair.query, pair.candidate, pair.category),
  }));
  for (const name of CLASSES) {
    const own = classes.filter(({ named }) => named === name);
    const { positives, negatives, recall, alarms } = figures(own);
    const cells = [String(positives), recall, String(negatives), alarms];
    console.log(name.padEnd(20) + cells.map((cell) => cell.padStart(10)).join(''));
  }
}

function report(title: string, judged: readonly Judged[]): void {
  const { recall, alarms, f1, recallAt5 } = figures(judged);
  const cells = [recall, alarms, f1, recallAt5].map((cell) => cell.padStart(10));
  console.log(title.padEnd(44) + String(judged.length).padStart(6) + cells.join(''));
}

if (!existsSync(NAMES)) {
  console.warn(`No name pairs at ${fileURLToPath(NAMES)}: nothing is measured.`);
  process.exit(0);
}
const wrong = process.argv.includes('--wrong');
console.log(
  'set'.padEnd(44) +
    'pairs'.padStart(6) +
    ['recall', 'alarms', 'F1', 'R@5%'].map((name) => name.padStart(10)).join(''),
);
const sets = [
  'nk_orgs_audited',
  'nk_entity_checks',
  'issue_cases',
  'watchman_compare_name',
  'eason_company_pairs',
  'product_brand_variants',
];
const all = new Map(sets.map((set) => [set, pairs(set)]));
all.set('Korean parts inside names', koreanTokens());
for (const [set, judged] of all) report(set, judged);
const aliases = pairs('ofac_alias_pairs');
const hard = pairs('ofac_hard_negatives');
for (const bridge of ['same-letters', 'spelling', 'shared-token', 'low-overlap']) {
  report(`ofac aliases: ${bridge}`, [...aliases.filter((pair) => pair.bridge === bridge), ...hard]);
}
const brandHard = pairs('nsi_brand_hard_negatives');
const brandAliases = pairs('nsi_brand_aliases');
report('brand aliases', [...brandAliases, ...brandHard]);
for (const set of ['watchman_legal_form_strip', 'cleanco_legal_form_strip']) {
  console.log(`${set.padEnd(50)}${formsTaken(set).padStart(10)}`);
}
// Aliases that share too little are found by the list of aliases, not by spelling.
const spelled = aliases.filter(({ bridge }) => bridge === 'same-letters' || bridge === 'spelling');
reportClasses([...[...all.values()].flat(), ...spelled, ...hard, ...brandAliases, ...brandHard]);
if (wrong) {
  for (const judged of [...all.values(), hard, spelled]) {
    for (const { id, query, candidate, expected, score, match } of judged) {
      if (match !== (expected === 'match'))
        console.log(`${id} ${expected} ${score.toFixed(2)} ${query} | ${candidate}`);
    }
  }
}
