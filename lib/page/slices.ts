/** How long our drawing may hold up the page at a time, in ms: a quarter of a frame. */
const SLICE_MS = 4;

/** How many nodes are drawn at a time at most: laying them out takes the page longer than drawing them takes us. */
const SLICE_STEPS = 128;

/** Takes steps until there is none left, and lets the page do its own work after every few; ends early once `isOver` says so. */
export async function inSlices(steps: Iterator<unknown>, isOver: () => boolean): Promise<void> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    for (let taken = 0; taken < SLICE_STEPS && performance.now() < end; taken += 1) {
      if (steps.next().done) return;
    }
    await yieldToPage();
    if (isOver()) return;
  }
}

function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
