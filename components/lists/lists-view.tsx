import { useEffect, useRef, useState } from 'preact/hooks';
import type { Wording } from '../../lib/assessment/wording.ts';
import type { KeptList } from '../../lib/own-lists/database.ts';
import type { Chosen, Progress, Wish } from '../../lib/own-lists/import.ts';
import { JobError, type Looked, look, make, type Running } from '../../lib/own-lists/job.ts';
import { useWording } from '../wording.ts';
import { ImportForm } from './import-form.tsx';
import { ListCard } from './list-card.tsx';
import { type ListShell, sayFault } from './shell.ts';

/** What the page is at: waiting for a file, looking at one, asking what it is to be, or importing it. */
type Stage =
  | { readonly at: 'choose' }
  | { readonly at: 'look'; readonly running: Running<Looked> }
  | { readonly at: 'form'; readonly chosen: Chosen; readonly looked: Looked }
  | { readonly at: 'import'; readonly running: Running<KeptList>; readonly progress: Progress | null };

/** The user's own lists: taking one in, switching and removing them. */
export function ListsView({ shell }: { shell: ListShell }) {
  const wording = useWording();
  const [lists, setLists] = useState<readonly KeptList[]>([]);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const refresh = async () => {
    setLists(await shell.store.lists());
    setFaults(await shell.faults());
  };
  const attempt = (work: () => Promise<string>) => {
    setFault('');
    void work()
      .then(setSaid, (error: unknown) => setFault(sayFault(error, wording)))
      .then(refresh)
      .catch((error: unknown) => setFault(sayFault(error, wording)));
  };
  const changed = async (words: string) => {
    await shell.changed();
    return words;
  };
  useEffect(() => {
    attempt(async () => {
      await shell.sweep();
      return changed('');
    });
  }, [shell]);

  const choose = (chosen: Chosen) => {
    setSaid('');
    setFault('');
    const running = look(shell.worker(), chosen);
    setStage({ at: 'look', running });
    running.done.then(
      (looked) => setStage({ at: 'form', chosen, looked }),
      (error: unknown) => {
        setStage({ at: 'choose' });
        if (!isCancelled(error)) setFault(refused(error, wording));
      },
    );
  };
  const start = (chosen: Chosen, wish: Wish) => {
    const running = make(shell.worker(), chosen, wish, (progress) =>
      setStage({ at: 'import', running, progress }),
    );
    setStage({ at: 'import', running, progress: null });
    attempt(async () => {
      try {
        return await imported(running, wish, shell, wording);
      } finally {
        setStage({ at: 'choose' });
        await shell.changed();
      }
    });
  };

  return (
    <main class="lists">
      <h1>{wording.message('lists_title')}</h1>
      <p>{wording.message('lists_intro')}</p>
      <p class="muted">{wording.message('lists_no_update')}</p>
      {stage.at === 'choose' && <Intake onChoose={choose} />}
      {stage.at === 'look' && (
        <Waiting text={wording.message('lists_looking')} share={null} onCancel={stage.running.cancel} />
      )}
      {stage.at === 'form' && (
        <ImportForm
          fileName={stage.chosen.name}
          looked={stage.looked}
          lists={lists}
          onImport={(wish) => start(stage.chosen, wish)}
          onCancel={() => setStage({ at: 'choose' })}
        />
      )}
      {stage.at === 'import' && (
        <Waiting {...saidOf(stage.progress, wording)} onCancel={stage.running.cancel} />
      )}
      <p aria-live="polite">{said}</p>
      <p role="alert" class="fault">
        {fault}
      </p>
      {lists.length === 0 ? (
        <p class="muted">{wording.message('lists_none')}</p>
      ) : (
        <ul class="own-lists">
          {lists.map((list) => (
            <ListCard
              key={list.id}
              list={list}
              fault={list.uses.badges ? (faults[list.id] ?? faults[''] ?? null) : null}
              onUse={(use, on) =>
                attempt(async () => {
                  await shell.store.setUse(list.id, use, on);
                  return changed('');
                })
              }
              onRemove={() =>
                attempt(async () => {
                  await shell.store.remove(list.id);
                  return changed(wording.message('lists_removed', [list.name]));
                })
              }
            />
          ))}
        </ul>
      )}
    </main>
  );
}

const isCancelled = (error: unknown): boolean =>
  error instanceof JobError && error.fault.fault === 'cancelled';

const refused = (error: unknown, wording: Wording): string =>
  `${sayFault(error, wording)} ${wording.message('lists_old_stays')}`;

/** Waits for an import; says how it ended. Rejects with what went wrong. */
async function imported(
  { done }: Running<KeptList>,
  wish: Wish,
  shell: ListShell,
  wording: Wording,
): Promise<string> {
  const words = ({ name, entries }: KeptList) =>
    wording.message('lists_done', [name, entries.toLocaleString(wording.language)]);
  try {
    return words(await done);
  } catch (error) {
    if (!isCancelled(error)) throw error;
    await shell.sweep();
    // It may have been kept just before it was cancelled.
    const kept = (await shell.store.lists()).find(({ revision }) => revision === wish.revision);
    return kept ? words(kept) : wording.message('lists_cancelled');
  }
}

function saidOf(progress: Progress | null, wording: Wording): { text: string; share: number | null } {
  const count = (number: number) => number.toLocaleString(wording.language);
  const percent = (share: number) =>
    share.toLocaleString(wording.language, { style: 'percent', maximumFractionDigits: 0 });
  if (progress?.step === 'index') {
    const { names, of } = progress;
    return { text: wording.message('lists_step_index', [count(names), count(of)]), share: names / of };
  }
  if (progress?.step === 'keep') return { text: wording.message('lists_step_keep'), share: 1 };
  const { entries = 0, share = 0 } = progress ?? {};
  return { text: wording.message('lists_step_read', [count(entries), percent(share)]), share };
}

function Waiting({
  text,
  share,
  onCancel,
}: {
  text: string;
  /** How much is done; null where nobody knows. */
  share: number | null;
  onCancel: () => void;
}) {
  const wording = useWording();
  return (
    <section class="list-import" aria-busy="true">
      <p>{text}</p>
      {share === null ? <progress aria-label={text} /> : <progress aria-label={text} value={share} max={1} />}
      <p class="actions">
        <button type="button" onClick={onCancel}>
          {wording.message('lists_cancel')}
        </button>
      </p>
    </section>
  );
}

function Intake({ onChoose }: { onChoose: (chosen: Chosen) => void }) {
  const wording = useWording();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | null | undefined) => {
    if (file) onChoose({ name: file.name, blob: file });
  };
  return (
    <section
      class={isOver ? 'list-import over' : 'list-import'}
      aria-label={wording.message('lists_choose')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <p class="actions">
        <button type="button" class="primary" onClick={() => input.current?.click()}>
          {wording.message('lists_choose')}
        </button>
        {wording.message('lists_drop')}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={wording.message('lists_choose')}
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      <p class="muted">{wording.message('lists_formats')}</p>
    </section>
  );
}
