// `npm run eval`: how the engine judges labelled pairs of names, by class, recall and false alarms side by side. The pairs lie
// beside the project and are never part of it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareNames } from '../../lib/screening/compare.ts';

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
  readonly score: number;
  readonly match: boolean;
}

function pairs(file: string): Judged[] {
  return readFileSync(new URL(`${file}.jsonl`, NAMES), 'utf8')
    .split('\n')
    .filter((line) => line)
    .map((line) => JSON.parse(line) as Pair)
    .map((pair) => ({ ...pair, ...compareNames(pair.query, pair.candidate) }));
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
    recall: percent(found, positives.length),
    alarms: percent(alarms, negatives.length),
    f1: ((2 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(3),
    recallAt5: percent(positives.filter(({ score }) => score > bar).length, positives.length),
  };
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
  'dprk_token_variants',
  'product_brand_variants',
];
const all = new Map(sets.map((set) => [set, pairs(set)]));
for (const [set, judged] of all) report(set, judged);
const aliases = pairs('ofac_alias_pairs');
const hard = pairs('ofac_hard_negatives');
for (const bridge of ['same-letters', 'spelling', 'shared-token', 'low-overlap']) {
  report(`ofac aliases: ${bridge}`, [...aliases.filter((pair) => pair.bridge === bridge), ...hard]);
}
const brandHard = pairs('nsi_brand_hard_negatives');
report('brand aliases', [...pairs('nsi_brand_aliases'), ...brandHard]);
if (wrong) {
  for (const judged of [
    ...all.values(),
    hard,
    aliases.filter(({ bridge }) => bridge === 'same-letters' || bridge === 'spelling'),
  ]) {
    for (const { id, query, candidate, expected, score, match } of judged) {
      if (match !== (expected === 'match'))
        console.log(`${id} ${expected} ${score.toFixed(2)} ${query} | ${candidate}`);
    }
  }
}
