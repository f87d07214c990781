import { describe, expect, it, vi } from 'vitest';
import { readDataset } from '../../../lib/dataset/dataset.ts';
import { reading } from '../../../lib/listing/reading.ts';
import { answerAssess } from '../../../lib/messaging/answer.ts';
import { compileArtefact, openArtefact } from '../../../lib/screening/artefact.ts';
import { fixtureData } from '../dataset-fixture.ts';

const seller = (name: string) => ({ sellerName: reading(name, name, 'dom', 'a') });
const request = {
  type: 'assess',
  reading: {
    shop: 'aliexpress',
    page: 'results',
    listings: [seller('Acme Peninsula Trading'), seller('Ordinary Store')],
    reason: null,
  },
  standing: { flagged: 2, level: 'notice' },
};
const sender = { id: 'own', tab: { id: 7 }, frameId: 0 };
const options = () => ({ ownId: 'own', loadData: fixtureData, showTally: vi.fn() });

describe('answerAssess', () => {
  it('judges each listing in order and shows the page on the toolbar', async () => {
    const given = options();
    const reply = await answerAssess(request, sender, given);
    expect(reply).toMatchObject({ ok: true, basis: { dataset: { version: '2026.1.1' } } });
    expect(reply?.ok && reply.assessments.map(({ level }) => level)).toEqual(['alert', 'none']);
    expect(given.showTally).toHaveBeenCalledWith(7, { flagged: 3, level: 'alert' });
  });

  it.each([
    ['another extension', { ...sender, id: 'other' }],
    ['an extension page', { id: 'own' }],
    ['a frame inside a page', { ...sender, frameId: 3 }],
  ])('does not answer %s', async (_, from) => {
    const given = options();
    expect(await answerAssess(request, from, given)).toBeUndefined();
    expect(given.showTally).not.toHaveBeenCalled();
  });

  it.each([
    undefined,
    'assess',
    { type: 'assess' },
    { ...request, more: 1 },
    { ...request, reading: { ...request.reading, listings: [{ ...seller('x'), evil: true }] } },
    { ...request, reading: { ...request.reading, listings: [seller('x'.repeat(3000))] } },
  ])('refuses what is no request (%#)', async (message) => {
    expect(await answerAssess(message, sender, options())).toEqual({ ok: false, error: 'bad-request' });
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
    expect(await answerAssess(request, sender, given)).toEqual({ ok: false, error: 'no-data' });
    expect(given.showTally).toHaveBeenCalledWith(7, null);
  });
});
