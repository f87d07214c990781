import { useEffect, useState } from 'preact/hooks';
import { messageKey, sayDate } from '../../lib/assessment/wording.ts';
import type { Verdict } from '../../lib/journal/chain.ts';
import type { Case } from '../../lib/journal/entry.ts';
import type { Entry, Journal } from '../../lib/journal/journal.ts';
import { chosenIds } from '../../lib/journal/output.ts';
import { FindingView } from '../finding-view.tsx';
import { ListingRead } from '../listing-detail.tsx';
import { useWording } from '../wording.ts';
import { offsetText } from './texts.ts';

/** Entries of one report: more are nothing that anybody prints. */
const ENTRIES_MAX = 1000;

/** The report of some Entries, or of all, to be printed or saved as PDF by the browser: what, by which data and method, from which sources. */
export function Report({
  journal,
  ids,
  now,
}: {
  journal: Journal;
  ids: readonly string[] | null;
  now: Date;
}) {
  const wording = useWording();
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const [count, setCount] = useState(0);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [cases, setCases] = useState<readonly Case[]>([]);
  useEffect(() => {
    const load = async () => {
      const wanted = await chosenIds(journal.database, ids && new Set(ids));
      setCount(wanted.length);
      const found = await journal.entries(wanted.slice(0, ENTRIES_MAX));
      setEntries([...found.values()]);
      setCases(await journal.database.cases.toArray());
      setVerdict(await journal.verify());
    };
    load().catch(console.error);
  }, [journal, ids]);
  if (!entries) return <p class="muted">{wording.message('journal_working')}</p>;
  const named = cases.filter(({ id }) => entries.some(({ remarks }) => remarks.case === id));
  const versions = [...new Set(entries.map(({ logged }) => logged.basis.dataset.version))].join(', ');
  return (
    <main class="report">
      <p class="actions no-print">
        <button type="button" class="primary" onClick={() => print()}>
          {wording.message('report_print')}
        </button>
        <a href="#journal">{wording.message('journal_title')}</a>
      </p>
      <h1>{wording.message('report_title')}</h1>
      <p>
        {wording.message('report_made', [
          now.toLocaleString(wording.language, { dateStyle: 'long', timeStyle: 'short' }),
          entries.length.toLocaleString(wording.language),
        ])}
      </p>
      {count > entries.length && (
        <p>
          {wording.message('report_first', [
            entries.length.toLocaleString(wording.language),
            count.toLocaleString(wording.language),
          ])}
        </p>
      )}
      {named.map(({ id, name, note }) => (
        <section key={id}>
          <h2>{name}</h2>
          {note && <p class="note">{note}</p>}
        </section>
      ))}
      <h2>{wording.message('report_method')}</h2>
      <p>{wording.message('report_method_text', [versions])}</p>
      <p>{wording.message('desk_fair')}</p>
      {verdict && (
        <p class="hash">
          {verdict.broken
            ? wording.message(messageKey('chain', verdict.broken.fault), [
                String(verdict.broken.seq),
                verdict.broken.subject,
              ])
            : wording.message('chain_whole', [String(verdict.links), verdict.head])}
        </p>
      )}
      {entries.map(({ logged, remarks, history }) => (
        <section key={logged.id} class="listing">
          <h2>{logged.assessment.listing.title?.value ?? wording.message('popup_untitled')}</h2>
          <p>
            {wording.message('entry_logged', [
              new Date(logged.at).toLocaleString(wording.language),
              logged.at,
              offsetText(logged.offset),
            ])}{' '}
            {wording.message('card_data', [
              sayDate(logged.basis.dataset.asOf, wording.language),
              logged.basis.dataset.version,
            ])}
          </p>
          <p class="hash">{logged.url}</p>
          <p>
            {wording.message(messageKey('entry_status', remarks.status))}
            {remarks.case && `; ${cases.find(({ id }) => id === remarks.case)?.name ?? remarks.case}`}
            {remarks.tags.length > 0 && `; ${remarks.tags.join(', ')}`}
          </p>
          {remarks.note && <p class="note">{remarks.note}</p>}
          {logged.assessment.findings.map((finding) => (
            <FindingView key={`${finding.rule} ${finding.text}`} finding={finding} isWhole />
          ))}
          <ListingRead listing={logged.assessment.listing} />
          {logged.snapshots.map(({ kind, sha256 }) => (
            <p key={kind} class="hash">
              {wording.message(`snapshot_${kind}`)}: SHA-256 {sha256}
            </p>
          ))}
          <p class="hash">
            {wording.message('entry_link', [
              String(history[0]?.seq ?? 0),
              history[0]?.hash.slice(0, 16) ?? '',
            ])}
          </p>
        </section>
      ))}
    </main>
  );
}
