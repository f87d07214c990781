import { useEffect, useMemo, useState } from 'preact/hooks';
import { highestLevel, LEVELS } from '../../lib/assessment/levels.ts';
import { messageKey, say, sayDate } from '../../lib/assessment/wording.ts';
import { REPORT_FORMS, type ReportForm } from '../../lib/suppliers/desk/protocol.ts';
import { MAPPED } from '../../lib/suppliers/mapping.ts';
import { levelWord, sourcesOf, sourceText } from '../../lib/suppliers/report/cells.ts';
import { reportRow } from '../../lib/suppliers/report/kept-report.ts';
import type { ReportRow } from '../../lib/suppliers/report/report.ts';
import { VERDICTS } from '../../lib/suppliers/store/decision.ts';
import type { Decided } from '../../lib/suppliers/store/decisions.ts';
import type { Figures } from '../../lib/suppliers/store/figures.ts';
import { ALL_ROWS } from '../../lib/suppliers/store/query.ts';
import { RowReader } from '../../lib/suppliers/store/row-reader.ts';
import type { Run } from '../../lib/suppliers/store/run.ts';
import type { KeptRow } from '../../lib/suppliers/store/store.ts';
import { supplierOf } from '../../lib/suppliers/supplier.ts';
import { Switch } from '../fields.tsx';
import { Shape } from '../shape.tsx';
import { useWording } from '../wording.ts';
import { ListItems } from './against.tsx';
import { faultText, type SupplierShell, timeText } from './context.ts';

/** Rows that the printed summary names; all are in the files. */
const PRINTED = 300;

/** What leaves the desk: the results as files, and a summary to be printed. */
export function SupplierReport(props: {
  shell: SupplierShell;
  run: Run;
  figures: Figures;
  decided: Decided;
  before: string | null;
}) {
  return (
    <>
      <Save {...props} />
      <Summary {...props} />
    </>
  );
}

function Save({ shell, run, before }: { shell: SupplierShell; run: Run; before: string | null }) {
  const wording = useWording();
  const [onlyTold, setOnlyTold] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [said, setSaid] = useState('');
  const save = async (form: ReportForm) => {
    setMaking(true);
    setSaid(wording.message('suppliers_report_making'));
    try {
      const wish = { form, before, onlyTold, version: shell.version, language: wording.language };
      const blob = await shell.client.ask('report', { run: run.id, wish });
      const name = `${run.name.replace(/\.\w{2,5}$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-')}-origin-check.${form}`;
      await shell.files.save(name, blob.type, [blob]);
      setSaid(wording.message('exchange_saved', [name]));
    } catch (error) {
      setSaid(faultText(error, wording));
    }
    setMaking(false);
  };
  return (
    <section class="no-print">
      <h3>{wording.message('suppliers_report_save')}</h3>
      <Switch label={wording.message('suppliers_report_found')} on={onlyTold} onChange={setOnlyTold} />
      <p class="actions">
        {REPORT_FORMS.map((form) => (
          <button key={form} type="button" disabled={isMaking} onClick={() => void save(form)}>
            {wording.message(`suppliers_report_${form}`)}
          </button>
        ))}
        <button type="button" class="primary" onClick={() => print()}>
          {wording.message('report_print')}
        </button>
      </p>
      <p aria-live="polite">{said}</p>
    </section>
  );
}

function Summary({
  shell,
  run,
  figures,
  decided,
}: {
  shell: SupplierShell;
  run: Run;
  figures: Figures;
  decided: Decided;
}) {
  const wording = useWording();
  const [rows, setRows] = useState<readonly ReportRow[]>([]);
  const [more, setMore] = useState(0);
  const reader = useMemo(() => new RowReader(shell.store, run.id), [shell.store, run.id]);
  const { client } = shell;
  useEffect(() => {
    const load = async () => {
      const found = await client.ask('find', { run: run.id, query: { ...ALL_ROWS, review: true } });
      const shown = await reader.rows([...found.slice(0, PRINTED)]);
      setRows(shown.map((row) => reportRow(run, row, decided)));
      setMore(found.length - shown.length);
    };
    void load();
  }, [client, reader, run, decided]);
  const number = (value: number) => value.toLocaleString(wording.language);
  const { dataset, rules, lists } = run.basis;
  const columns = MAPPED.flatMap((field) =>
    run.mapping.places[field].map(
      (at) => `${run.table.header[at] ?? at + 1} (${wording.message(`suppliers_field_${field}`)})`,
    ),
  );
  const sources = [...new Set(rows.flatMap((row) => sourcesOf(row).map(sourceText)))].sort();
  return (
    <article class="report">
      <h1>{wording.message('suppliers_report_title')}</h1>
      <h2>{wording.message('suppliers_report_table')}</h2>
      <p class="hash">
        {wording.message('suppliers_report_table_text', [
          run.table.sheet ? `${run.table.name}, ${run.table.sheet}` : run.table.name,
          run.table.sha256,
          number(run.rows),
          timeText(run.created, wording),
        ])}{' '}
        {wording.message('suppliers_report_columns', [columns.join(', ')])}
      </p>
      <h2>{wording.message('suppliers_report_method')}</h2>
      <p>{wording.message('suppliers_report_method_text', [number(dataset.records), String(rules)])}</p>
      <p class="hash">
        {wording.message('suppliers_report_data', [
          dataset.version,
          sayDate(dataset.asOf, wording.language),
          dataset.sha256,
        ])}
      </p>
      {lists.length > 0 && (
        <>
          <p>{wording.message('suppliers_report_own')}</p>
          <ul>
            <ListItems lists={lists} />
          </ul>
        </>
      )}
      <h2>{wording.message('suppliers_report_limits')}</h2>
      <p>{wording.message('suppliers_report_limits_text')}</p>
      <h2>{wording.message('suppliers_report_results')}</h2>
      <Results figures={figures} />
      <h2>{wording.message('suppliers_report_decisions')}</h2>
      <Decisions figures={figures} />
      <h2>{wording.message('suppliers_report_findings')}</h2>
      {rows.map((row) => (
        <Finding key={row.row} run={run} row={row} />
      ))}
      {more > 0 && <p>{wording.message('suppliers_report_more', [number(more)])}</p>}
      <Problems shell={shell} run={run} reader={reader} />
      {sources.length > 0 && <h2>{wording.message('suppliers_report_lists')}</h2>}
      <ul>
        {sources.map((source) => (
          <li key={source} class="hash">
            {source}
          </li>
        ))}
      </ul>
    </article>
  );
}

