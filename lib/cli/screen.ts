// `npm run screen`: compares a table of suppliers with the bundled data, or with a list of the user's own.
import { RULES_VERSION } from '../assessment/assessment.ts';
import { compareLevels, highestLevel, type Level } from '../assessment/levels.ts';
import { say, type Wording } from '../assessment/wording.ts';
import type { Report as Complain } from '../dataset/lists/entry.ts';
import { type Mapping, mappingText, parseMapping } from '../suppliers/mapping.ts';
import { type Outcome, screenRow } from '../suppliers/outcome.ts';
import type { ReportRow } from '../suppliers/report/report.ts';
import type { Supplier } from '../suppliers/supplier.ts';
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
import { type Against, openAgainst } from './screen-against.ts';
import { formOf, ownVersion, writeReport } from './screen-report.ts';
import { type OpenFile, openSuppliers } from './supplier-file.ts';
import { supplierTable } from './supplier-table.ts';
import { englishWording } from './wording.ts';

const USAGE =
  'usage: npm run screen -- [--json] [--out REPORT] [--records LIST] [--list LIST] [--allow LIST] [--min-score S] [--fail-on LEVEL] [--columns C] [--sheet NAME] [--at TIME] FILE; --help says more';

const HELP = `Compares a table of suppliers with the bundled data, with lists of your own, or with both.

npm run --silent screen -- [options] FILE

FILE is CSV, TSV, XLSX, ODS or JSON Lines ('-' for standard input). Encoding, delimiter, header row and the meaning of the
columns are found by themselves, in many languages. A row that cannot be screened is kept, and says why.

What is compared with:
  --records LIST    this list instead of the bundled data
  --list LIST       this list beside the bundled data
  --allow LIST      names that you have cleared: what matches them is set aside, and said to be
                    LIST is a table (columns for name, aliases, country, address, website, id, level, in many languages),
                    lines of JSON ({"id","name","aliases","country","level"} or entities of FollowTheMoney), or a file of OFAC,
                    the UN, the UK, OpenSanctions (targets.simple.csv), trade.gov (Consolidated Screening List, CSV or JSON) or
                    of shipments with shipper and consignee. Each of the three may be given more than once.
  --min-score S     leave out matches under this score, 0 to 1

What comes out:
  --out FILE        write a report: .csv, .xlsx or .jsonl, which hold every column of the table as it is, then what was
                    found; or .html, a summary to be printed. Each says by which data and lists. Goods and country are
                    judged there, too.
  --json            one line of JSON a row: {"row","name","level","matches":[{"record","name","score","strength","why"}]}; a row that was
                    not screened has "reason"; where there are several, a match of a list has "list"
  --at TIME         the time that the report gives, ISO 8601, so that the same report can be made again

How the table is read:
  --columns C       say what the columns hold, counted from 1: 'name=2 country=4 address=5+6'. Fields: name, native,
                    alias, country, address, website, brand, goods, id, reference, imo
  --sheet NAME      the sheet of a workbook; else the first whose headings name a company

  --fail-on LEVEL   end with status 1 when notice, caution or alert, as named, or more was found: of the matches, and with --out
                    of goods and country, too
  --help            this text

Status: 0; 1 by --fail-on; 2 for bad input, with a line on standard error that says what and where. Rows that could be read are
then screened nevertheless.

  npm run --silent screen -- --out report.xlsx --list sdn.csv --fail-on caution suppliers.xlsx
`;

/** One row as a line of JSON; `withList` says of a match which list it is from, where there is more than one thing to be found in. */
function jsonOf(
  { row, name }: Supplier,
  { level, matches, aside, unscreened }: Outcome,
  withList: boolean,
  wording: Wording,
) {
  return JSON.stringify({
    row,
    name,
    level,
    matches: matches.map(({ record, name, score, strength, why, judgement }) => ({
      record,
      ...(withList && judgement.list !== null && { list: judgement.list }),
      name,
      score,
      strength,
      why: why.map((reason) => say(reason, wording)),
    })),
    ...(aside.length > 0 && { aside: aside.map((reason) => say(reason, wording)) }),
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
  records: { type: 'string', multiple: true },
  list: { type: 'string', multiple: true },
  allow: { type: 'string', multiple: true },
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
  const withGoods = values.out !== undefined;
  const { records: instead = [], list: beside = [], allow = [] } = values;
  const against = await openAgainst({ instead, beside, allow, minScore, withGoods, made }, report, wording);
  const suppliers = await openSuppliers(file, values.sheet, given !== null, report);
  const mapping = given ?? suppliers.table.mapping;
  const output = openOutput();
  const table = supplierTable(wording, against.none);
  let worst: Level = 'none';
  async function* rows(): AsyncGenerator<ReportRow> {
    for await (const input of suppliers.table.rows) {
      const { supplier, outcome } = screenRow(input, mapping, against.engine);
      worst = highestLevel([worst, outcome.level, outcome.risk.level]);
      const lines = values.json
        ? [jsonOf(supplier, outcome, against.engine.targets.length > 1, wording)]
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
    else await writeReport(values.out, await reportOf(suppliers, against, mapping, made, rows()), wording);
    if (!values.json) for (const line of table.end()) await output.line(line);
  } finally {
    await output.end();
  }
  return status === STATUS.fine && failOn && compareLevels(worst, failOn) >= 0 ? STATUS.found : status;
}

async function reportOf(
  { info }: OpenFile,
  { dataset, lists, engine }: Against,
  mapping: Mapping,
  made: string,
  rows: AsyncIterable<ReportRow>,
) {
  const { header, ...table } = info;
  const provenance = {
    version: await ownVersion(),
    dataset,
    rules: RULES_VERSION,
    lists: lists.map(({ id: _, revision: __, ...list }) => list),
    table,
    columns: mappingText(mapping),
    minScore: engine.minScore,
    onlyTold: false,
    before: null,
    made,
    language: 'en',
  };
  return { provenance, header, rows };
}

await runCommand('screen', main);
