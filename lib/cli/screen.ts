// `npm run screen`: compares a table of suppliers with the bundled data, or with a list of the user's own.
import { basename } from 'node:path';
import { compareLevels, highestLevel, type Level } from '../assessment/levels.ts';
import { say, type Wording } from '../assessment/wording.ts';
import type { ListFile, Report } from '../dataset/lists/entry.ts';
import { decodeTable } from '../suppliers/encoding.ts';
import { readOwnList } from '../suppliers/own-list.ts';
import { type ScreenedSupplier, screenSupplier } from '../suppliers/screen-supplier.ts';
import { readSuppliers, type Supplier } from '../suppliers/table.ts';
import { bundledTarget, type OwnEntry, ownTarget, type Target } from '../suppliers/target.ts';
import {
  bytesOf,
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
import { supplierTable } from './supplier-table.ts';
import { englishWording } from './wording.ts';

const USAGE = 'usage: npm run screen -- [--json] [--records LIST] [--min-score S] [--fail-on LEVEL] FILE.csv';

/** What is compared with, and the sentence for the suppliers that it names none of. */
interface Opened {
  readonly target: Target;
  readonly none: string;
}

function fileOf(path: string): ListFile {
  return { name: path, text: decodeTable(bytesOf(path)) };
}

async function openOwn(path: string, report: Report, wording: Wording): Promise<Opened> {
  const entries: OwnEntry[] = [];
  for await (const entry of readOwnList(fileOf(path), report)) entries.push(entry);
  if (entries.length === 0) throw new InputError(`${path}: names nobody`);
  const target = ownTarget(entries, basename(path));
  return { target, none: wording.message('screen_none_own', [String(target.records), basename(path)]) };
}

async function openBundled(wording: Wording): Promise<Opened> {
  const data = await loadData();
  const none = wording.message('summary_none', [String(data.info.records), data.info.asOf]);
  return { target: bundledTarget(data), none };
}

function jsonOf({ row, name }: Supplier, { level, matches, unscreened }: ScreenedSupplier, wording: Wording) {
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
    ...(unscreened && { reason: wording.message(unscreened) }),
  });
}

function minScoreOf(given: string | undefined): number {
  const score = Number(given ?? 0);
  if (given?.trim() === '' || !(score >= 0 && score <= 1)) {
    throw new InputError(`--min-score ${given}: is no number from 0 to 1`);
  }
  return score;
}

async function main(): Promise<Status> {
  const { values, positionals } = optionsOf(
    {
      json: { type: 'boolean', default: false },
      records: { type: 'string' },
      'min-score': { type: 'string' },
      'fail-on': { type: 'string' },
    },
    USAGE,
  );
  const failOn = failLevel(values['fail-on']);
  const minScore = minScoreOf(values['min-score']);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new InputError(USAGE);
  const wording = englishWording();
  let status: Status = STATUS.fine;
  const report: Report = ({ file, line, what }) => {
    complain('screen', `${file}, line ${line}: ${what}`);
    status = STATUS.badInput;
  };
  const { target, none } =
    values.records === undefined
      ? await openBundled(wording)
      : await openOwn(values.records, report, wording);
  const output = openOutput();
  const table = supplierTable(wording, none);
  let worst: Level = 'none';
  try {
    for await (const supplier of readSuppliers(fileOf(file), report)) {
      const screened = screenSupplier(supplier, target, minScore);
      worst = highestLevel([worst, screened.level]);
      const lines = values.json ? [jsonOf(supplier, screened, wording)] : table.row(supplier, screened);
      for (const line of lines) await output.line(line);
    }
    if (!values.json) for (const line of table.end()) await output.line(line);
  } finally {
    await output.end();
  }
  return status === STATUS.fine && failOn && compareLevels(worst, failOn) >= 0 ? STATUS.found : status;
}

await runCommand('screen', main);
