import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Sizes } from './sizes.ts';
import { kB, PAGE_MAX } from './sizes.ts';
import type { Visit } from './visit.ts';
import type { AnswerTimes, BadgesAfter, Costs, Who } from './visits.ts';

const README = resolve(import.meta.dirname, '../../../README.md');
const START = '<!-- bench: made by `npm run bench:page -- --write` -->';
const END = '<!-- end of bench -->';

export interface Measured {
  readonly sizes: Sizes;
  readonly costs: readonly Costs[];
  readonly answers: AnswerTimes;
  readonly badges: readonly BadgesAfter[];
}

/** Prints all that was measured as one table in Markdown, and gives its lines. */
export function printTable({ sizes, costs, answers, badges }: Measured): string {
  const [largest] = sizes.shops;
  const smallest = sizes.shops.at(-1);
  const lines = [
    '| | without | empty extension | Origin Check | ratio to without |',
    '| --- | --: | --: | --: | --: |',
    ...costs.flatMap(costRows),
  ];
  const notes = [
    `Content scripts of one page: ${kB(smallest?.size ?? 0)} (${smallest?.id}) to ${kB(largest?.size ?? 0)} (${largest?.id}) gzipped, of ${kB(PAGE_MAX)} that it may get.`,
    `Worker: ${ms(answers.warm)} for one listing while it runs, ${ms(answers.cold)} from a cold start.`,
    ...badges.map(
      ({ name, warm, cold, badges: count }) =>
        `Badges on ${name}: the first of ${count} ${ms(warm.first)} after DOMContentLoaded, the last ${ms(warm.last)}; with a cold worker ${ms(cold.first)} and ${ms(cold.last)}.`,
    ),
  ];
  const table = [...lines, '', ...notes.map((note) => `- ${note}`)].join('\n');
  console.log(table);
  return table;
}

/** The rows of one page. */
export function costRows({ name, plain, slowed }: Costs): string[] {
  const row = (
    what: string,
    visits: Readonly<Record<Who, Visit>>,
    of: (visit: Visit) => number,
    show: (value: number) => string,
  ) => {
    const [none, empty, ours] = [of(visits.none), of(visits.empty), of(visits.ours)];
    const ratio = none > 0 ? `${(ours / none).toFixed(2)} ×` : '';
    return `| ${name}: ${what} | ${show(none)} | ${show(empty)} | ${show(ours)} | ${ratio} |`;
  };
  return [
    row('scripting of extensions', plain, ({ scripting }) => scripting, ms),
    row('scripting of extensions, processor slowed 4 ×', slowed, ({ scripting }) => scripting, ms),
    row('thread busy', plain, ({ busy }) => busy, ms),
    row('longest task, processor slowed 4 ×', slowed, ({ longestTask }) => longestTask, ms),
    row('long tasks, processor slowed 4 ×', slowed, ({ longTasks }) => longTasks, String),
    row(
      'layout shift',
      plain,
      ({ shift }) => shift,
      (value) => value.toFixed(3),
    ),
    row('memory of scripts', plain, ({ heap }) => heap, kB),
  ];
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

/** Puts the table into the README. @throws when the README has no place for it. */
export function writeTable(table: string): void {
  const readme = readFileSync(README, 'utf8');
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start < 0 || end < start)
    throw new Error(`README.md has no place for the table, between '${START}' and '${END}'`);
  writeFileSync(README, `${readme.slice(0, start + START.length)}\n${table}\n${readme.slice(end)}`);
}
