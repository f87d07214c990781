import type { Mapping } from '../suppliers/mapping.ts';
import type { InputRow } from '../suppliers/row.ts';
import { type ServerClient, ServerError } from './client.ts';
import { type Answer, type Query, queryOf } from './protocol.ts';
import type { ScreeningServer } from './server.ts';
import type { AskedRun, RowAnswers, ServerAnswers } from './store.ts';

/** What of a supplier run is needed to ask a server. */
export interface AskableRun {
  readonly id: string;
  readonly rows: number;
  readonly mapping: Mapping;
  /** Rows from one place on, at most `count`; none only at the end. */
  readonly from: (place: number, count: number) => Promise<readonly InputRow[]>;
}

/** How far it is. */
export interface Asking {
  readonly done: number;
  readonly rows: number;
  /** Seconds until the server is asked again; 0 where it is being asked. */
  readonly waits: number;
}

/** What is needed to ask. */
export interface Asker {
  readonly client: ServerClient;
  readonly answers: ServerAnswers;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly tell: (asking: Asking) => void;
}

/** Suppliers that are asked about at once, as yente allows where nobody has set another number. */
const BATCH = 100;
/** Suppliers whose answers are remembered, so that the same one is told once. */
const KNOWN = 20_000;

/**
 * Asks a server about every supplier of a run, from where it was left, and keeps the answers. A run that was asked of another server or
 * dataset begins anew. Throws ServerError; what was answered until then is kept, and the next call goes on from there.
 */
export async function askRun(run: AskableRun, server: ScreeningServer, asker: Asker): Promise<AskedRun> {
  const { client, answers, signal, tell } = asker;
  let asked = await opened(run, server, asker);
  const known = new Map<string, readonly Answer[]>();
  let batch = BATCH;
  while (asked.done < run.rows) {
    if (signal.aborted) throw new ServerError('cancelled');
    const { done, rows } = asked;
    tell({ done, rows, waits: 0 });
    const input = await run.from(done, batch);
    if (input.length === 0) break;
    const queries = input.map(({ row, cells, problem }) =>
      problem === 'json' ? null : queryOf(row, cells, run.mapping),
    );
    const fresh = [
      ...new Map(queries.flatMap((query) => (query ? [[keyOf(query), query] as const] : []))),
    ].filter(([key]) => !known.has(key));
    try {
      const given =
        fresh.length === 0
          ? []
          : await client.match(
              fresh.map(([, query]) => query),
              signal,
              (waits) => tell({ done, rows, waits }),
            );
      fresh.forEach(([key], at) => {
        known.set(key, given[at] ?? []);
      });
    } catch (error) {
      const fewer = fewerAtOnce(error, batch);
      if (fewer === null) throw error;
      batch = fewer;
      continue;
    }
    const found: RowAnswers[] = queries.flatMap((query, at) => {
      const its = query ? (known.get(keyOf(query)) ?? []) : [];
      return its.length > 0 ? [{ place: done + at, answers: its }] : [];
    });
    asked = {
      ...asked,
      done: done + input.length,
      told: asked.told + fresh.length,
      answered: asker.now().toISOString(),
    };
    await answers.keep(asked, done, found);
    if (known.size > KNOWN) known.clear();
  }
  tell({ done: asked.done, rows: asked.rows, waits: 0 });
  return asked;
}

const keyOf = (query: Query): string => JSON.stringify(query.properties);

/** How many to ask at once where a server has refused more; null where that was not why. */
function fewerAtOnce(error: unknown, batch: number): number | null {
  if (!(error instanceof ServerError) || error.fault !== 'batch') return null;
  const fewer = Math.min(Number(error.text), batch - 1);
  return fewer >= 1 ? fewer : null;
}

async function opened(
  run: AskableRun,
  server: ScreeningServer,
  { client, answers, now, signal }: Asker,
): Promise<AskedRun> {
  const { title, version } = await client.dataset(signal);
  const before = await answers.run(run.id);
  const { address, dataset } = server;
  if (
    before &&
    before.server.address === address &&
    before.server.dataset === dataset &&
    before.done < run.rows
  ) {
    return { ...before, title, versions: [...new Set([...before.versions, version])] };
  }
  const begun = now().toISOString();
  const asked: AskedRun = {
    run: run.id,
    server: { address, dataset },
    title,
    versions: [version],
    begun,
    answered: '',
    done: 0,
    rows: run.rows,
    told: 0,
  };
  await answers.begin(asked);
  return asked;
}
