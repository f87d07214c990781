import { useEffect, useState } from 'preact/hooks';
import { messageKey } from '../../lib/assessment/wording.ts';
import { ANSWER_COLUMNS, type AnsweredRow, answersCsv } from '../../lib/screening-server/export.ts';
import { hostOfServer } from '../../lib/screening-server/server.ts';
import type { AskedRun } from '../../lib/screening-server/store.ts';
import { levelWord } from '../../lib/suppliers/report/cells.ts';
import { RowReader } from '../../lib/suppliers/store/row-reader.ts';
import type { Run } from '../../lib/suppliers/store/run.ts';
import type { KeptRow, SupplierStore } from '../../lib/suppliers/store/store.ts';
import { supplierOf } from '../../lib/suppliers/supplier.ts';
import type { FileShell } from '../file-shell.ts';
import { timeText } from '../suppliers/context.ts';
import { useWording } from '../wording.ts';
import { AnswerList } from './answer-list.tsx';
import type { ServerShell } from './shell.ts';

/** So many rows are shown; a file has all. */
const SHOWN = 200;

/** The rows for which a server has answers, surest first, each beside what was found here. */
export function AnsweredTable({
  shell,
  store,
  files,
  run,
  asked,
}: {
  shell: ServerShell;
  store: SupplierStore;
  files: FileShell;
  run: Run;
  asked: AskedRun;
}) {
  const wording = useWording();
  const [rows, setRows] = useState<readonly AnsweredRow[]>([]);
  useEffect(() => {
    void (async () => {
      const answered = await shell.answers.rows(run.id);
      const reader = new RowReader(store, run.id);
      const found: AnsweredRow[] = [];
      for (const { place, answers } of answered) {
        const [kept] = await reader.rows([place]);
        if (kept) found.push({ place, answers, ...here(kept) });
      }
      setRows(found.sort((a, b) => best(b) - best(a)));
    })().catch(console.error);
  }, [shell, store, run.id]);
  const here = ({ input, outcome }: KeptRow) => ({
    row: input.row,
    name: supplierOf(input.row, input.cells, run.mapping).name,
    here: outcome.unscreened
      ? wording.message(messageKey('suppliers_problem', outcome.unscreened))
      : levelWord(outcome, wording),
  });
  const count = (number: number) => number.toLocaleString(wording.language);
  const { server, title, versions, answered, done, told } = asked;
  return (
    <>
      <p>
        {wording.message('server_state', [
          hostOfServer(server),
          title,
          versions.filter(Boolean).join(', ') || '–',
          timeText(answered, wording),
          count(done),
          count(told),
          count(rows.length),
        ])}
      </p>
      <p class="muted">{wording.message('server_own')}</p>
      {rows.length > 0 && (
        <>
          <p class="actions">
            <button
              type="button"
              onClick={() => {
                const headings = ANSWER_COLUMNS.map((column) => wording.message(`server_csv_${column}`));
                const csv = answersCsv(
                  asked,
                  headings,
                  [...rows].sort((a, b) => a.place - b.place),
                );
                void files.save('origin-check-screening-server.csv', 'text/csv', [csv]);
              }}
            >
              {wording.message('server_save_csv')}
            </button>
          </p>
          <table class="answered">
            <thead>
              <tr>
                {(['row', 'name', 'here', 'caption'] as const).map((column) => (
                  <th key={column} scope="col">
                    {wording.message(`server_csv_${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, SHOWN).map(({ place, row, name, here: found, answers }) => (
                <tr key={place}>
                  <td class="number">{count(row)}</td>
                  <td>{name}</td>
                  <td>{found}</td>
                  <td>
                    <AnswerList answers={answers} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > SHOWN && (
            <p class="muted">{wording.message('lists_more', [count(rows.length - SHOWN)])}</p>
          )}
        </>
      )}
    </>
  );
}

/** How sure the surest answer is; what the server takes for a match before what it does not. */
const best = ({ answers }: AnsweredRow): number =>
  Math.max(0, ...answers.map(({ match, score }) => score + (match ? 1 : 0)));
