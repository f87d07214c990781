import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../lib/journal/entry.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import { unpacked } from '../../lib/journal/pack.ts';
import type { FileShell } from '../file-shell.ts';
import { useWording } from '../wording.ts';
import { sizeText } from './texts.ts';

/** What was kept of the page of an entry, to be seen or saved as a file. */
export function KeptFiles({
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
  const [lost, setLost] = useState<readonly string[]>([]);
  useEffect(() => () => URL.revokeObjectURL(shown ?? ''), [shown]);
  if (snapshots.length === 0) return null;
  const bytesOf = async ({ sha256 }: Snapshot): Promise<Uint8Array<ArrayBuffer> | null> => {
    const kept = await journal.database.blobs.get(sha256);
    if (!kept) setLost([...lost, sha256]);
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
      <ul class="kept">
        {snapshots.map((snapshot) => (
          <li key={snapshot.kind}>
            {wording.message(`snapshot_${snapshot.kind}`)}, {sizeText(snapshot.kept, wording.language)}{' '}
            {snapshot.type.startsWith('image/') && (
              <button type="button" onClick={() => void show(snapshot)}>
                {wording.message('entry_kept_show')}
              </button>
            )}{' '}
            <button type="button" onClick={() => void save(snapshot)}>
              {wording.message('entry_kept_save')}
            </button>
            <p class="muted hash">SHA-256 {snapshot.sha256}</p>
            {lost.includes(snapshot.sha256) && <p role="status">{wording.message('entry_kept_lost')}</p>}
          </li>
        ))}
      </ul>
      {shown && <img class="screenshot" src={shown} alt={wording.message('snapshot_screenshot')} />}
    </section>
  );
}
