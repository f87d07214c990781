import { assess } from '../assessment/assess.ts';
import { type Basis, RULES_VERSION } from '../assessment/assessment.ts';
import { compareLevels } from '../assessment/levels.ts';
import { withoutOwnLists } from '../assessment/own-list.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { judgedBy, type Logged, type Review } from './entry.ts';
import type { Journal } from './journal.ts';
import type { BodyOf } from './link-shapes.ts';

/** How many Entries were judged by other data or rules, and how many of these have another level today. */
export interface Reviewed {
  readonly judged: number;
  readonly changed: number;
}

/** Entries judged between two looks at whether to go on. */
const BATCH = 100;
/** Where the last review stands: by what it judged, and the last place in the chain that it has seen. */
const REVIEWED = 'reviewed';

/**
 * Judges anew every Entry that was judged by other data or rules than those given, and notes whose level is another. It goes on where it was
 * broken off, and passes over what it has seen with the same data and rules. `rest` is waited for between batches. Throws JournalError,
 * and what `rest` throws.
 */
export async function reviewEntries(
  { database }: Journal,
  data: LoadedData,
  rest: (done: number) => Promise<void>,
): Promise<Reviewed> {
  const { links, entries, reviews, meta } = database;
  const today = judgedBy(basisOf(data));
  const known = String((await meta.get(REVIEWED))?.value ?? '');
  let from = known.startsWith(`${today} `) ? Number(known.slice(today.length + 1)) : -1;
  if (from < 0) await reviews.clear();
  for (let done = 0; ; done += BATCH) {
    const rows = await entries.where('seq').above(from).limit(BATCH).toArray();
    const last = rows.at(-1);
    if (!last) break;
    from = last.seq;
    const old = rows.filter(({ judged }) => judged !== today);
    const logs = await links.bulkGet(old.map(({ seq }) => seq));
    const found = logs.flatMap((log) =>
      log?.body ? changeOf((log.body as BodyOf<'log'>).logged, data) : [],
    );
    await database.transaction('rw', [entries, reviews, meta], async () => {
      const there = await entries.bulkGet(found.map(({ id }) => id));
      await reviews.bulkPut(found.filter((_, place) => there[place]));
      await meta.put({ key: REVIEWED, value: `${today} ${from}` });
    });
    await rest(done + rows.length);
  }
  return reviewed(database, today);
}

/** What the last review by these data found. */
export async function reviewed({ entries, reviews }: Journal['database'], today: string): Promise<Reviewed> {
  const [all, same, changed] = await Promise.all([
    entries.count(),
    entries.where('judged').equals(today).count(),
    reviews.count(),
  ]);
  return { judged: all - same, changed };
}

/** Which data and rules judge today. */
export function basisOf({ info }: LoadedData): Basis {
  return { dataset: info, rules: RULES_VERSION };
}

function changeOf({ id, page, assessment }: Logged, data: LoadedData): Review[] {
  const { listing, level: before } = withoutOwnLists(assessment);
  const after = assess(listing, page, data).level;
  const order = compareLevels(after, before);
  return order === 0 ? [] : [{ id, change: order > 0 ? 'higher' : 'lower', before, after }];
}
