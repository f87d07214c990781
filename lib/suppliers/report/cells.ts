import { messageKey, say, type Wording } from '../../assessment/wording.ts';
import type { Source } from '../../dataset/record.ts';
import type { ReportMatch, ReportRow } from './report.ts';

/** Columns behind the table's own, in order; their headings have the wording `suppliers_csv_…`. */
const COLUMNS = [
  'screened',
  'problem',
  'level',
  'strength',
  'match',
  'record',
  'list',
  'score',
  'why',
  'others',
  'aside',
  'sources',
  'goods_level',
  'goods_why',
  'decision',
  'reason',
  'initials',
  'decided',
  'since',
] as const;
type Column = (typeof COLUMNS)[number];

/** The headings of a report: the table's own as they are, the row's number, and what was found. */
export function headings(header: readonly string[], wording: Wording): string[] {
  return [
    ...header,
    wording.message('suppliers_head_row'),
    ...COLUMNS.map((column) => wording.message(`suppliers_csv_${column}`)),
  ];
}

/** The cells of one row of a report; those of the table as they are, filled up to the `width` of its header. */
export function cellsOf(row: ReportRow, width: number, wording: Wording): (string | number)[] {
  const own = Array.from({ length: Math.max(width, 0) }, (_, at) => row.cells[at] ?? '');
  const found = foundOf(row, row.cells.slice(width), wording);
  return [...own, row.row, ...COLUMNS.map((column) => found[column] ?? '')];
}

function foundOf(
  row: ReportRow,
  beyond: readonly string[],
  wording: Wording,
): Partial<Record<Column, string | number>> {
  const say_ = (key: string, text?: string) => wording.message(key, text === undefined ? [] : [text]);
  const told = row.problem ? say_(messageKey('suppliers_problem', row.problem)) : '';
  const problem = beyond.some((cell) => cell !== '') ? `${told}: ${beyond.join(' | ')}` : told;
  const decided = decisionCells(row, wording);
  if (row.unscreened) {
    const why = say_(messageKey('suppliers_problem', row.unscreened));
    return { screened: say_('suppliers_not_screened', why), problem, ...decided };
  }
  const [best, ...others] = row.matches;
  return {
    screened: say_(row.problem ? 'suppliers_screened_part' : 'suppliers_screened_yes'),
    problem,
    level: levelWord(row, wording),
    ...(best && matchCells(best, wording)),
    aside: row.aside.map((reason) => say(reason, wording)).join(' '),
    others: others.map((match) => otherText(match, wording)).join('; '),
    sources: sourcesOf(row).map(sourceText).join('\n'),
    ...(row.risk.level !== 'none' && { goods_level: say_(messageKey('level', row.risk.level)) }),
    goods_why: [...row.risk.why, ...row.risk.against].map((reason) => say(reason, wording)).join(' '),
    ...decided,
    ...(row.since && {
      since: `${say_(messageKey('suppliers_compare', row.since.what))}: ${say_(messageKey('suppliers_cause', row.since.cause))}`,
    }),
  };
}

/** The word for a row's level: 'possible' where no match is sure. */
export function levelWord(
  { level, matches }: Pick<ReportRow, 'level' | 'matches'>,
  wording: Wording,
): string {
  const isPossible = matches.length > 0 && matches.every(({ strength }) => strength === 'possible');
  return wording.message(isPossible ? 'suppliers_strength_possible' : messageKey('level', level));
}

function matchCells(match: ReportMatch, wording: Wording): Partial<Record<Column, string | number>> {
  const { record, name, score, strength, matched, judgement } = match;
  return {
    strength: wording.message(messageKey('suppliers_strength', strength)),
    match: name,
    record,
    list: judgement.list ?? wording.message('suppliers_list_bundled'),
    score: Math.round(score * 1000) / 1000,
    why: [...matched, ...judgement.why].map((reason) => say(reason, wording)).join(' '),
  };
}

function otherText({ name, record, strength, level, judgement }: ReportMatch, wording: Wording): string {
  const said = wording.message(messageKey('suppliers_strength', strength));
  const word = strength === 'possible' ? said : `${said}, ${wording.message(messageKey('level', level))}`;
  const from = judgement.list === null ? record : `${record}, ${judgement.list}`;
  return `${name} [${from}] (${word})`;
}

function decisionCells({ decision, review }: ReportRow, wording: Wording): Partial<Record<Column, string>> {
  if (!decision) return {};
  const verdict = wording.message(messageKey('suppliers_decision', decision.verdict));
  const again = wording.message('suppliers_decision_again');
  return {
    decision: review === 'again' ? `${verdict} (${again})` : verdict,
    reason: decision.reason,
    initials: decision.initials,
    decided: decision.at,
  };
}

/** The sources of what is said of a row, each once: of its sure matches, or of the possible ones where there is no other, and of goods. */
export function sourcesOf({ matches, risk }: Pick<ReportRow, 'matches' | 'risk'>): Source[] {
  const sure = matches.filter(({ strength }) => strength !== 'possible');
  const all = [
    ...(sure.length > 0 ? sure : matches).flatMap(({ judgement }) => judgement.sources),
    ...risk.sources,
  ];
  return [...new Map(all.map((source) => [source.url, source])).values()];
}

/** A source in one line. */
export const sourceText = ({ publisher, title, date, url }: Source): string =>
  `${publisher}: ${title} (${date}), ${url}`;
