import { useEffect, useState } from 'preact/hooks';
import type { Reason } from '../../lib/assessment/assessment.ts';
import { messageKey, say } from '../../lib/assessment/wording.ts';
import type { Source } from '../../lib/dataset/record.ts';
import { cleanText } from '../../lib/listing/reading.ts';
import type { DeskClient } from '../../lib/suppliers/desk/client.ts';
import { fieldAt } from '../../lib/suppliers/mapping.ts';
import { reportRow } from '../../lib/suppliers/report/kept-report.ts';
import type { ReportRow } from '../../lib/suppliers/report/report.ts';
import { type Decided, keyOfRow, type Ruling } from '../../lib/suppliers/store/decisions.ts';
import type { RowReader } from '../../lib/suppliers/store/row-reader.ts';
import type { Run } from '../../lib/suppliers/store/run.ts';
import type { KeptMatch, KeptRow } from '../../lib/suppliers/store/store.ts';
import { supplierOf } from '../../lib/suppliers/supplier.ts';
import { hashOf } from '../../lib/suppliers/supplier-key.ts';
import { RowAnswers } from '../screening-server/row-answers.tsx';
import type { ServerShell } from '../screening-server/shell.ts';
import { Shape } from '../shape.tsx';
import { useWording } from '../wording.ts';
import { DecisionForm } from './decision-form.tsx';

/** Matches that are only possible are shown after so many. */
const MATCHES_MAX = 12;

/** One row in full: its cells, its matches with their reasons and sources, goods and country, and the decision. */
export function RowView({
  client,
  server,
  run,
  reader,
  place,
  decided,
  initials,
  onInitials,
  decide,
  step,
  close,
}: {
  client: DeskClient;
  server: ServerShell;
  run: Run;
  reader: RowReader;
  place: number;
  decided: Decided;
  initials: string;
  onInitials: (initials: string) => void;
  decide: (ruling: Ruling | null) => void;
  step: (by: number) => void;
  close: () => void;
}) {
  const wording = useWording();
  const [row, setRow] = useState<KeptRow | null>(null);
  useEffect(() => void reader.rows([place]).then(([found]) => setRow(found ?? null)), [reader, place]);
  const [same, setSame] = useState(1);
  useEffect(() => {
    if (!row) return;
    // How many there are is worth a line, not an error.
    const asked = client.ask('same', { run: run.id, key: hashOf(keyOfRow(run, row)) });
    asked.then(setSame, () => setSame(1));
  }, [client, run, row]);
  if (!row) return <aside class="entry" />;
  const told = reportRow(run, row, decided);
  const { name } = supplierOf(told.row, told.cells, run.mapping);
  const { matches } = row.outcome;
  const isTold = matches.length > 0 || told.risk.level !== 'none';
  return (
    <aside
      class="entry listing supplier"
      aria-label={name || wording.message('suppliers_row', [String(told.row)])}
    >
      <div class="head">
        <strong>{name || wording.message('suppliers_row', [String(told.row)])}</strong>
        <span>
          <button type="button" onClick={() => step(-1)}>
            {wording.message('suppliers_previous')}
          </button>{' '}
          <button type="button" onClick={() => step(1)}>
            {wording.message('suppliers_next')}
          </button>{' '}
          <button type="button" onClick={close}>
            {wording.message('suppliers_close')}
          </button>
        </span>
      </div>
      <Problem row={told} />
      {same > 1 && (
        <p class="muted">
          {wording.message('suppliers_duplicates', [same.toLocaleString(wording.language)])}
        </p>
      )}
      {isTold && <DecisionForm row={told} initials={initials} onInitials={onInitials} decide={decide} />}
      {matches.length > 0 && <h3>{wording.message('suppliers_matches')}</h3>}
      {matches.slice(0, MATCHES_MAX).map((match) => (
        <Match key={match.record} match={match} />
      ))}
      {told.aside.length > 0 && (
        <section class="finding none">
          <h3>{wording.message('suppliers_strength_aside')}</h3>
          <Sentences reasons={told.aside} sources={[]} />
        </section>
      )}
      {told.risk.why.length > 0 && (
        <section class={`finding ${told.risk.level}`}>
          <h3>
            {told.risk.level !== 'none' && <Shape level={told.risk.level} />}
            {wording.message('suppliers_goods')}
            {told.risk.level !== 'none' && `: ${wording.message(messageKey('level', told.risk.level))}`}
          </h3>
          <Sentences reasons={told.risk.why} sources={told.risk.sources} />
          {told.risk.against.length > 0 && <h4>{wording.message('card_against')}</h4>}
          <Sentences reasons={told.risk.against} sources={told.risk.sources} />
        </section>
      )}
      <RowAnswers shell={server} run={run.id} place={place} />
      <h3>{wording.message('suppliers_cells')}</h3>
      <dl class="cells">
        {run.table.header.map((heading, at) => (
          <>
            <dt>
              {cleanText(heading) || wording.message('suppliers_unnamed')}
              {fieldAt(run.mapping, at) && (
                <span class="muted"> ({wording.message(`suppliers_field_${fieldAt(run.mapping, at)}`)})</span>
              )}
            </dt>
            <dd>{told.cells[at]}</dd>
          </>
        ))}
      </dl>
    </aside>
  );
}

function Problem({ row }: { row: ReportRow }) {
  const wording = useWording();
  const why = row.problem ?? row.unscreened;
  if (!why) return null;
  const said = wording.message(messageKey('suppliers_problem', why));
  return (
    <p class="caution problem">
      <Shape level="unread" /> {wording.message('suppliers_row', [String(row.row)])}:{' '}
      {row.unscreened ? wording.message('suppliers_not_screened', [said]) : said}
    </p>
  );
}

function Match({ match }: { match: KeptMatch }) {
  const wording = useWording();
  const { strength, level, name, matched, judgement } = match;
  const shown = strength === 'possible' ? 'none' : level;
  return (
    <section class={`finding ${shown}`}>
      <h3>
        <Shape level={shown} />
        {name} ({wording.message(messageKey('suppliers_strength', strength))})
      </h3>
      <p class="muted">
        {judgement.title} · {judgement.list ?? match.record} ·{' '}
        {judgement.families.map((family) => wording.message(messageKey('family', family))).join(', ')}
      </p>
      <h4>{wording.message('suppliers_matched')}</h4>
      <Sentences reasons={matched} sources={[]} />
      <h4>{wording.message('suppliers_record_says')}</h4>
      <Sentences reasons={judgement.why} sources={judgement.sources} />
    </section>
  );
}

/** Sentences, each with its source. */
function Sentences({ reasons, sources }: { reasons: readonly Reason[]; sources: readonly Source[] }) {
  const wording = useWording();
  return (
    <ul class="reasons">
      {reasons.map((reason) => {
        const source = reason.source === null ? undefined : sources[reason.source];
        const sentence = say(reason, wording);
        return (
          <li key={sentence}>
            {sentence}{' '}
            {source && (
              <a href={source.url} target="_blank" rel="noreferrer">
                {source.publisher}, {source.date}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
