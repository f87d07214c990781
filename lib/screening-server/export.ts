import { csvCell } from '../listing/csv-cell.ts';
import type { AskedRun, RowAnswers } from './store.ts';

/** The columns of a table of answers; their headings have the wording `server_csv_…`. */
export const ANSWER_COLUMNS = [
  'row',
  'name',
  'here',
  'caption',
  'match',
  'score',
  'id',
  'schema',
  'countries',
  'topics',
  'datasets',
  'server',
  'dataset',
  'version',
  'answered',
] as const;

/** A row that has answers, and what was found of it here. */
export interface AnsweredRow extends RowAnswers {
  readonly row: number;
  readonly name: string;
  /** What was found here, in words. */
  readonly here: string;
}

/** Answers as CSV, a line each, with where they come from. Headings are given in the order of `ANSWER_COLUMNS`. */
export function answersCsv(
  asked: AskedRun,
  headings: readonly string[],
  rows: readonly AnsweredRow[],
): string {
  const { server, title, versions, answered } = asked;
  const lines = rows.flatMap(({ row, name, here, answers }) =>
    answers.map(({ caption, match, score, id, schema, countries, topics, datasets }) => [
      row,
      name,
      here,
      caption,
      match ? 'yes' : 'no',
      Math.round(score * 1000) / 1000,
      id,
      schema,
      countries.join(' '),
      topics.join(' '),
      datasets.join(' '),
      server.address,
      title,
      versions.join(' '),
      answered,
    ]),
  );
  return `\uFEFF${[headings, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')}`;
}
