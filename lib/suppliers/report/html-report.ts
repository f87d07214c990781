import { highestLevel } from '../../assessment/levels.ts';
import { messageKey, say, type Wording } from '../../assessment/wording.ts';
import { levelWord, sourcesOf, sourceText } from './cells.ts';
import { type Counts, countRow, methodText, sortedCounts } from './counts.ts';
import { provenancePairs } from './provenance.ts';
import type { Report, ReportRow } from './report.ts';

/** Rows that a summary names; all are in the other forms. */
const NAMED = 300;
const STYLE =
  'body{max-width:44em;margin:2em auto;padding:0 1em;font:14px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}h1{font-size:1.6em}' +
  'h2{margin-top:1.6em;font-size:1.2em}h3{margin:0;font-size:1em}section section{margin:1em 0;padding-inline-start:.8em;border-inline-start:4px solid #4a5056;break-inside:avoid}' +
  '.alert{border-color:#a4161a!important}.caution{border-color:#8a5500!important}.notice{border-color:#2f5f89!important}' +
  'th{padding-inline-end:1em;font-weight:400;text-align:start;vertical-align:top;white-space:nowrap}p{margin:.3em 0}';

/**
 * A report as a page to be printed or filed: what it follows from, method, limits, results, and the rows of which there is something to
 * tell, with what was decided. It holds no script and asks for nothing.
 */
export async function* htmlReport(report: Report, wording: Wording): AsyncGenerator<string> {
  const counts: Counts = new Map();
  const findings = new Named((row) => findingOf(row, wording));
  const problems = new Named((row) => problemOf(row, wording));
  const sources = new Set<string>();
  for await (const row of report.rows) {
    countRow(counts, row, wording);
    if (row.problem || row.unscreened) problems.add(row);
    if (row.matches.length === 0 && row.aside.length === 0 && row.risk.level === 'none') continue;
    if (findings.add(row)) for (const source of sourcesOf(row)) sources.add(sourceText(source));
  }
  const { language } = wording;
  const title = text(wording.message('suppliers_report_title'));
  const heading = (key: string) => `<h2>${text(wording.message(key))}</h2>`;
  yield `<!doctype html>\n<html lang="${text(language)}" dir="${text(wording.message('@@bidi_dir'))}">\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n` +
    `<title>${title}</title>\n<style>${STYLE}</style>\n<h1>${title}</h1>\n`;
  yield `${heading('suppliers_report_table')}<table>${provenancePairs(report.provenance)
    .map(([name, said]) => `<tr><th scope="row">${text(name)}<td>${text(said)}`)
    .join('\n')}</table>\n`;
  yield `${heading('suppliers_report_method')}<p>${text(methodText(report.provenance, wording))}</p>\n`;
  yield `${heading('suppliers_report_limits')}<p>${text(wording.message('suppliers_report_limits_text'))}</p>\n`;
  const results = sortedCounts(counts).map(([what, count]) => `<li>${text(what)}: ${count}</li>`);
  yield `${heading('suppliers_report_results')}<ul>${results.join('\n')}</ul>\n`;
  yield `<section>${heading('suppliers_report_findings')}${findings.said.join('\n')}${more(findings.left, wording)}</section>\n`;
  yield `<section>${heading('suppliers_results_problems')}${problems.said.join('\n')}${more(problems.left, wording)}</section>\n`;
  const cited = [...sources].sort().map((source) => `<li>${text(source)}</li>`);
  yield `${heading('suppliers_report_lists')}<ul>${cited.join('\n')}</ul>\n`;
}

/** The first rows of a kind, as they are said, and how many there are besides. */
class Named {
  readonly said: string[] = [];
  left = 0;
  readonly #say: (row: ReportRow) => string;

  constructor(say: (row: ReportRow) => string) {
    this.#say = say;
  }

  /** Whether the row is said. */
  add(row: ReportRow): boolean {
    if (this.said.length >= NAMED) this.left += 1;
    else this.said.push(this.#say(row));
    return this.left === 0;
  }
}

function findingOf(row: ReportRow, wording: Wording): string {
  const [best] = row.matches;
  const level = highestLevel([row.level, row.risk.level]);
  const goods = `${wording.message('suppliers_goods')}: ${wording.message(messageKey('level', row.risk.level))}`;
  const words = [...(best ? [levelWord(row, wording)] : []), ...(row.risk.level !== 'none' ? [goods] : [])];
  const reasons = [
    ...(best ? [...best.matched, ...best.judgement.why] : []),
    ...row.aside,
    ...row.risk.why,
    ...row.risk.against,
  ];
  const cells = row.cells.filter((cell) => cell !== '').join(' · ');
  const match = best && `${best.name} · ${best.judgement.list ?? best.record}`;
  const { decision } = row;
  const decided = decision && [
    wording.message(messageKey('suppliers_decision', decision.verdict)),
    decision.initials,
    decision.at,
    decision.reason,
  ];
  return [
    `<section class="${level}"><h3>${text(wording.message('suppliers_row', [String(row.row)]))}: ${text(words.join('; '))}</h3>`,
    `<p>${text(cells)}</p>`,
    ...(match ? [`<p>${text(match)}</p>`] : []),
    `<p>${text(reasons.map((reason) => say(reason, wording)).join(' '))}</p>`,
    ...(decided ? [`<p>${text(decided.filter((one) => one !== '').join(' · '))}</p>`] : []),
    '</section>',
  ].join('');
}

function problemOf({ row, problem, unscreened }: ReportRow, wording: Wording): string {
  const said = wording.message(messageKey('suppliers_problem', unscreened ?? problem ?? 'pending'));
  const what = unscreened ? wording.message('suppliers_not_screened', [said]) : said;
  return `<p>${text(wording.message('suppliers_row', [String(row)]))}: ${text(what)}</p>`;
}

const more = (left: number, wording: Wording): string =>
  left > 0 ? `<p>${text(wording.message('suppliers_report_more', [String(left)]))}</p>` : '';

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in a page. */
const text = (said: string): string => said.toWellFormed().replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
