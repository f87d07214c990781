// `npm run screen`: compares a table of suppliers with the bundled data, or with a list of the user's own.
import { basename } from 'node:path';
import { RULES_VERSION } from '../assessment/assessment.ts';
import { compareLevels, highestLevel, type Level } from '../assessment/levels.ts';
import { say, type Wording } from '../assessment/wording.ts';
import type { DatasetInfo } from '../dataset/dataset.ts';
import type { Report as Complain } from '../dataset/lists/entry.ts';
import { type Mapping, mappingText, parseMapping } from '../suppliers/mapping.ts';
import { type Engine, type Outcome, screenRow } from '../suppliers/outcome.ts';
import { readOwnList } from '../suppliers/own-list.ts';
import type { ReportRow } from '../suppliers/report/report.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { bundledTarget, type OwnEntry, ownTarget } from '../suppliers/target.ts';
import {
  complain,
  failLevel,
  InputError,
  openOutput,
  optionsOf,
  runCommand,
  STATUS,
  type Status,
} from './command.ts';
import { loadData } from './data.ts';
import { formOf, loadGoods, ownVersion, writeReport } from './screen-report.ts';
import { hashOfFile, type OpenFile, openSuppliers, textFile } from './supplier-file.ts';
import { supplierTable } from './supplier-table.ts';
import { englishWording } from './wording.ts';

const USAGE =
  'usage: npm run screen -- [--json] [--out REPORT] [--records LIST] [--min-score S] [--fail-on LEVEL] [--columns C] [--sheet NAME] [--at TIME] FILE; --help says more';

const HELP = `Compares a table of suppliers with the bundled data, or with a list of your own.

npm run --silent screen -- [options] FILE

FILE is CSV, TSV, XLSX, ODS or JSON Lines ('-' for CSV or JSON Lines on standard input). Encoding, delimiter, header row and
the meaning of the columns are found by themselves, in many languages.

  --out FILE        write a report: .csv, .xlsx or .jsonl. It holds every column of the table as it is, then what was
                    found, by which data; a row that was not screened says why. Goods and country are judged there, too.
  --json            one line of JSON a row: {"row","name","level","matches":[{"record","name","score","strength","why"}]}
  --records LIST    compare with this list (CSV or JSON Lines: name, aliases, country, address, website, id, level)
  --min-score S     leave out matches under this score, 0 to 1
  --fail-on LEVEL   end with status 1 when a level at or above notice, caution or alert was found
  --columns C       say what the columns hold, counted from 1: 'name=2 country=4 address=5+6'. Fields: name, native,
                    alias, country, address, website, brand, goods, id, reference, imo
  --sheet NAME      the sheet of a workbook; else the first whose headings name a company
  --at TIME         the time that the report gives, ISO 8601, so that the same report can be made again
  --help            this text

Status: 0; 1 by --fail-on; 2 for bad input, with a line on standard error that says what and where.
`;

/** What is compared with, and the sentence for the suppliers that it names none of. */
interface Opened {
  readonly engine: Engine;
  readonly none: string;
  readonly dataset: DatasetInfo | null;
  readonly list: { readonly name: string; readonly sha256: string } | null;
}

async function openOwn(path: string, minScore: number, report: Complain, wording: Wording): Promise<Opened> {
  const entries: OwnEntry[] = [];
  for await (const entry of readOwnList(textFile(path), report)) entries.push(entry);
  if (entries.length === 0) throw new InputError(`${path}: names nobody`);
  const target = ownTarget(entries, basename(path));
  return {
    engine: { target, data: null, goods: null, minScore },
    none: wording.message('screen_none_own', [String(target.records), basename(path)]),
    dataset: null,
    list: { name: basename(path), sha256: await hashOfFile(path) },
  };
}

async function openBundled(minScore: number, withGoods: boolean, wording: Wording): Promise<Opened> {
  const data = await loadData();
  const goods = withGoods ? await loadGoods(data) : null;
  return {
    engine: { target: bundledTarget(data), data: withGoods ? data : null, goods, minScore },
    none: wording.message('summary_none', [String(data.info.records), data.info.asOf]),
    dataset: data.info,
    list: null,
  };
}

