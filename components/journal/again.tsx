import { useState } from 'preact/hooks';
import { messageKey } from '../../lib/assessment/wording.ts';
import { DatasetError } from '../../lib/dataset/dataset.ts';
import { dataOf } from '../../lib/journal/dataset.ts';
import type { Logged } from '../../lib/journal/entry.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import { causesOf, type FindingKey, type Rerun, rerun } from '../../lib/journal/rerun.ts';
import type { LoadedData } from '../../lib/screening/artefact.ts';
import { useWording } from '../wording.ts';

/** The verdict of today and that by the data of then; the second is null, with the reason, where it cannot be had. */
interface Verdicts {
  readonly today: Rerun | null;
  readonly former: Rerun | null;
  readonly fault: '' | 'not_kept' | 'unreadable';
}

/** Judges an entry again from its own fields: by the data and rules of today, and by the data of then; says what changed, and why. */
export function Again({
  journal,
  logged,
  data,
}: {
  journal: Journal;
  logged: Logged;
  /** Data of today; null where they could not be loaded. */
  data: LoadedData | null;
}) {
  const wording = useWording();
  const [verdicts, setVerdicts] = useState<Verdicts | 'judging' | null>(null);
  const judge = async () => {
    setVerdicts('judging');
    const today = data && rerun(logged, data);
    try {
      const kept = await dataOf(journal, logged);
      // What was never kept is at hand all the same while it is the data of today.
      const old = kept ?? (data?.info.sha256 === logged.basis.dataset.sha256 ? data : null);
      setVerdicts({ today, former: old && rerun(logged, old), fault: old ? '' : 'not_kept' });
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      console.error(error);
      setVerdicts({ today, former: null, fault: 'unreadable' });
    }
  };
  return (
    <section>
      <h3>{wording.message('entry_again')}</h3>
      <button type="button" disabled={verdicts === 'judging'} onClick={() => void judge()}>
        {wording.message('entry_again_now')}
      </button>
      <div aria-live="polite">
        {verdicts !== null && verdicts !== 'judging' && (
          <Said {...verdicts} version={logged.basis.dataset.version} />
        )}
      </div>
    </section>
  );
}

function Said({ today, former, fault, version }: Verdicts & { version: string }) {
  const wording = useWording();
  const because = today && (former ? causesOf(today, former) : today.same ? [] : today.because);
  return (
    <>
      {today && (
        <>
          <h4>{wording.message('entry_again_today', [today.basis.dataset.version])}</h4>
          <Difference again={today} />
          <ul>
            {because?.map((cause) => (
              <li key={cause}>{wording.message(`entry_again_because_${cause}`)}</li>
            ))}
          </ul>
        </>
      )}
      <h4>{wording.message('entry_again_then', [version])}</h4>
      {former ? <Difference again={former} /> : <p>{wording.message(`entry_again_${fault}`)}</p>}
    </>
  );
}

function Difference({ again }: { again: Rerun }) {
  const wording = useWording();
  const family = (rule: string) => wording.message(messageKey('family', rule));
  const said = (key: string, findings: readonly FindingKey[]) =>
    findings.map(({ rule, field, name }) => (
      <li key={`${key} ${rule} ${field} ${name}`}>{wording.message(key, [family(rule), name])}</li>
    ));
  if (again.same) return <p>{wording.message('entry_again_same')}</p>;
  return (
    <>
      <p>
        {wording.message('entry_again_other', [
          wording.message(messageKey('level', again.before.level)),
          wording.message(messageKey('level', again.after.level)),
        ])}
      </p>
      <ul>
        {said('entry_again_gone', again.gone)}
        {said('entry_again_added', again.added)}
        {again.changed.map(({ rule, field, name, parts }) => (
          <li key={`changed ${rule} ${field} ${name}`}>
            {wording.message('entry_again_changed', [family(rule), name])} (
            {parts.map((part) => wording.message(`entry_again_part_${part}`)).join(', ')})
          </li>
        ))}
      </ul>
    </>
  );
}
