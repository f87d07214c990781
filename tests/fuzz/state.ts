import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from '../../lib/listing/zod.ts';
import type { Failures } from './outcome.ts';

const count = z.number().int().nonnegative();

const stateSchema = z.object({
  /** Where the run began. */
  seed: z.number().int(),
  nextPage: z.number().int(),
  nextTable: z.number().int(),
  pages: z.object({
    pages: count,
    readings: count,
    listings: count,
    hollow: count,
    checks: count,
    parseMs: z.number(),
  }),
  tables: z.object({ read: count, refused: count, rows: count }),
  /** Milliseconds for a megabyte, of each reading. */
  msPerMb: z.array(z.number()),
  keptMb: z.number(),
  failures: z.record(z.string(), count),
});

/** How far a run over many portions has come, and what it gave. */
export type FuzzState = z.infer<typeof stateSchema>;

/** The state of a run that is to go on, or a new one. Throws for a file that holds something else. */
export function readState(path: string | undefined, seed: number): FuzzState {
  if (path !== undefined && existsSync(path))
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return {
    seed,
    nextPage: seed,
    nextTable: seed,
    pages: { pages: 0, readings: 0, listings: 0, hollow: 0, checks: 0, parseMs: 0 },
    tables: { read: 0, refused: 0, rows: 0 },
    msPerMb: [],
    keptMb: 0,
    failures: {},
  };
}

/** Writes the state where the next run looks for it. */
export function keepState(path: string | undefined, state: FuzzState): void {
  if (path !== undefined) writeFileSync(path, JSON.stringify(state));
}

/** Adds the failures of this portion. */
export function addFailures({ failures }: FuzzState, more: Failures): void {
  for (const [kind, times] of more.counts) failures[kind] = (failures[kind] ?? 0) + times;
}

/** Prints all that the run gave so far. */
export function printState({
  seed,
  nextPage,
  nextTable,
  pages,
  tables,
  msPerMb,
  keptMb,
  failures,
}: FuzzState): void {
  const sorted = [...msPerMb].sort((a, b) => a - b);
  const share = (part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
  console.log(
    `${pages.pages} changed pages from seed ${seed} to ${nextPage - 1} (${nextPage - seed} parsed; ${pages.hollow} of the pages hollow), ` +
      `${pages.checks} checked as the command line does, ${pages.readings} readings, ${pages.listings} listings, ${keptMb} MB kept at most`,
  );
  console.log(
    `processor ms for a megabyte: half ${share(0.5)}, 95 % ${share(0.95)}, 99 % ${share(0.99)}, 99.9 % ${share(0.999)}, most ${share(1)}; ` +
      `besides, jsdom took ${Math.round(pages.parseMs / 1000)} s for parsing`,
  );
  console.log(
    `${nextTable - seed} changed list and table files: ${tables.read} readings whole, ${tables.refused} refused, ${tables.rows} rows`,
  );
  console.log(Object.keys(failures).length === 0 ? 'no failures' : `failures: ${JSON.stringify(failures)}`);
}
