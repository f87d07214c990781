import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft, DraftStore } from '../../lib/journal/drafts.ts';
import { useWording } from '../wording.ts';

/** As long as a note may be. */
const NOTE_MAX = 20_000;

/**
 * A note that is saved when its field or the page is left. Until then each letter is kept as a draft, so that nothing is lost however the page
 * ends.
 */
export function NoteField({
  of,
  id,
  note,
  drafts,
  save,
}: Pick<Draft, 'of' | 'id' | 'note'> & {
  drafts: DraftStore;
  save: (note: string) => Promise<boolean>;
}) {
  const wording = useWording();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = async () => {
    if (typed === null) return;
    if (typed === note || (await save(typed))) {
      drafts.drop({ of, id });
      setTyped(null);
    }
  };
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => {
    const leave = () => void latest.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [of, id]);
  return (
    <label>
      {wording.message('case_note')}
      <textarea
        rows={3}
        value={typed ?? note}
        maxLength={NOTE_MAX}
        onInput={(event) => {
          const { value } = event.currentTarget;
          setTyped(value);
          drafts.keep({ of, id, note: value, base: note });
        }}
        onBlur={() => void commit()}
      />
    </label>
  );
}
