import { describe, expect, it, vi } from 'vitest';
import type { Words } from '../../../lib/assessment/fill.ts';
import { englishWording } from '../../../lib/cli/wording.ts';
import { readDataset } from '../../../lib/dataset/dataset.ts';
import { reading } from '../../../lib/listing/reading.ts';
import { answerPage, type Stored } from '../../../lib/messaging/answer.ts';
import { compileArtefact, openArtefact } from '../../../lib/screening/artefact.ts';
import { DEFAULTS } from '../../../lib/settings/settings.ts';
import { fixtureData } from '../dataset-fixture.ts';

const seller = (name: string) => ({ sellerName: reading(name, name, 'dom', 'a') });
const self = { language: 'en', canonical: 'https://shop.example/1' };
const request = {
  type: 'assess',
  self,
  reading: {
    shop: 'aliexpress',
    page: 'results',
    listings: [seller('Acme Peninsula Trading'), seller('Ordinary Store')],
    reason: null,
  },
  standing: { flagged: 2, level: 'notice' },
  badges: 'drawn',
};
const sender = { id: 'own', tab: { id: 7 }, frameId: 0 };
const options = () => ({
  ownId: 'own',
  loadData: fixtureData,
  show: vi.fn(),
  putCard: vi.fn(() => Promise.resolve()),
  loadStored: vi.fn(async (): Promise<Stored> => ({ settings: DEFAULTS, dismissals: [] })),
  loadWords: vi.fn(async (): Promise<Words | null> => null),
  loadWording: async () => englishWording(),
  openPanel: vi.fn(() => Promise.resolve()),
  dismiss: vi.fn(() => Promise.resolve()),
  choose: vi.fn(() => Promise.resolve()),
  log: vi.fn(() => Promise.resolve()),
  note: vi.fn(),
});

