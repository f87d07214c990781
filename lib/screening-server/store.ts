import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Answer } from './protocol.ts';
import type { ScreeningServer } from './server.ts';

/** Raised with each change of the tables; this file then has one `version()` more. */
const SCHEMA = 1;
/** The name of the database; tests give their own. */
const NAME = 'screening-server';

/** What a run was asked of a server, and how far. It has no token. */
export interface AskedRun {
  /** The id of the supplier run. */
  readonly run: string;
  readonly server: Pick<ScreeningServer, 'address' | 'dataset'>;
  /** What the dataset was called, and its versions since the first question. */
  readonly title: string;
  readonly versions: readonly string[];
  /** When it was begun and when the last answer came, ISO 8601 in UTC. */
  readonly begun: string;
  readonly answered: string;
  /** Rows that were come to, of how many; and of how many suppliers the server was told. */
  readonly done: number;
  readonly rows: number;
  readonly told: number;
}

/** The answers for rows from one place to another, as `[place, answers][]` of those for which there are any. */
interface AnsweredRows {
  readonly run: string;
  readonly from: number;
  readonly found: readonly (readonly [place: number, answers: readonly Answer[]])[];
}

/** The answers of a server for a row. */
export interface RowAnswers {
  readonly place: number;
  readonly answers: readonly Answer[];
}

class AnswersDatabase extends Dexie {
  declare readonly runs: EntityTable<AskedRun, 'run'>;
  declare readonly answers: Table<AnsweredRows, [string, number]>;

  constructor(name: string) {
    super(name);
    this.version(SCHEMA).stores({ runs: 'run', answers: '[run+from]' });
  }
}

/** What servers answered for supplier runs, beside what was found here. */
export class ServerAnswers {
  readonly #database: AnswersDatabase;

  constructor(name = NAME) {
    this.#database = new AnswersDatabase(name);
  }

  /** How far a run was asked of a server; undefined where it never was. */
  run(run: string): Promise<AskedRun | undefined> {
    return this.#database.runs.get(run);
  }

  /** Begins to ask anew: what was answered before goes. */
  async begin(asked: AskedRun): Promise<void> {
    const { runs, answers } = this.#database;
    await this.#database.transaction('rw', runs, answers, async () => {
      await this.#of(asked.run).delete();
      await runs.put(asked);
    });
  }

  /** Keeps answers, and how far the run is with them, all at once. */
  async keep(asked: AskedRun, from: number, found: readonly RowAnswers[]): Promise<void> {
    const { runs, answers } = this.#database;
    await this.#database.transaction('rw', runs, answers, async () => {
      await runs.put(asked);
      if (found.length > 0) {
        await answers.put({
          run: asked.run,
          from,
          found: found.map(({ place, answers: given }) => [place, given] as const),
        });
      }
    });
  }

  /** The rows for which the server has answers, in their order. */
  async rows(run: string): Promise<RowAnswers[]> {
    const parts = await this.#of(run).toArray();
    return parts.flatMap(({ found }) => found.map(([place, answers]) => ({ place, answers })));
  }

  /** What the server answered for one row. */
  async row(run: string, place: number): Promise<readonly Answer[]> {
    const part = await this.#database.answers
      .where('[run+from]')
      .between([run, 0], [run, place], true, true)
      .last();
    return part?.found.find(([at]) => at === place)?.[1] ?? [];
  }

  /** Deletes what was answered for runs that are no more. */
  async keepOnly(runs: readonly string[]): Promise<void> {
    for (const { run } of await this.#database.runs.toArray()) {
      if (!runs.includes(run)) await this.remove(run);
    }
  }

  /** Deletes what was answered for a run. */
  async remove(run: string): Promise<void> {
    const { runs, answers } = this.#database;
    await this.#database.transaction('rw', runs, answers, async () => {
      await runs.delete(run);
      await this.#of(run).delete();
    });
  }

  #of(run: string) {
    return this.#database.answers.where('[run+from]').between([run, 0], [run, Number.MAX_SAFE_INTEGER]);
  }
}