/** The rows that were not screened, or not read whole, by their numbers. */
function Problems({ shell, run, reader }: { shell: SupplierShell; run: Run; reader: RowReader }) {
  const wording = useWording();
  const { client } = shell;
  const [rows, setRows] = useState<readonly KeptRow[]>([]);
  const [more, setMore] = useState(0);
  useEffect(() => {
    const load = async () => {
      const query = { ...ALL_ROWS, state: 'problem', order: 'row' } as const;
      const found = await client.ask('find', { run: run.id, query });
      const shown = await reader.rows([...found.slice(0, PRINTED)]);
      setRows(shown);
      setMore(found.length - shown.length);
    };
    void load();
  }, [client, reader, run.id]);
  return (
    <>
      <h2>{wording.message('suppliers_results_problems')}</h2>
      {rows.length === 0 && <p>{wording.message('suppliers_problems_none')}</p>}
      <ul>
        {rows.map(({ place, input, outcome }) => {
          const why = messageKey('suppliers_problem', outcome.unscreened ?? input.problem ?? 'pending');
          const said = wording.message(why);
          return (
            <li key={place}>
              {wording.message('suppliers_row', [String(input.row)])}:{' '}
              {outcome.unscreened ? wording.message('suppliers_not_screened', [said]) : said}
            </li>
          );
        })}
      </ul>
      {more > 0 && <p>{wording.message('suppliers_report_more', [more.toLocaleString(wording.language)])}</p>}
    </>
  );
}

function Results({ figures }: { figures: Figures }) {
  const wording = useWording();
  const number = (value: number) => value.toLocaleString(wording.language);
  const levels = [...LEVELS].reverse().filter((level) => level !== 'none');
  return (
    <>
      <p>
        {wording.message('suppliers_summary', [
          number(figures.rows),
          number(figures.screened),
          number(figures.unscreened),
        ])}
      </p>
      <ul>
        {levels.map((level) => (
          <li key={level}>
            {wording.message(messageKey('level', level))}: {number(figures.levels[level])};{' '}
            {wording.message('suppliers_goods')}: {number(figures.risks[level])}
          </li>
        ))}
        <li>
          {wording.message('suppliers_strength_possible')}: {number(figures.possible)}
        </li>
        {figures.aside > 0 && (
          <li>
            {wording.message('suppliers_strength_aside')}: {number(figures.aside)}
          </li>
        )}
        <li>
          {wording.message('level_none')}: {number(figures.levels.none - figures.possible)}
        </li>
        <li>
          {wording.message('suppliers_screened_part')}: {number(figures.part)}
        </li>
      </ul>
    </>
  );
}

function Decisions({ figures }: { figures: Figures }) {
  const wording = useWording();
  const states = [...VERDICTS, 'again', 'open'] as const;
  if (VERDICTS.every((verdict) => figures.review[verdict] === 0) && figures.review.again === 0) {
    return <p>{wording.message('suppliers_report_decisions_none')}</p>;
  }
  return (
    <ul>
      {states.map((state) => (
        <li key={state}>
          {wording.message(messageKey('suppliers_decision', state))}:{' '}
          {figures.review[state].toLocaleString(wording.language)}
        </li>
      ))}
    </ul>
  );
}

function Finding({ run, row }: { run: Run; row: ReportRow }) {
  const wording = useWording();
  const { name, country } = supplierOf(row.row, row.cells, run.mapping);
  const [best] = row.matches;
  const sentences = [...(best ? [...best.matched, ...best.judgement.why] : []), ...row.risk.why];
  const level = highestLevel([row.level, row.risk.level]);
  const goods = `${wording.message('suppliers_goods')}: ${wording.message(messageKey('level', row.risk.level))}`;
  const said = [...(best ? [levelWord(row, wording)] : []), ...(row.risk.level !== 'none' ? [goods] : [])];
  return (
    <section class={`printed ${level}`}>
      <h3>
        <Shape level={level} /> {wording.message('suppliers_row', [String(row.row)])}: {name}
        {country && `, ${country}`} – {said.join('; ')}
      </h3>
      {best && (
        <p class="muted">
          {best.name} · {best.judgement.list ?? best.record} ·{' '}
          {wording.message(messageKey('suppliers_strength', best.strength))}
        </p>
      )}
      <p>{sentences.map((reason) => say(reason, wording)).join(' ')}</p>
      {row.decision && (
        <p>
          {wording.message(row.review === 'again' ? 'suppliers_decided_again' : 'suppliers_decided', [
            wording.message(messageKey('suppliers_decision', row.decision.verdict)),
            row.decision.initials,
            timeText(row.decision.at, wording),
          ])}{' '}
          {row.decision.reason}
        </p>
      )}
    </section>
  );
}
