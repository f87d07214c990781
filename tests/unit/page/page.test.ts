// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { assess } from '../../../lib/assessment/assess.ts';
import { RULES_VERSION } from '../../../lib/assessment/assessment.ts';
import { englishWording } from '../../../lib/cli/wording.ts';
import { textReading } from '../../../lib/listing/reading.ts';
import type { AssessReply, AssessRequest } from '../../../lib/messaging/messages.ts';
import { type Page, watchPage } from '../../../lib/page/page.ts';
import type { ShopReader } from '../../../lib/shops/reader.ts';
import { fixtureData } from '../dataset-fixture.ts';

const data = await fixtureData();

/** Reads `<li>seller</li>` as cards: enough to see what the page does with what a reader gives. */
const reader: ShopReader = {
  id: 'list',
  name: 'List',
  domains: [],
  readPage: (document) => ({
    page: 'results',
    reason: null,
    listings: [...document.querySelectorAll('li')].map((anchor) => {
      const sellerName = textReading(anchor.firstChild?.textContent, 'dom', 'li');
      return { anchor, listing: sellerName ? { sellerName } : {} };
    }),
  }),
};

const answer = async ({ reading }: AssessRequest): Promise<AssessReply> => ({
  ok: true,
  basis: { dataset: data.info, rules: RULES_VERSION },
  assessments: reading.listings.map((listing) => assess(listing, reading.page, data)),
});

let page: Page | undefined;
afterEach(() => page?.stop());

function watch(sellers: readonly string[], ask = vi.fn(answer)) {
  document.body.replaceChildren(list(...sellers));
  page = watchPage({ document, reader, wording: englishWording(), ask });
  return { page, ask };
}
function list(...sellers: string[]): HTMLUListElement {
  const ul = document.createElement('ul');
  ul.append(...sellers.map(card));
  return ul;
}
function card(seller: string): HTMLLIElement {
  const li = document.createElement('li');
  li.textContent = seller;
  return li;
}
const badged = () => [...document.querySelectorAll('li')].map((li) => li.childElementCount);
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

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
    expect(document.querySelector('li')?.firstElementChild?.shadowRoot).toBeNull();
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
    const text = document.querySelector('li')?.firstChild;
    if (text) text.textContent = FINE;
    await settled();
    expect(badged()).toEqual([0]);
    if (text) text.textContent = BAD;
    await settled();
    expect(badged()).toEqual([1]);
  });

  it('draws a badge again that the page took away', async () => {
    const { page } = watch([BAD]);
    await page.state();
    document.querySelector('li')?.firstElementChild?.remove();
    await settled();
    expect(badged()).toEqual([1]);
  });

  it('tells the worker when flagged cards went away', async () => {
    const { page, ask } = watch([BAD, FINE]);
    await page.state();
    document.querySelector('li')?.remove();
    await settled();
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

  it('ends its work when the extension went away under it', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { page, ask } = watch([BAD]);
    await page.state();
    ask.mockRejectedValue(new Error('Extension context invalidated.'));
    document.querySelector('ul')?.append(card('Harbour Knits'));
    await settled();
    document.querySelector('ul')?.append(card('Northern Seafood Processing'));
    await settled();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(badged()).toEqual([0, 0, 0]);
  });
});
