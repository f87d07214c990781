import { useEffect, useState } from 'preact/hooks';
import { explainNone } from '../../lib/assessment/explain.ts';
import { messageKey, sayDate } from '../../lib/assessment/wording.ts';
import {
  type Case,
  type EntryRow,
  listingKey,
  type Remarks,
  type Snapshot,
  STATUSES,
} from '../../lib/journal/entry.ts';
import type { Entry, Journal } from '../../lib/journal/journal.ts';
import { unpacked } from '../../lib/journal/pack.ts';
import { type FindingKey, type Rerun, rerun } from '../../lib/journal/rerun.ts';
import type { LoadedData } from '../../lib/screening/artefact.ts';
import { ListingDetail } from '../listing-detail.tsx';
import { useWording } from '../wording.ts';
import type { FileShell } from './exchange.tsx';

/** One entry: what was read and found, what was kept, what was made of it since, and how it would be judged today. */
export function EntryView({
  journal,
  data,
  files,
  cases,
  id,
  changed,
  close,
  open,
}: {
  journal: Journal;
  data: LoadedData | null;
  files: FileShell;
  cases: readonly Case[];
  id: string;
  changed: () => void;
  close: () => void;
  open: (id: string) => void;
}) {
  const wording = useWording();
  const [entry, setEntry] = useState<Entry | null>(null);
  const [others, setOthers] = useState<readonly EntryRow[]>([]);
  const [again, setAgain] = useState<Rerun | null>(null);
  useEffect(() => {
    void journal.entry(id).then(async (found) => {
      setEntry(found);
      const { shop, assessment, url } = found.logged;
      const same = journal.database.entries.where('[listing+at]');
      const listing = listingKey(shop, assessment, url);
      setOthers(await same.between([listing, ''], [listing, '\uffff']).toArray());
    }, close);
  }, [journal, id, close]);
  if (!entry) return <aside class="entry" aria-busy="true" />;
  const { logged, remarks, history } = entry;
  const time = (at: string) =>
    new Date(at).toLocaleString(wording.language, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <aside class="entry" aria-label={wording.message('entry_title')}>
      <p class="head">
        <a href={logged.url} target="_blank" rel="noopener noreferrer">
          {wording.message('entry_page')}
        </a>
        <button type="button" onClick={close}>
          {wording.message('card_close')}
        </button>
      </p>
      <p class="muted">
        {wording.message('entry_logged', [time(logged.at), logged.at, offsetText(logged.offset)])}{' '}
        {wording.message('card_data', [
          sayDate(logged.basis.dataset.asOf, wording.language),
          logged.basis.dataset.version,
        ])}
      </p>
      <RemarksForm
        remarks={remarks}
        cases={cases}
        save={(change) => void journal.edit(id, change).then(changed)}
      />
      <Snapshots journal={journal} snapshots={logged.snapshots} files={files} />
      <ListingDetail
        assessment={logged.assessment}
        explanation={data && explainNone(logged.assessment.listing, data)}
        recordOf={(record) => {
          const found = data?.recordById.get(record);
          return found && data ? { evidence: found.evidence, sources: data.dataset.sources } : null;
        }}
      />
      {data && (
        <section>
          <h3>{wording.message('entry_again')}</h3>
          <button type="button" onClick={() => setAgain(rerun(logged, data))}>
            {wording.message('entry_again_now')}
          </button>
          {again && <Again again={again} />}
        </section>
      )}
      {others.length > 1 && (
        <section>
          <h3>{wording.message('entry_same_listing')}</h3>
          <ol>
            {others.map((row) => (
              <li key={row.id}>
                <button type="button" class="plain" disabled={row.id === id} onClick={() => open(row.id)}>
                  {time(row.at)}
                </button>{' '}
                {wording.message(messageKey('level', row.level))}; {row.seller}; {row.origin}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <h3>{wording.message('entry_history')}</h3>
        <ol>
          {history.map(({ seq, kind, at, hash }) => (
            <li key={seq}>
              {wording.message(messageKey('link', kind), [time(at)])}{' '}
              <span class="muted hash">
                {wording.message('entry_link', [String(seq), hash.slice(0, 16)])}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}

function RemarksForm({
  remarks,
  cases,
  save,
}: {
  remarks: Remarks;
  cases: readonly Case[];
  save: (change: Partial<Remarks>) => void;
}) {
  const wording = useWording();
  return (
    <div class="remarks">
      <label>
        {wording.message('journal_column_status')}{' '}
        <select
          value={remarks.status}
          onChange={(event) => {
            const status = STATUSES.find((one) => one === event.currentTarget.value);
            if (status) save({ status });
          }}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {wording.message(messageKey('entry_status', status))}
            </option>
          ))}
        </select>
      </label>
      <label>
        {wording.message('journal_filter_case')}{' '}
        <select
          value={remarks.case ?? ''}
          onChange={(event) => save({ case: event.currentTarget.value || null })}
        >
          <option value="">{wording.message('journal_no_case')}</option>
          {cases.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {wording.message('entry_tags')}
        <input
          type="text"
          value={remarks.tags.join(', ')}
          onChange={(event) => save({ tags: tagsOf(event.currentTarget.value) })}
        />
      </label>
      <label>
        {wording.message('case_note')}
        <textarea
          rows={3}
          value={remarks.note}
          maxLength={20_000}
          onChange={(event) => save({ note: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}

function tagsOf(text: string): string[] {
  const tags = text.split(/[,;،、]/).map((tag) => tag.trim().slice(0, 60));
  return [...new Set(tags.filter((tag) => tag))].slice(0, 50);
}

function Snapshots({
  journal,
  snapshots,
  files,
}: {
  journal: Journal;
  snapshots: readonly Snapshot[];
  files: FileShell;
}) {
  const wording = useWording();
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => () => URL.revokeObjectURL(shown ?? ''), [shown]);
  if (snapshots.length === 0) return null;
  const bytesOf = async ({ sha256 }: Snapshot): Promise<Uint8Array<ArrayBuffer> | null> => {
    const kept = await journal.database.blobs.get(sha256);
    return kept ? ((await unpacked(kept.bytes)) as Uint8Array<ArrayBuffer>) : null;
  };
  const show = async (snapshot: Snapshot) => {
    const bytes = await bytesOf(snapshot);
    if (bytes) setShown(URL.createObjectURL(new Blob([bytes], { type: snapshot.type })));
  };
  const save = async (snapshot: Snapshot) => {
    const bytes = await bytesOf(snapshot);
    // A page that was kept is never shown in the extension's own origin: it is given out as a file.
    if (bytes) await files.save(`${snapshot.kind}-${snapshot.sha256.slice(0, 12)}`, snapshot.type, [bytes]);
  };
  return (
    <section>
      <h3>{wording.message('entry_kept')}</h3>
      <ul>
        {snapshots.map((snapshot) => (
          <li key={snapshot.kind}>
            {wording.message(`snapshot_${snapshot.kind}`)}, {sizeText(snapshot.kept, wording.language)}{' '}
            <span class="muted hash">SHA-256 {snapshot.sha256}</span>{' '}
            {snapshot.type.startsWith('image/') && (
              <button type="button" onClick={() => void show(snapshot)}>
                {wording.message('entry_kept_show')}
              </button>
            )}{' '}
            <button type="button" onClick={() => void save(snapshot)}>
              {wording.message('entry_kept_save')}
            </button>
          </li>
        ))}
      </ul>
      {shown && <img class="screenshot" src={shown} alt={wording.message('snapshot_screenshot')} />}
    </section>
  );
}

function Again({ again }: { again: Rerun }) {
  const wording = useWording();
  const said = (key: string, findings: readonly FindingKey[]) =>
    findings.map(({ rule, name }) => (
      <li key={`${key} ${rule} ${name}`}>
        {wording.message(key, [wording.message(messageKey('family', rule)), name])}
      </li>
    ));
  return (
    <div aria-live="polite">
      <p>
        {wording.message(again.same ? 'entry_again_same' : 'entry_again_other', [
          wording.message(messageKey('level', again.before.level)),
          wording.message(messageKey('level', again.after.level)),
        ])}
      </p>
      <ul>
        {said('entry_again_gone', again.gone)}
        {said('entry_again_added', again.added)}
        {said('entry_again_changed', again.changed)}
        {again.because.map((cause) => (
          <li key={cause}>{wording.message(`entry_again_because_${cause}`)}</li>
        ))}
      </ul>
    </div>
  );
}

/** '+09:00' of 540 minutes. */
export function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '−' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** Bytes as people say them. */
export function sizeText(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return value.toLocaleString(language, { style: 'unit', unit, maximumFractionDigits: 1 });
}
