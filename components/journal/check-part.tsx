import { useState } from 'preact/hooks';
import { messageKey } from '../../lib/assessment/wording.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import type { JournalVerdict } from '../../lib/journal/verify.ts';
import { Switch } from '../fields.tsx';
import { useWording } from '../wording.ts';
import { errorKey } from './errors.ts';
import type { Act, JournalShell } from './shell.ts';

/** Checks the chain and all that hangs on it. */
export function Verify({ journal }: { journal: Journal }) {
  const wording = useWording();
  const [verdict, setVerdict] = useState<JournalVerdict | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [fault, setFault] = useState('');
  const check = () => {
    setVerdict(null);
    setFault('');
    setProgress(0);
    void journal
      .verify((done, all) => setProgress(done / Math.max(1, all)))
      .then(setVerdict, (error: unknown) => {
        console.error(error);
        setFault(wording.message(errorKey(error)));
      })
      .then(() => setProgress(null));
  };
  return (
    <section class="verify">
      <h2>{wording.message('verify_title')}</h2>
      <p class="muted">{wording.message('verify_hint')}</p>
      <button type="button" disabled={progress !== null} onClick={check}>
        {wording.message('verify_now')}
      </button>{' '}
      {progress !== null && <progress value={progress} aria-label={wording.message('journal_working')} />}
      <div aria-live="polite">
        {fault && <p>{fault}</p>}
        {verdict && <Said {...verdict} />}
      </div>
    </section>
  );
}

function Said({ links, head, broken, missing }: JournalVerdict) {
  const wording = useWording();
  if (broken) {
    return (
      <p class="alert broken">
        {wording.message(messageKey('chain', broken.fault), [String(broken.seq), broken.subject])}
      </p>
    );
  }
  return (
    <>
      <p class="hash">{wording.message('chain_whole', [String(links), head])}</p>
      {missing && (
        <p>
          {wording.message('chain_missing', [
            missing.files.toLocaleString(wording.language),
            String(missing.seq),
            missing.subject,
          ])}
        </p>
      )}
    </>
  );
}

/** Deletes the whole journal, when somebody is sure. */
export function DeleteAll({ journal, shell, act }: { journal: Journal; shell: JournalShell; act: Act }) {
  const wording = useWording();
  const [isSure, setSure] = useState(false);
  const destroy = async () => {
    await journal.deleteAll();
    await shell.forgot();
  };
  return (
    <section class="delete-all">
      <h2>{wording.message('journal_delete_all')}</h2>
      <p class="muted">{wording.message('journal_delete_all_hint')}</p>
      <Switch label={wording.message('journal_delete_all_sure')} on={isSure} onChange={setSure} />
      <button
        type="button"
        disabled={!isSure}
        onClick={() => void act(destroy).then((isDone) => isDone && setSure(false))}
      >
        {wording.message('journal_delete_all')}
      </button>
    </section>
  );
}
