import type { TestBrowser } from '../../browser/harness/browsers.ts';

/** How far a page grows, and by how many cards at a time. */
const GROWN = 2000;
const BATCH = 50;

/** A quarter of the growth. */
export interface Growth {
  readonly cards: number;
  /** How long the page's thread was busy since the last line, in ms. */
  readonly busy: number;
  readonly longest: number;
}

/** Adds cards to a results page, a batch at a time, and says at each quarter what that cost. */
async function growth(browser: TestBrowser, url: string): Promise<Growth[]> {
  const tab = await browser.open(url);
  const session = await tab.createCDPSession();
  await session.send('Performance.enable');
  const busyTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  await tab.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
    Object.assign(window, { tasks });
  });
  const lines: Growth[] = [];
  let before = await busyTime();
  for (let cards = BATCH; cards <= GROWN; cards += BATCH) {
    await tab.evaluate(
      (count, batch) => {
        const drawn = [...document.querySelectorAll('.search-item-card-wrapper-gallery')].slice(0, 10);
        for (let place = 0; place < batch; place += 1) {
          const copy = drawn[place % drawn.length]?.cloneNode(true) as HTMLElement;
          for (const host of copy.querySelectorAll(':scope > div:empty')) host.remove();
          for (const link of copy.querySelectorAll('a')) {
            link.href = link.href.replace(/\d{10,}/, String(2_000_000_000_000 + count + place));
          }
          drawn[0]?.parentElement?.append(copy);
        }
      },
      cards,
      BATCH,
    );
    await new Promise((done) => setTimeout(done, 300));
    if (cards % (GROWN / 4) !== 0) continue;
    await new Promise((done) => setTimeout(done, 1000));
    const now = await busyTime();
    const longest = await tab.evaluate(() =>
      Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0)),
    );
    lines.push({ cards, busy: now - before, longest });
    before = now;
  }
  await tab.close();
  return lines;
}

/** Grows a page that is read and one that is not, and prints what following the first costs a card. */
export async function printGrowth(browser: TestBrowser, read: string, unread: string): Promise<void> {
  const alone = await growth(browser, unread);
  for (const [place, { cards, busy, longest }] of (await growth(browser, read)).entries()) {
    const ours = (busy - (alone[place]?.busy ?? 0)) / (GROWN / 4);
    console.log(
      `grown by scrolling to ${cards} cards: ${ours.toFixed(2)} ms of work a card since the last line, longest task ${longest.toFixed(0)} ms (${alone[place]?.longest.toFixed(0)} ms without us)`,
    );
  }
}
