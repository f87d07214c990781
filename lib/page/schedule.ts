import { type Change, type Own, weigh } from './changes.ts';

/** When a change is followed by a scan, in ms: at the earliest, and at the latest after scans that brought nothing new. */
const WAITS: Readonly<Record<Exclude<Change, 'ours'>, { readonly least: number; readonly most: number }>> = {
  // Long enough for a shop to finish a batch of cards.
  likely: { least: 50, most: 800 },
  minor: { least: 250, most: 4000 },
};

/** A scan is followed by this many times its duration without one: reading stays a small part of the page's time. */
const REST = 10;

/** What a scan came to. */
export interface Scan {
  /** How long the page was held up, in ms, without the wait for the worker. */
  readonly cost: number;
  /** Whether anything was other than at the last scan. */
  readonly isNew: boolean;
  /** Whether it failed in a way that may pass, so that the page is to be looked at again even if nothing changes. */
  readonly isToRepeat: boolean;
}

/** When to look at a page again. */
export interface Schedule {
  /** Whether something that a scan should see has changed since the last call of `looked`. */
  hasChanged(): boolean;
  /** Says that all of the page that there is now has just been read. */
  looked(): void;
  /** Looks again when the page changes what an element of ours has as attributes. */
  watch(host: Element): void;
  /** Changes the page; what the function does is no reason to look again. */
  whileDrawing(draw: () => void): void;
  stop(): void;
}

/**
 * Calls `scan` at once, and after the page changed: nodes added or removed, links or text changed in place, or another address
 * reached within the page. Never twice at once, and the less often the longer a scan takes and the more of them were in vain.
 */
export function scheduleScans(document: Document, own: Own, scan: () => Promise<Scan>): Schedule {
  const window = document.defaultView ?? globalThis.window;
  const stopping = new AbortController();
  const waits = { likely: WAITS.likely.least, minor: WAITS.minor.least };
  let pending: Change = 'ours';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let isScanning = false;
  let restUntil = 0;

  const note = (change: Change) => {
    if (change === 'ours') return;
    if (pending !== 'likely') pending = change;
    if (!isScanning) plan(change);
  };
  const plan = (change: Exclude<Change, 'ours'>) => {
    const now = performance.now();
    const at = Math.max(now + waits[change], restUntil);
    if (at >= due) return;
    due = at;
    clearTimeout(timer);
    timer = setTimeout(run, at - now);
  };
  const run = async () => {
    due = Number.POSITIVE_INFINITY;
    const reason = pending === 'likely' ? 'likely' : 'minor';
    isScanning = true;
    const { cost, isNew, isToRepeat } = await scan();
    isScanning = false;
    if (stopping.signal.aborted) return;
    if (isToRepeat) note('minor');
    restUntil = performance.now() + REST * cost;
    if (isNew) freshStart();
    else waits[reason] = Math.min(2 * waits[reason], WAITS[reason].most);
    if (pending !== 'ours') plan(pending);
  };
  const freshStart = () => {
    waits.likely = WAITS.likely.least;
    waits.minor = WAITS.minor.least;
  };
  const moved = () => {
    freshStart();
    note('likely');
  };

  const observer = new MutationObserver((records) => note(weigh(records, own)));
  // The document itself: a page may put another root element in place of the one it had.
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['href'],
  });
  const { signal } = stopping;
  window.addEventListener('popstate', moved, { signal });
  // Fires after a navigation within the page was committed; where it is missing, the changes in the page must do.
  (window as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', moved, { signal });

  void run();
  return {
    hasChanged() {
      note(weigh(observer.takeRecords(), own));
      return pending === 'likely';
    },
    looked() {
      observer.takeRecords();
      pending = 'ours';
    },
    watch: (host) => observer.observe(host, { attributes: true }),
    whileDrawing(draw) {
      note(weigh(observer.takeRecords(), own));
      draw();
      observer.takeRecords();
    },
    stop() {
      observer.disconnect();
      stopping.abort();
      clearTimeout(timer);
    },
  };
}
