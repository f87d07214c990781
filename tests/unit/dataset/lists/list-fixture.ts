import type { ListEntry, ListFile, ListProblem, Report } from '../../../../lib/dataset/lists/entry.ts';

/** A file that comes in chunks of `size`, so that every test also breaks its text at odd places. */
export function textFile(name: string, text: string, size = 7): ListFile {
  async function* chunks(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  return { name, text: chunks() };
}

/** Everything that a reader gives, and the problems that it reports. */
export async function readAll<T>(
  read: (report: Report) => AsyncIterable<T>,
): Promise<{ rows: T[]; problems: ListProblem[] }> {
  const problems: ListProblem[] = [];
  const rows: T[] = [];
  for await (const row of read((problem) => problems.push(problem))) rows.push(row);
  return { rows, problems };
}

/** The names of an entry, each with its kind where it is not a plain alias, and a mark where its list calls it weak. */
export function namesOf(entry: ListEntry | undefined): string[] {
  return (entry?.names ?? []).map(
    ({ text, kind, strength }) =>
      `${kind === 'alias' ? '' : `${kind}: `}${text}${strength === 'weak' ? ' (weak)' : ''}`,
  );
}
