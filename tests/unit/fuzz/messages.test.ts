import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { englishWording } from '../../../lib/cli/wording.ts';
import { reading } from '../../../lib/listing/reading.ts';
import { type AnswerOptions, answerPage } from '../../../lib/messaging/answer.ts';
import { DEFAULTS } from '../../../lib/settings/settings.ts';
import { mutateJson } from '../../fuzz/json-mutation.ts';
import { randomOf } from '../../fuzz/random.ts';
import { fixtureData } from '../dataset-fixture.ts';

const sender = { id: 'own', tab: { id: 7 }, frameId: 0 };
const done = async () => undefined;
const options = (): AnswerOptions => ({
  ownId: 'own',
  loadData: fixtureData,
  show: vi.fn(),
  putCard: done,
  loadStored: async () => ({ settings: DEFAULTS, dismissals: [] }),
  loadWords: async () => null,
  loadWording: async () => englishWording(),
  openPanel: done,
  dismiss: vi.fn(done),
  choose: vi.fn(done),
  log: vi.fn(done),
  note: vi.fn(),
});
const listing = {
  sellerName: reading('Acme Peninsula Trading', 'Acme', 'dom', 'a'),
  title: reading('x', 'x', 'dom', 'h1'),
};
const self = { language: 'en', canonical: 'https://shop.example/1' };
const REQUESTS = [
  {
    type: 'assess',
    self,
    reading: { shop: 'aliexpress', page: 'results', listings: [listing], reason: null },
    standing: { flagged: 2, level: 'notice' },
    badges: 'drawn',
  },
  { type: 'log', shop: 'x', page: 'product', listing, place: 0, self },
  { type: 'dismiss', dismissal: { subject: 'a', text: 'A', reason: 'old', note: '' } },
  { type: 'card' },
];

describe('whatever a page sends', () => {
  it('is answered or refused, and does nothing where it is no request', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true, withBigInt: true }), async (message) => {
        const given = options();
        expect(await answerPage(message, sender, given)).toEqual({ ok: false, error: 'bad-request' });
        expect(given.log).not.toHaveBeenCalled();
        expect(given.dismiss).not.toHaveBeenCalled();
      }),
      { numRuns: 200 },
    );
  });

  it('is answered or refused when it is nearly a request', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom(...REQUESTS), async (seed, request) => {
        const random = randomOf(seed);
        const message = mutateJson(structuredClone(request), random);
        const reply = await answerPage(message, sender, options());
        expect(reply).toMatchObject({ ok: expect.any(Boolean) });
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it('is not answered where another sends it', async () => {
    const other = fc.record({
      id: fc.constantFrom('other', undefined, ''),
      tab: fc.constantFrom(undefined, { id: 7 }),
      frameId: fc.constantFrom(0, 1, undefined),
    });
    await fc.assert(
      fc.asyncProperty(other, fc.constantFrom(...REQUESTS), async (from, request) => {
        expect(await answerPage(request, from, options())).toBeUndefined();
      }),
    );
  });
});
