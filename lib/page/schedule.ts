/** How long after a change the page is read, in ms: long enough for a shop to finish a batch of cards. */
const SETTLE = 50;

/** A scan that took long waits this many times its duration before the next: reading stays a small part of the time. */
const REST = 10;

/** When to look at a page again. */
export interface Schedule {
  /** Says that what changed just now was our own drawing. */
  drawn(): void;
  stop(): void;
}

/**
 * Calls `scan` after the page changed: nodes added or removed, links or text changed in place, or another address
 * reached within the page. Never twice at once, and the less often the longer a scan takes.
 */
export function scheduleScans(document: Document, scan: () => Promise<void>): Schedule {
  const window = document.defaultView ?? globalThis.window;
  const stopping = new AbortController();
  let timer: number | undefined;
  let rest = SETTLE;

  const soon = () => {
    timer ??= window.setTimeout(run, rest);
  };
  const run = async () => {
    const start = performance.now();
    await scan();
    rest = Math.max(SETTLE, REST * (performance.now() - start));
    timer = undefined;
  };

  const observer = new MutationObserver(soon);
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['href'],
  });
  const { signal } = stopping;
  window.addEventListener('popstate', soon, { signal });
  // Fires after a navigation within the page was committed; where it is missing, the changes in the page must do.
  (window as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', soon, { signal });

  return {
    drawn() {
      observer.takeRecords();
    },
    stop() {
      observer.disconnect();
      stopping.abort();
      window.clearTimeout(timer);
    },
  };
}