function jsonOf({ row, name }: Supplier, { level, matches, unscreened }: Outcome, wording: Wording) {
  return JSON.stringify({
    row,
    name,
    level,
    matches: matches.map(({ record, name, score, strength, why }) => ({
      record,
      name,
      score,
      strength,
      why: why.map((reason) => say(reason, wording)),
    })),
    // Only a row that was not compared has this: its level would look like a verdict.
    ...(unscreened && { reason: notScreened(unscreened, wording) }),
  });
}

function notScreened(why: NonNullable<Outcome['unscreened']>, wording: Wording): string {
  return wording.message('suppliers_not_screened', [wording.message(`suppliers_problem_${why}`)]);
}

function minScoreOf(given: string | undefined): number {
  const score = Number(given ?? 0);
  if (given?.trim() === '' || !(score >= 0 && score <= 1)) {
    throw new InputError(`--min-score ${given}: is no number from 0 to 1`);
  }
  return score;
}

function mappingGiven(given: string | undefined): Mapping | null {
  if (given === undefined) return null;
  const mapping = parseMapping(given);
  if (!mapping) throw new InputError(`--columns ${given}: expected 'name=2 country=4', with a name`);
  return mapping;
}

function timeOf(given: string | undefined): string {
  const time = given === undefined ? new Date() : new Date(given);
  if (Number.isNaN(time.valueOf())) throw new InputError(`--at ${given}: is no time in ISO 8601`);
  return time.toISOString();
}

const OPTIONS = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  out: { type: 'string' },
  records: { type: 'string' },
  'min-score': { type: 'string' },
  'fail-on': { type: 'string' },
  columns: { type: 'string' },
  sheet: { type: 'string' },
  at: { type: 'string' },
} as const;

async function main(): Promise<Status> {
  const { values, positionals } = optionsOf(OPTIONS, USAGE);
  if (values.help) {
    process.stdout.write(HELP);
    return STATUS.fine;
  }
  const failOn = failLevel(values['fail-on']);
  const minScore = minScoreOf(values['min-score']);
  const given = mappingGiven(values.columns);
  const made = timeOf(values.at);
  if (values.out !== undefined) formOf(values.out);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new InputError(USAGE);
  const wording = englishWording();
  let status: Status = STATUS.fine;
  const report: Complain = ({ file, line, what }) => {
    complain('screen', `${file}, line ${line}: ${what}`);
    status = STATUS.badInput;
  };
  const opened = values.records
    ? await openOwn(values.records, minScore, report, wording)
    : await openBundled(minScore, values.out !== undefined, wording);
  const suppliers = await openSuppliers(file, values.sheet, given !== null, report);
  const mapping = given ?? suppliers.table.mapping;
  const output = openOutput();
  const table = supplierTable(wording, opened.none);
  let worst: Level = 'none';
  async function* rows(): AsyncGenerator<ReportRow> {
    for await (const input of suppliers.table.rows) {
      const { supplier, outcome } = screenRow(input, mapping, opened.engine);
      worst = highestLevel([worst, outcome.level]);
      const lines = values.json
        ? [jsonOf(supplier, outcome, wording)]
        : table.row(supplier, {
            ...outcome,
            unscreened: outcome.unscreened && notScreened(outcome.unscreened, wording),
          });
      // A report that is written has the rows; the terminal then has the sum.
      if (values.json || values.out === undefined) for (const line of lines) await output.line(line);
      yield { ...input, ...outcome, review: 'open', decision: null, since: null };
    }
  }
  try {
    if (values.out === undefined) for await (const _ of rows());
    else await writeReport(values.out, await reportOf(suppliers, opened, mapping, made, rows()), wording);
    if (!values.json) for (const line of table.end()) await output.line(line);
  } finally {
    await output.end();
  }
  return status === STATUS.fine && failOn && compareLevels(worst, failOn) >= 0 ? STATUS.found : status;
}

async function reportOf(
  { info }: OpenFile,
  { dataset, list, engine }: Opened,
  mapping: Mapping,
  made: string,
  rows: AsyncIterable<ReportRow>,
) {
  const { header, ...table } = info;
  const provenance = {
    version: await ownVersion(),
    dataset,
    rules: RULES_VERSION,
    list,
    table,
    columns: mappingText(mapping),
    minScore: engine.minScore,
    made,
    language: 'en',
  };
  return { provenance, header, rows };
}

await runCommand('screen', main);
