// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assess } from '../../../lib/assessment/assess.ts';
import { RULES_VERSION } from '../../../lib/assessment/assessment.ts';
import { badgeText } from '../../../lib/assessment/badge-text.ts';
import { englishWording } from '../../../lib/cli/wording.ts';
import { textReading } from '../../../lib/listing/reading.ts';
import type { AssessReply, AssessRequest, View } from '../../../lib/messaging/messages.ts';
import { type ControlsOptions, makeControls } from '../../../lib/page/controls.ts';
import { watchPage } from '../../../lib/page/page.ts';
import type { Page } from '../../../lib/page/page-options.ts';
import type { ShopReader } from '../../../lib/shops/reader.ts';
import { fixtureData } from '../dataset-fixture.ts';

const data = await fixtureData();

/** Reads `<li><a>seller</a></li>` as cards: enough to see what the page does with what a reader gives. */
const reader: ShopReader = {
  id: 'list',
  name: 'List',
  domains: [],
  readPage: vi.fn((document: Document) => ({
    page: 'results' as const,
    reason: null,
    listings: [...document.querySelectorAll('li')].map((anchor) => {
      const sellerName = textReading(anchor.firstElementChild?.textContent, 'dom', 'li');
      return { anchor, listing: sellerName ? { sellerName } : {} };
    }),
  })),
};

let view: View = { cards: 'mark', pageBar: false, showNone: false, minLevel: 'notice' };
const wording = englishWording();
const answer = async ({ reading }: AssessRequest): Promise<AssessReply> => {
  const assessments = reading.listings.map((listing) => assess(listing, reading.page, data));
  const badgeTexts = assessments.map((assessment) => badgeText(assessment, wording));
  const basis = { dataset: data.info, rules: RULES_VERSION };
  return { ok: true, basis, view, assessments, badgeTexts };
};

let page: Page | undefined;
// jsdom lays nothing out.
vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  page?.stop();
  view = { cards: 'mark', pageBar: false, showNone: false, minLevel: 'notice' };
  vi.useRealTimers();
});

function watch(sellers: readonly string[], ask = vi.fn(answer)) {
  document.body.replaceChildren(list(...sellers));
  const isCutOff = vi.fn(() => false);
  const controls = vi.fn((options: ControlsOptions) => makeControls(wording, options));
  const loadControls = vi.fn(async () => controls);
  const request = vi.fn(async () => ({ ok: true }) as const);
  const focused = vi.fn();
  page = watchPage({ document, reader, ask, isCutOff, loadControls, request, focused });
  return { page, ask, isCutOff, loadControls, request, focused, controls };
}
function list(...sellers: string[]): HTMLUListElement {
  const ul = document.createElement('ul');
  ul.append(...sellers.map(card));
  return ul;
}
function card(seller: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = 'https://shop.example/1';
  link.textContent = seller;
  const li = document.createElement('li');
  li.append(link);
  return li;
}
const setSeller = (seller: string) => {
  const link = document.querySelector('li a');
  if (link?.firstChild) link.firstChild.textContent = seller;
};
const badge = () => document.querySelector('li > div');
const badged = () => [...document.querySelectorAll('li')].map((li) => li.childElementCount - 1);
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const settled = () => wait(150);
const reads = () => vi.mocked(reader.readPage).mock.calls.length;

const BAD = 'Acme Peninsula Trading';
const FINE = 'Ordinary Store';

