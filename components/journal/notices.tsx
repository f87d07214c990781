import { useEffect, useState } from 'preact/hooks';
import { sayDate } from '../../lib/assessment/wording.ts';
import { type BackupDue, backupDue, postponeBackup } from '../../lib/journal/backup.ts';
import { judgedBy } from '../../lib/journal/entry.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import type { Query } from '../../lib/journal/query.ts';
import { basisOf, type Reviewed, reviewEntries, reviewed } from '../../lib/journal/review.ts';
import type { LoadedData } from '../../lib/screening/artefact.ts';
import { useWording } from '../wording.ts';

interface NoticesProps {
  readonly journal: Journal;
  readonly data: LoadedData | null;
  readonly version: number;
  readonly now: () => Date;
  readonly changed: () => void;
  readonly show: (found: Partial<Query>) => void;
  readonly backUp: () => void;
}

/** What the journal has to say by itself: entries whose level would be another today, and that a backup is due. */
export function Notices({ data, ...props }: NoticesProps) {
  return (
    <>
      {data && <ReviewNotice {...props} data={data} />}
      <BackupNotice {...props} />
    </>
  );
}

/** Judges what was judged by other data or rules, a little at a time, and says how many levels would be others. */
function ReviewNotice({
  journal,
  data,
  version,
  changed,
  show,
}: Omit<NoticesProps, 'data'> & { data: LoadedData }) {
  const wording = useWording();
  const [found, setFound] = useState<Reviewed | null>(null);
  const [done, setDone] = useState<number | null>(null);
  // Also when it changes, here and below: `version` is what tells that the journal has changed.
  useEffect(() => {
    const closing = new AbortController();
    let judged = 0;
    const rest = async (seen: number) => {
      judged = seen;
      setDone(seen);
      // The page is drawn and answers in between.
      await new Promise((next) => setTimeout(next));
      closing.signal.throwIfAborted();
    };
    reviewEntries(journal, data, rest).then(
      () => {
        setDone(null);
        if (judged > 0) changed();
      },
      (error: unknown) => {
        if (!closing.signal.aborted) console.error(error);
      },
    );
    return () => closing.abort();
  }, [journal, data, version, changed]);
  useEffect(() => {
    let isCurrent = true;
    reviewed(journal.database, judgedBy(basisOf(data))).then((now) => {
      if (isCurrent) setFound(now);
    }, console.error);
    return () => {
      isCurrent = false;
    };
  }, [journal, data, version]);
  if (!found || found.judged === 0) return null;
  const count = (value: number) => value.toLocaleString(wording.language);
  if (done !== null) {
    return (
      <p class="news">
        {wording.message('review_running', [count(found.judged)])}{' '}
        <progress aria-label={wording.message('journal_working')} value={done} max={found.judged} />
      </p>
    );
  }
  if (found.changed === 0) return null;
  return (
    <p class="news" role="status">
      {wording.message('review_changed', [
        count(found.changed),
        sayDate(data.info.asOf, wording.language),
        data.info.version,
      ])}{' '}
      <button type="button" onClick={() => show({ change: 'any' })}>
        {wording.message('review_show')}
      </button>
    </p>
  );
}

function BackupNotice({ journal, version, now, backUp }: Omit<NoticesProps, 'data'>) {
  const wording = useWording();
  const [due, setDue] = useState<BackupDue | null>(null);
  // Also when it changes: `version` is what tells that the journal has changed.
  useEffect(() => {
    let isCurrent = true;
    backupDue(journal, now()).then((found) => {
      if (isCurrent) setDue(found);
    }, console.error);
    return () => {
      isCurrent = false;
    };
  }, [journal, version, now]);
  if (!due) return null;
  const links = due.links.toLocaleString(wording.language);
  return (
    <p class="news" role="status">
      {due.since === null
        ? wording.message('backup_never', [links])
        : wording.message('backup_due', [links, sayDate(due.since.slice(0, 10), wording.language)])}{' '}
      <button type="button" onClick={backUp}>
        {wording.message('backup_now')}
      </button>{' '}
      <button type="button" onClick={() => void postponeBackup(journal, now()).then(() => setDue(null))}>
        {wording.message('backup_later')}
      </button>
    </p>
  );
}
