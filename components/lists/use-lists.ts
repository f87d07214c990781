import { useEffect, useRef, useState } from 'preact/hooks';
import type { Wording } from '../../lib/assessment/wording.ts';
import type { KeptList } from '../../lib/own-lists/database.ts';
import { FetchError } from '../../lib/own-lists/fetch-list.ts';
import type { Chosen, Wish } from '../../lib/own-lists/import.ts';
import { JobError, look, make, type Running, update } from '../../lib/own-lists/job.ts';
import { hostsOf } from '../../lib/own-lists/publishers.ts';
import { useWording } from '../wording.ts';
import { type ListShell, sayFault } from './shell.ts';
import type { Offer, Stage } from './stage.ts';

/** The lists, what the page is at, and everything that can be done there. Each ends by saying how it went. */
export function useLists(shell: ListShell) {
  const wording = useWording();
  const [lists, setLists] = useState<readonly KeptList[]>([]);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  /** Ends what waits for a word or for the network, which nobody sees once the page is left. An import goes on. */
  const end = useRef<(() => void) | null>(null);
  const waiting = () => {
    end.current = null;
    setStage({ at: 'choose' });
  };

  const refresh = async () => {
    setLists(await shell.store.lists());
    setFaults(await shell.faults());
  };
  /** Does a work, says what it gives or what went wrong, and shows the lists as they are then. */
  const attempt = (work: () => Promise<string>, wordsOf = sayFault) => {
    setSaid('');
    setFault('');
    void work()
      .then(setSaid, (error: unknown) => {
        if (isCancelled(error)) setSaid(wording.message('lists_cancelled'));
        else setFault(wordsOf(error, wording));
      })
      .then(refresh)
      .catch((error: unknown) => setFault(sayFault(error, wording)));
  };
  /** The same for what reads a file: whatever happens, the page waits for the next one, and nothing is left of a broken-off one. */
  const reading = (work: () => Promise<string>) =>
    attempt(async () => {
      try {
        return await work();
      } catch (error) {
        await shell.sweep();
        throw error;
      } finally {
        waiting();
        await shell.changed();
        await shell.tidy();
      }
    }, refused);

  useEffect(() => {
    attempt(async () => {
      await shell.sweep();
      await shell.changed();
      return '';
    });
    return () => end.current?.();
  }, [shell]);

  const lookAt = async (chosen: Chosen, offer: Offer | null) => {
    const running = look(shell.worker(), chosen);
    setStage({ at: 'look', running });
    setStage({ at: 'form', chosen, looked: await running.done, offer });
  };
  /** The same for what ends with a form; where it fails, the page waits for the next file. */
  const opening = (work: () => Promise<void>) =>
    attempt(async () => {
      try {
        await work();
        return '';
      } catch (error) {
        waiting();
        await shell.tidy();
        throw error;
      }
    }, refused);
  /** Looks at a file and asks what it is to be. */
  const choose = (chosen: Chosen) => opening(() => lookAt(chosen, null));

  const fetched = async (address: string, allowed: Promise<boolean>): Promise<Chosen> => {
    const [host = ''] = hostsOf(address);
    if (!(await allowed)) throw new FetchError('not_allowed', '');
    const ending = new AbortController();
    const at = 'fetch' as const;
    const cancel = () => ending.abort();
    end.current = cancel;
    setStage({ at, host, cancel, fetched: { bytes: 0, of: 0 } });
    return shell.get(address, ending.signal, (so) => setStage({ at, host, cancel, fetched: so }));
  };
  /** Fetches a list that is not here yet, and asks what it is to be. To be called in a click: the browser asks the user. */
  const fetchNew = (offer: Offer) => {
    const allowed = shell.askFor(hostsOf(offer.url));
    opening(async () => lookAt(await fetched(offer.url, allowed), offer));
  };
  /** Fetches a list anew and shows what would change. To be called in a click. */
  const renew = (list: KeptList, url: string) => {
    const allowed = shell.askFor(hostsOf(url));
    reading(async () => {
      const chosen = await fetched(url, allowed);
      const newer = { list: list.id, chosen, revision: crypto.randomUUID() };
      const updating = update(
        shell.worker(),
        newer,
        (progress) => setStage({ at: 'update', updating, progress }),
        (difference) => setStage({ at: 'difference', list, difference, updating }),
      );
      end.current = updating.cancel;
      setStage({ at: 'update', updating, progress: null });
      const now = await keptDespite(updating, newer.revision, shell);
      const { language } = wording;
      return now
        ? wording.message('lists_updated', [now.name, now.entries.toLocaleString(language)])
        : wording.message('lists_same', [list.name]);
    });
  };
  const start = (chosen: Chosen, wish: Wish) => {
    const running = make(shell.worker(), chosen, wish, (progress) =>
      setStage({ at: 'import', running, progress }),
    );
    setStage({ at: 'import', running, progress: null });
    reading(async () => {
      const { name, entries } = await keptDespite(running, wish.revision, shell);
      return wording.message('lists_done', [name, entries.toLocaleString(wording.language)]);
    });
  };
  /** Changes a kept list and says `words`. */
  const change = (work: () => Promise<void>, words = '') =>
    attempt(async () => {
      await work();
      await shell.changed();
      await shell.tidy();
      return words;
    });
  const giveUp = () => {
    waiting();
    void shell.tidy();
  };
  return { lists, faults, stage, said, fault, choose, fetchNew, renew, start, change, giveUp };
}

/** What `useLists` gives. */
export type Lists = ReturnType<typeof useLists>;

const isCancelled = (error: unknown): boolean =>
  (error instanceof JobError && error.fault.fault === 'cancelled') ||
  (error instanceof FetchError && error.fault === 'cancelled');

const refused = (error: unknown, wording: Wording): string =>
  `${sayFault(error, wording)} ${wording.message('lists_old_stays')}`;

/** Waits for a worker. Where it was cancelled just when it had kept its list, that list. Rejects with what went wrong. */
async function keptDespite<Result extends KeptList | null>(
  { done }: Running<Result>,
  revision: string,
  shell: ListShell,
): Promise<Result | KeptList> {
  try {
    return await done;
  } catch (error) {
    if (!isCancelled(error)) throw error;
    await shell.sweep();
    const kept = (await shell.store.lists()).find((list) => list.revision === revision);
    if (kept) return kept;
    throw error;
  }
}
