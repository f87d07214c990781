import { basename } from 'node:path';
import type { Wording } from '../assessment/wording.ts';
import type { DatasetInfo } from '../dataset/dataset.ts';
import { type Report as Complain, ListFormatError, type ListProblem } from '../dataset/lists/entry.ts';
import type { Entry } from '../own-lists/entry.ts';
import { FileError } from '../own-lists/file-error.ts';
import { openFile } from '../own-lists/open-file.ts';
import { BrokenOffError } from '../own-lists/table.ts';
import { targetOfEntries } from '../own-lists/target.ts';
import type { Engine } from '../suppliers/outcome.ts';
import { bundledTarget, type ListBasis, type Target } from '../suppliers/target.ts';
import { InputError } from './command.ts';
import { loadData } from './data.ts';
import { loadGoods } from './screen-report.ts';
import { hashOfFile, listText } from './supplier-file.ts';

/** What is compared with. */
export interface AgainstWish {
  /** Lists that take the place of the bundled data, lists beside it, and lists of names that were cleared. */
  readonly instead: readonly string[];
  readonly beside: readonly string[];
  readonly allow: readonly string[];
  readonly minScore: number;
  readonly withGoods: boolean;
  /** The time that a report gives, ISO 8601. */
  readonly made: string;
}

/** What was opened to compare with, and the sentences for the suppliers that it names none of. */
export interface Against {
  readonly engine: Engine;
  readonly none: string;
  readonly dataset: DatasetInfo | null;
  readonly lists: readonly ListBasis[];
}

/** Opens all that suppliers are compared with. Throws InputError for a list that cannot be read or names nobody. */
export async function openAgainst(wish: AgainstWish, report: Complain, wording: Wording): Promise<Against> {
  const { instead, beside, allow, minScore, withGoods, made } = wish;
  const opened = async (paths: readonly string[], kind: ListBasis['kind']) => {
    const targets: Target[] = [];
    for (const path of paths) targets.push(await ownTarget(path, kind, made, report));
    return targets;
  };
  const own = [...(await opened(instead, 'watch')), ...(await opened(beside, 'watch'))];
  const allowing = await opened(allow, 'allow');
  const data = instead.length > 0 ? null : await loadData();
  const goods = data && withGoods ? await loadGoods(data) : null;
  const none = [
    ...(data ? [wording.message('summary_none', [String(data.info.records), data.info.asOf])] : []),
    ...own.map(({ list, records }) =>
      wording.message('screen_none_own', [String(records), list?.name ?? '']),
    ),
  ];
  return {
    engine: {
      targets: [...(data ? [bundledTarget(data)] : []), ...own],
      allowing,
      data: withGoods ? data : null,
      goods,
      minScore,
    },
    none: none.join(' '),
    dataset: data?.info ?? null,
    lists: [...own, ...allowing].flatMap(({ list }) => list ?? []),
  };
}

async function ownTarget(
  path: string,
  kind: ListBasis['kind'],
  made: string,
  report: Complain,
): Promise<Target> {
  const entries = await entriesOf(path, report);
  if (entries.length === 0) throw new InputError(`${path}: names nobody`);
  const name = basename(path);
  const file = { name, sha256: await hashOfFile(path) };
  return targetOfEntries(entries, {
    id: '',
    revision: '',
    name,
    kind,
    level: 'caution',
    entries: entries.length,
    imported: made,
    file,
  });
}

async function entriesOf(path: string, report: Complain): Promise<Entry[]> {
  const problems: ListProblem[] = [];
  const entries: Entry[] = [];
  try {
    const { entries: read } = await openFile(await listText(path));
    const told: Complain = (problem) => void problems.push(problem);
    for await (const entry of read(told, null)) {
      entries.push(entry.id ? entry : { ...entry, id: `entry ${entries.length + 1}` });
    }
  } catch (error) {
    // Of a table written by hand the last row may be short, and its line may not end: it was read.
    if (!(error instanceof BrokenOffError)) throw refused(path, error);
  }
  for (const problem of problems) report(problem);
  return entries;
}

/** Why no list can be made of a file, in words for the command line. */
const FAULTS: Readonly<Partial<Record<FileError['fault'], string>>> = {
  html: 'is a web page, not a list',
  empty: 'names nobody',
};

function refused(path: string, error: unknown): unknown {
  if (error instanceof ListFormatError) return new InputError(error.message);
  if (!(error instanceof FileError)) return error;
  return new InputError(`${path}: ${FAULTS[error.fault] ?? (error.message || 'is no list')}`);
}
