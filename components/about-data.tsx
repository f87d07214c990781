import { useState } from 'preact/hooks';
import type { Audit } from '../lib/assessment/audit.ts';
import { type Changes, releaseOf } from '../lib/assessment/changes.ts';
import { LEVELS } from '../lib/assessment/levels.ts';
import { levelOfRecord } from '../lib/assessment/record-level.ts';
import { messageKey, sayDate } from '../lib/assessment/wording.ts';
import { ageInDays, OLD_AFTER_DAYS, overviewOf } from '../lib/dataset/overview.ts';
import { FAMILIES } from '../lib/dataset/record.ts';
import type { LoadedData } from '../lib/screening/artefact.ts';
import { searchRecords } from '../lib/screening/search.ts';
import { AuditView } from './audit-view.tsx';
import { RecordView } from './record-view.tsx';
import { Shape } from './shape.tsx';
import { useWording } from './wording.ts';

/** Most results of a search that are shown at once. */
const SHOWN = 50;

/** What the verdicts rest on: the figures, the lists and their age, what changed, and every Record. */
export function AboutData({
  data,
  changes,
  audit,
  wanted,
  now,
}: {
  data: LoadedData;
  changes: Changes;
  audit: Audit;
  /** Id of the Record to open, or what to look up; '' for nothing. */
  wanted: string;
  now: Date;
}) {
  const wording = useWording();
  const { info, dataset } = data;
  const overview = overviewOf(dataset);
  const levels = Object.values(releaseOf(data).levels);
  const count = (figure: number) => figure.toLocaleString(wording.language);
  return (
    <main>
      <h1>{wording.message('desk_title')}</h1>
      <p>
        {wording.message('desk_intro', [
          count(dataset.records.length),
          count(overview.statements),
          count(overview.sources),
          sayDate(info.asOf, wording.language),
          info.version,
        ])}
      </p>
      <p class="muted">{wording.message('desk_fair')}</p>
      <Lookup key={wanted} data={data} wanted={wanted} />
      <h2>{wording.message('desk_lists')}</h2>
      <table>
        <thead>
          <tr>
            {['name', 'date', 'age', 'records'].map((column) => (
              <th key={column} scope="col">
                {wording.message(`desk_list_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {overview.lists.map(({ name, asOf, url, records }) => {
            const age = ageInDays(asOf, now);
            return (
              <tr key={name}>
                <th scope="row">
                  <a href={url} target="_blank" rel="noopener noreferrer">
                    {name}
                  </a>
                </th>
                <td>{sayDate(asOf, wording.language)}</td>
                <td class={age > OLD_AFTER_DAYS || age < 0 ? 'caution' : ''}>
                  {age > OLD_AFTER_DAYS && <Shape level="caution" />}{' '}
                  {age < 0 ? wording.message('desk_clock') : wording.message('desk_days', [count(age)])}
                </td>
                <td class="number">{count(records)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {overview.lists.some(({ asOf }) => ageInDays(asOf, now) > OLD_AFTER_DAYS) && (
        <p class="key caution">
          <Shape level="caution" /> {wording.message('desk_old', [String(OLD_AFTER_DAYS)])}
        </p>
      )}
      <div class="columns">
        <section>
          <h2>{wording.message('desk_families')}</h2>
          <table>
            <tbody>
              {FAMILIES.filter((family) => overview.families[family] > 0).map((family) => (
                <tr key={family}>
                  <th scope="row">{wording.message(messageKey('family', family))}</th>
                  <td class="number">{count(overview.families[family])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h2>{wording.message('desk_levels')}</h2>
          <table>
            <tbody>
              {[...LEVELS].reverse().map((level) => (
                <tr key={level} class={level}>
                  <th scope="row">
                    <Shape level={level} />{' '}
                    {wording.message(level === 'none' ? 'desk_level_none' : `level_${level}`)}
                  </th>
                  <td class="number">{count(levels.filter((one) => one === level).length)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <AuditView audit={audit} />
      <ChangesView changes={changes} />
      <p class="muted hash">{wording.message('desk_hash', [info.sha256])}</p>
    </main>
  );
}

function ChangesView({ changes }: { changes: Changes }) {
  const wording = useWording();
  if (!changes.since) return <p class="first">{wording.message('desk_changes_first')}</p>;
  const parts = [
    ['desk_added', changes.added],
    ['desk_removed', changes.removed],
    ['desk_relevelled', changes.relevelled.map(({ id, before, after }) => `${id}: ${before} → ${after}`)],
  ] as const;
  return (
    <>
      <h2>{wording.message('desk_changes', [changes.since])}</h2>
      {parts.map(([title, lines]) => (
        <details key={title}>
          <summary>{wording.message(title, [String(lines.length)])}</summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Lookup({ data, wanted }: { data: LoadedData; wanted: string }) {
  const wording = useWording();
  const isKnown = data.recordById.has(wanted);
  const [query, setQuery] = useState(isKnown ? '' : wanted);
  const [chosen, setChosen] = useState<string | null>(isKnown ? wanted : null);
  const found = searchRecords(data.dataset.records, query, SHOWN + 1);
  const record = chosen ? data.recordById.get(chosen) : undefined;
  const note =
    found.length === 0
      ? wording.message('desk_found_none')
      : found.length > SHOWN
        ? wording.message('desk_found_more', [String(SHOWN)])
        : wording.message('desk_found', [String(found.length)]);
  return (
    <section class="lookup">
      <div>
        <label for="lookup">{wording.message('desk_search')}</label>
        <input
          id="lookup"
          type="search"
          value={query}
          placeholder={wording.message('desk_search_hint')}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <p class="muted" aria-live="polite">
          {note}
        </p>
        <ul class="results">
          {found.slice(0, SHOWN).map((one) => {
            const level = levelOfRecord(one, data);
            return (
              <li key={one.id} class={level}>
                <button type="button" aria-pressed={one.id === chosen} onClick={() => setChosen(one.id)}>
                  <Shape level={level} />
                  <span>
                    <bdi>{one.names[0]?.text}</bdi>
                  </span>
                  <span class="muted">{wording.message(messageKey('kind', one.kind))}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      <div aria-live="polite">
        {record ? (
          <RecordView key={record.id} record={record} data={data} onOpen={setChosen} />
        ) : (
          <p class="muted">{wording.message('desk_choose')}</p>
        )}
      </div>
    </section>
  );
}