describe('watchPage', () => {
  it('asks once for the whole page and puts badges on listings with findings only', async () => {
    const { page, ask } = watch([FINE, BAD, FINE, 'Harbour Knits']);
    await page.state();
    expect(ask).toHaveBeenCalledTimes(1);
    // The two equal listings are one question.
    expect(ask.mock.calls[0]?.[0].reading.listings).toHaveLength(3);
    expect(badged()).toEqual([0, 1, 0, 1]);
  });

  it('draws into closed shadow roots', async () => {
    await watch([BAD]).page.state();
    expect(badge()?.shadowRoot).toBeNull();
    expect(document.querySelector('li')?.textContent).toBe(BAD);
  });

  it('asks only for cards that were added later, and counts those that stand', async () => {
    const { page, ask } = watch([BAD]);
    await page.state();
    document.querySelector('ul')?.append(card('Harbour Knits'));
    await settled();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(ask.mock.calls[1]?.[0]).toMatchObject({ standing: { flagged: 1, level: 'alert' } });
    expect(ask.mock.calls[1]?.[0].reading.listings).toHaveLength(1);
    expect(badged()).toEqual([1, 1]);
  });

  it('does not ask or draw again because of its own badges', async () => {
    const { page, ask } = watch([BAD]);
    await page.state();
    await settled();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(badged()).toEqual([1]);
  });

  it('takes the badge off a card that is reused for another listing', async () => {
    const { page } = watch([BAD]);
    await page.state();
    setSeller(FINE);
    await settled();
    expect(badged()).toEqual([0]);
    setSeller(BAD);
    await wait(500);
    expect(badged()).toEqual([1]);
  });

  it('draws a badge again that the page took away', async () => {
    const { page } = watch([BAD]);
    await page.state();
    badge()?.remove();
    await settled();
    expect(badged()).toEqual([1]);
  });

  it('draws a badge again on a card that the page made anew', async () => {
    const { page, ask } = watch([BAD, FINE]);
    await page.state();
    document.querySelector('li')?.replaceWith(card(BAD));
    await settled();
    expect(badged()).toEqual([1, 0]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('gives in to a page that takes badges away again and again, and says so until the address changes', async () => {
    const { page, ask } = watch([BAD]);
    await page.state();
    const fight = new MutationObserver(() => badge()?.remove());
    fight.observe(document.body, { subtree: true, childList: true });
    badge()?.remove();
    await wait(20_000);
    expect(ask.mock.lastCall?.[0]).toMatchObject({ badges: 'removed', standing: { flagged: 1 } });
    expect(await page.state()).toMatchObject({ badges: 'removed', assessments: [{ level: 'alert' }] });
    const before = reads();
    await wait(20_000);
    expect(reads()).toBe(before);
    fight.disconnect();
    history.pushState(null, '', '/next');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await settled();
    expect(badged()).toEqual([1]);
    expect(ask.mock.lastCall?.[0]).toMatchObject({ badges: 'drawn' });
  });

  it('gives in to a page that changes its address whenever it takes a badge away', async () => {
    const { page, ask } = watch([BAD]);
    await page.state();
    let number = 0;
    const fight = new MutationObserver(() => {
      if (!badge()) return;
      badge()?.remove();
      history.replaceState(null, '', `/${number++}`);
    });
    fight.observe(document.body, { subtree: true, childList: true });
    badge()?.remove();
    await wait(12_000);
    fight.disconnect();
    expect(ask.mock.calls.some(([{ badges }]) => badges === 'removed')).toBe(true);
    history.replaceState(null, '', '/');
  });

  it('takes back a badge that the page moved to another listing', async () => {
    const { page } = watch([BAD, FINE]);
    await page.state();
    const [, other] = document.querySelectorAll('li');
    const moved = badge();
    if (moved) other?.append(moved);
    expect(badged()).toEqual([0, 1]);
    await settled();
    expect(badged()).toEqual([1, 0]);
  });

  it('draws a badge again that the page has made inert or hidden from screen readers', async () => {
    const { page } = watch([BAD]);
    await page.state();
    badge()?.setAttribute('inert', '');
    await settled();
    expect(badge()?.hasAttributes()).toBe(false);
  });

  it('follows a page that puts another root in place of its own', async () => {
    const { page } = watch([FINE]);
    await page.state();
    const html = document.createElement('html');
    html.append(document.createElement('head'), document.createElement('body'));
    const before = document.documentElement;
    before.replaceWith(html);
    document.body.append(list(BAD));
    await settled();
    expect(badged()).toEqual([1]);
    html.replaceWith(before);
  });

  it('outlives a reader that a page brings down, and says that nothing could be read', async () => {
    const { page, ask } = watch([BAD]);
    await page.state();
    vi.mocked(reader.readPage).mockImplementationOnce(() => {
      throw new TypeError('form.querySelector is not a function');
    });
    document.querySelector('ul')?.append(card('Harbour Knits'));
    await settled();
    expect(await page.state()).toMatchObject({ page: 'none', reason: 'nothing readable' });
    expect(ask.mock.lastCall?.[0]).toMatchObject({ reading: { page: 'none' }, standing: { flagged: 0 } });
    document.querySelector('ul')?.append(card(FINE));
    await wait(1000);
    expect(badged()).toEqual([1, 1, 0]);
  });

  it('draws on a card whose fields have the names of what elements can do', async () => {
    const { page } = watch([FINE]);
    await page.state();
    const form = card(BAD);
    // As a form has it in Chromium: its fields come first, in every world.
    for (const name of ['append', 'after', 'matches', 'querySelector', 'parentNode', 'parentElement'])
      Object.defineProperty(form, name, { value: document.createElement('input') });
    document.querySelector('ul')?.append(form);
    await settled();
    expect(badged()).toEqual([0, 1]);
  });

  it('says when badges stand and cannot be seen', async () => {
    const { page, ask, controls } = watch([BAD]);
    await page.state();
    await wait(2500);
    const told = controls.mock.calls[0]?.[0].hidden;
    told?.(true);
    await wait(0);
    expect(ask.mock.lastCall?.[0]).toMatchObject({ badges: 'hidden', standing: { flagged: 1 } });
    expect(await page.state()).toMatchObject({ badges: 'hidden' });
    told?.(false);
    await wait(0);
    expect(ask.mock.lastCall?.[0]).toMatchObject({ badges: 'drawn' });
  });

  it('draws for what a card shows when the answer comes, not when it was asked', async () => {
    let reply = () => {};
    const ask = vi.fn(async (request: AssessRequest) => {
      await new Promise<void>((resolve) => {
        reply = resolve;
      });
      return answer(request);
    });
    watch([BAD], ask);
    await settled();
    document.querySelector('li')?.replaceChildren(...card(FINE).childNodes);
    await wait(0);
    reply();
    await wait(0);
    reply();
    await settled();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(badged()).toEqual([0]);
  });

  it('tells the worker when flagged cards went away', async () => {
    const { page, ask } = watch([BAD, FINE]);
    await page.state();
    document.querySelector('li')?.remove();
    await wait(400);
    expect(ask.mock.calls[1]?.[0]).toMatchObject({
      standing: { flagged: 0, level: 'none' },
      reading: { listings: [] },
    });
  });

  it('says that nothing was compared when there is no data', async () => {
    const { page } = watch(
      [BAD],
      vi.fn(async () => ({ ok: false, error: 'no-data' }) as never),
    );
    expect(await page.state()).toMatchObject({ basis: null, assessments: [] });
    expect(badged()).toEqual([0]);
  });

  it('reads a page with a running clock less and less often, and new cards at once', async () => {
    const { page } = watch([BAD]);
    await page.state();
    const clock = document.body.appendChild(document.createElement('p'));
    const start = reads();
    for (let second = 0; second < 60; second += 1) {
      clock.textContent = `${second}`;
      await wait(1000);
    }
    expect(reads() - start).toBeLessThanOrEqual(20);
    document.querySelector('ul')?.append(card('Harbour Knits'));
    await wait(60);
    expect(badged()).toEqual([1, 1]);
  });

  it('fetches the card for people only, not for clicks that the page makes', async () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    const { page, loadControls } = watch([BAD]);
    await page.state();
    const root: ShadowRoot | undefined = attach.mock.results.at(-1)?.value;
    const button = root?.querySelector('button');
    expect(button).toBeTruthy();
    button?.click();
    await wait(0);
    expect(loadControls).not.toHaveBeenCalled();
  });

  it('asks again when the worker could not be reached', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const ask = vi.fn(answer);
    ask.mockRejectedValueOnce(new Error('Could not establish connection.'));
    watch([BAD], ask);
    await wait(1000);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(badged()).toEqual([1]);
  });

  it('ends its work when the extension went away under it', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { page, ask, isCutOff } = watch([BAD]);
    await page.state();
    ask.mockImplementation(async () => {
      isCutOff.mockReturnValue(true);
      throw new Error('Extension context invalidated.');
    });
    document.querySelector('ul')?.append(card('Harbour Knits'));
    await settled();
    expect(badged()).toEqual([0, 0]);
    document.querySelector('ul')?.append(card('Northern Seafood Processing'));
    await settled();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(badged()).toEqual([0, 0, 0]);
  });
});

