// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assess } from '../../../lib/assessment/assess.ts';
import { RULES_VERSION } from '../../../lib/assessment/assessment.ts';
import { badgeText } from '../../../lib/assessment/badge-text.ts';
import { loadData } from '../../../lib/cli/data.ts';
import { englishWording } from '../../../lib/cli/wording.ts';
import type { View } from '../../../lib/messaging/messages.ts';
import { makeAnnouncer } from '../../../lib/page/announcer.ts';
import { makeBadge } from '../../../lib/page/badge.ts';
import { makeBar } from '../../../lib/page/bar.ts';
import { makeCard } from '../../../lib/page/card.ts';
import { listing } from '../assessment/listing.ts';
import { watchRoots } from './closed-roots.ts';

const data = await loadData();
const wording = englishWording();
const view: View = { cards: 'dim', pageBar: true, showNone: false, minLevel: 'caution' };
let roots: ShadowRoot[] = [];

beforeEach(() => {
  roots = watchRoots();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the voice of a page', () => {
  it('says how many listings have findings once, and again only when there are more', () => {
    const voice = makeAnnouncer(document, wording, (draw) => draw());
    const text = () => {
      vi.runAllTimers();
      return roots[0]?.querySelector('[role=status]')?.textContent;
    };
    voice.say(0, 12);
    expect(text()).toBe('');
    voice.say(5, 12);
    expect(text()).toBe('5 of 12 listings on this page have findings.');
    voice.say(4, 60);
    expect(text()).toContain('5 of 12');
    voice.say(6, 60);
    expect(text()).toContain('6 of 60');
    voice.begin();
    voice.say(1, 3);
    expect(text()).toContain('1 of 3');
    voice.remove();
  });
});

describe('the page bar', () => {
  it('shows what is chosen, and lets no page choose', () => {
    const [next, choose] = [vi.fn(), vi.fn()];
    const bar = makeBar(document, wording, next, choose);
    bar.show({ flagged: 2, level: 'alert' }, 9, view);
    const lists = [...(roots[0]?.querySelectorAll('select') ?? [])];
    expect(lists.map(({ value }) => value)).toEqual(['caution', 'dim']);
    expect(lists.every((list) => list.getAttribute('aria-label'))).toBe(true);
    for (const list of lists) list.dispatchEvent(new Event('change'));
    roots[0]?.querySelector('button')?.click();
    expect(choose).not.toHaveBeenCalled();
    expect(next).not.toHaveBeenCalled();
    bar.remove();
  });

  it('keeps its controls when the count changes, so that the focus stays', () => {
    const bar = makeBar(document, wording, vi.fn(), vi.fn());
    bar.show({ flagged: 2, level: 'alert' }, 9, view);
    const list = roots[0]?.querySelector('select');
    bar.show({ flagged: 3, level: 'notice' }, 12, { ...view, minLevel: 'notice' });
    expect(roots[0]?.querySelector('select')).toBe(list);
    expect([list?.value, roots[0]?.querySelector('.bar')?.className]).toEqual(['notice', 'bar notice']);
    expect(roots[0]?.querySelectorAll('svg')).toHaveLength(1);
    bar.remove();
  });
});

describe('the card', () => {
  const opened = (fields: Parameters<typeof listing>[0]) => {
    HTMLElement.prototype.showPopover = () => undefined;
    HTMLElement.prototype.hidePopover = () => undefined;
    const assessment = assess(listing(fields), 'product', data);
    const badge = makeBadge(document, badgeText(assessment, wording), { open: () => undefined });
    const card = makeCard(document, wording);
    card.open(badge, assessment, { dataset: data.info, rules: RULES_VERSION });
    const panel = roots.at(-1)?.querySelector('[role=dialog]');
    card.remove();
    return { assessment, panel };
  };

  it('begins with the strongest reason and its source, and folds all findings but the first', () => {
    const { assessment, panel } = opened({ sellerName: 'Korea Kumsan Trading Corporation', title: 'Bag' });
    expect(assessment.findings.length).toBeGreaterThan(1);
    expect(panel?.querySelectorAll('section h2')).toHaveLength(1);
    expect(panel?.querySelectorAll('details.finding')).toHaveLength(assessment.findings.length - 1);
    const [lead] = panel?.querySelectorAll('.lead') ?? [];
    expect(lead?.firstChild?.textContent).toMatch(/^Korea Kumsan Trading Corporation is on the/);
    expect(lead?.querySelector('a')?.rel).toBe('noopener noreferrer');
  });

  it('says what was compared where nothing was found, and never more', () => {
    const { panel } = opened({ sellerName: 'Hearth and Kettle', title: 'Coffee dripper' });
    expect(panel?.querySelector('.lead')?.textContent).toMatch(
      /^No match in [\d,]+ records \(data of .+\)\.$/,
    );
    expect(panel?.textContent).toContain('No brand could be read on this page.');
    expect(panel?.textContent).not.toMatch(/safe|clean|approved/i);
  });
});