describe('answerPage', () => {
  it('lets the toolbar say that the page keeps no badge', async () => {
    const given = options();
    await answerPage({ ...request, badges: 'removed' }, sender, given);
    expect(given.show).toHaveBeenCalledWith(7, {
      tally: { flagged: 3, level: 'alert' },
      badges: 'removed',
    });
  });

  it('lets the toolbar say where nothing could be read, instead of no match', async () => {
    const given = options();
    const reading = { ...request.reading, page: 'none', listings: [], reason: 'captcha' };
    await answerPage({ ...request, reading, standing: { flagged: 0, level: 'none' } }, sender, given);
    expect(given.show).toHaveBeenCalledWith(7, 'unread');
  });

  it('puts the card into the tab that asks for it, and says when that failed', async () => {
    const given = options();
    expect(await answerPage({ type: 'card' }, sender, given)).toEqual({ ok: true, words: null });
    expect(given.putCard).toHaveBeenCalledWith(7);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    given.putCard.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await answerPage({ type: 'card' }, sender, given)).toEqual({ ok: false, error: 'no-card' });
  });

  it('gives the card the words of the chosen language, and none when they cannot be read', async () => {
    const given = options();
    const words = { language: 'de', messages: { badge_none: { message: 'Kein Treffer' } } };
    given.loadWords.mockResolvedValueOnce(words).mockRejectedValueOnce(new Error('no such file'));
    expect(await answerPage({ type: 'card' }, sender, given)).toEqual({ ok: true, words });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await answerPage({ type: 'card' }, sender, given)).toEqual({ ok: true, words: null });
  });

  it('says what each badge says, in order', async () => {
    const reading = {
      ...request.reading,
      listings: [seller('Hearth and Kettle'), ...request.reading.listings],
    };
    const reply = await answerPage({ ...request, reading }, sender, options());
    const texts = reply?.ok && 'badgeTexts' in reply ? reply.badgeTexts : [];
    expect(texts.map(({ level }) => level)).toEqual(['none', 'alert', 'none']);
    expect(texts[0]).toEqual({ level: 'none', word: 'No match', more: '', label: 'No match' });
    expect(texts[1]?.label).toContain(texts[1]?.word);
  });

  it.each([{ minLevel: 'caution' }, { cards: 'hide' }])(
    'passes on a choice in the bar: %j',
    async (choice) => {
      const given = options();
      const asked = { type: 'choose', shop: 'aliexpress', ...choice };
      expect(await answerPage(asked, sender, given)).toEqual({ ok: true });
      expect(given.choose).toHaveBeenCalledWith(asked);
    },
  );

  it.each([{ cards: 'x' }, { shop: '__proto__' }, { theme: 'dark' }])(
    'lets the bar choose nothing else: %j',
    async (choice) => {
      const given = options();
      const asked = { type: 'choose', shop: 'aliexpress', ...choice };
      expect(await answerPage(asked, sender, given)).toEqual({ ok: false, error: 'bad-request' });
      expect(given.choose).not.toHaveBeenCalled();
    },
  );

  it('judges each listing in order and shows the page on the toolbar', async () => {
    const given = options();
    const reply = await answerPage(request, sender, given);
    expect(reply).toMatchObject({ ok: true, basis: { dataset: { version: '2026.1.1' } } });
    expect(reply).toMatchObject({ assessments: [{ level: 'alert' }, { level: 'none' }] });
    expect(given.show).toHaveBeenCalledWith(7, {
      tally: { flagged: 3, level: 'alert' },
      badges: 'drawn',
    });
  });

  it('gives what the user wants to see, and logs it where that was asked for', async () => {
    const given = options();
    given.loadStored.mockResolvedValue({
      settings: { ...DEFAULTS, hiddenFamilies: ['listed'], cards: 'dim', logFlagged: true },
      dismissals: [],
    });
    const hidden = await answerPage(request, sender, given);
    expect(hidden).toMatchObject({
      view: { cards: 'dim' },
      assessments: [{ level: 'none' }, { level: 'none' }],
    });
    expect(given.log).not.toHaveBeenCalled();
    const settings = { ...DEFAULTS, logFlagged: true };
    given.loadStored.mockResolvedValue({ settings, dismissals: [] });
    await answerPage(request, { ...sender, tab: { id: 7, incognito: true } }, given);
    expect(given.log).not.toHaveBeenCalled();
    await answerPage(request, sender, given);
    expect(given.log).toHaveBeenCalledExactlyOnceWith(
      [expect.objectContaining({ shop: 'aliexpress', self })],
      expect.objectContaining({ id: 7 }),
      'automatic',
    );
  });

  it('does what the buttons of a card ask, and says when it could not', async () => {
    const given = options();
    const log = { type: 'log', shop: 'x', page: 'product', listing: seller('A'), place: 0, self };
    expect(await answerPage(log, { ...sender, url: 'https://shop.example/1' }, given)).toEqual({ ok: true });
    const tab = { id: 7, url: 'https://shop.example/1', windowId: undefined, incognito: false };
    expect(given.log).toHaveBeenCalledWith([expect.objectContaining({ shop: 'x', place: 0 })], tab, 'badge');
    const dismissal = { subject: 'a', text: 'A', reason: 'old', note: '' };
    expect(await answerPage({ type: 'dismiss', dismissal }, sender, given)).toEqual({ ok: true });
    expect(given.dismiss).toHaveBeenCalledWith(dismissal);
    given.openPanel.mockRejectedValue(new Error('no gesture'));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await answerPage({ type: 'open-panel' }, sender, given)).toEqual({ ok: false, error: 'failed' });
  });

  it.each([
    ['another extension', { ...sender, id: 'other' }],
    ['an extension page', { id: 'own' }],
    ['a frame inside a page', { ...sender, frameId: 3 }],
  ])('does not answer %s', async (_, from) => {
    const given = options();
    expect(await answerPage(request, from, given)).toBeUndefined();
    expect(await answerPage({ type: 'card' }, from, given)).toBeUndefined();
    expect(given.show).not.toHaveBeenCalled();
    expect(given.putCard).not.toHaveBeenCalled();
  });

  it.each([
    undefined,
    'assess',
    { type: 'assess' },
    { ...request, more: 1 },
    { type: 'card', tab: 8 },
    { ...request, reading: { ...request.reading, listings: [{ ...seller('x'), evil: true }] } },
    { ...request, reading: { ...request.reading, listings: [seller('x'.repeat(3000))] } },
  ])('refuses what is no request (%#)', async (message) => {
    expect(await answerPage(message, sender, options())).toEqual({ ok: false, error: 'bad-request' });
  });

  it.each([
    ['damaged', () => Promise.reject(new Error('damaged'))],
    [
      'empty',
      async () =>
        openArtefact(await compileArtefact(readDataset([], {}), { version: '2026.1.1', asOf: '2026-01-01' })),
    ],
  ])('says so when the data is %s, instead of finding nothing', async (_, loadData) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const given = { ...options(), loadData };
    expect(await answerPage(request, sender, given)).toEqual({ ok: false, error: 'no-data' });
    expect(given.show).toHaveBeenCalledWith(7, 'no-data');
  });
});