describe('what the user wants to see', () => {
  it('dims or hides flagged cards, and gives them back what they had', async () => {
    view = { cards: 'dim', pageBar: false, showNone: false, minLevel: 'notice' };
    const { page } = watch([FINE, BAD]);
    await page.state();
    await settled();
    const cards = [...document.querySelectorAll('li')];
    expect(cards.map(({ style }) => style.opacity)).toEqual(['', '0.35']);
    view = { cards: 'hide', pageBar: false, showNone: false, minLevel: 'notice' };
    await page.refresh();
    expect(cards.map(({ style }) => [style.opacity, style.display])).toEqual([
      ['', ''],
      ['', 'none'],
    ]);
    page.stop();
    expect(cards.map(({ style }) => style.display)).toEqual(['', '']);
  });

  it('marks listings without a match, too, where that is asked for', async () => {
    view = { cards: 'mark', pageBar: false, showNone: true, minLevel: 'notice' };
    const { page } = watch([FINE, BAD]);
    await page.state();
    await settled();
    expect(badged()).toEqual([1, 1]);
  });

  it('goes from finding to finding, and knows which listing a link belongs to', async () => {
    Element.prototype.scrollIntoView = vi.fn();
    const { page, focused } = watch([FINE, BAD, FINE, BAD]);
    await page.state();
    await settled();
    for (let i = 0; i < 3; i += 1) page.next();
    await settled();
    expect(focused.mock.calls.flat()).toEqual([1, 3, 1]);
    expect(await page.placeOf('https://shop.example/1', '')).toBe(0);
    expect(await page.placeOf('https://elsewhere.example/', '')).toBeNull();
    expect(await page.placeOf('', '')).toBe(1);
  });
});
