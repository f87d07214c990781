import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/assessment/assess.ts';
import { explainNone } from '../../../lib/assessment/explain.ts';
import { say } from '../../../lib/assessment/wording.ts';
import { englishWording } from '../../../lib/cli/wording.ts';
import { FAMILIES } from '../../../lib/dataset/record.ts';
import { fixtureData } from '../dataset-fixture.ts';
import { listing } from './listing.ts';

const data = await fixtureData();
const wording = englishWording();

describe('why not', () => {
  it('says what was compared, with how many Records, and what was not read', () => {
    const explanation = explainNone(listing({ title: 'A mug', sellerName: 'Ordinary Store' }), data);
    expect(explanation).toMatchObject({
      records: data.info.records,
      asOf: '2026-01-01',
      unread: ['sellerLegalName', 'manufacturer', 'brand'],
    });
    expect(explanation.compared).toEqual([
      { field: 'sellerName', text: 'Ordinary Store', nearest: [], silent: [] },
      { field: 'title', text: 'A mug', nearest: [], silent: [] },
    ]);
  });

  it('lists a possible match with the reason why it is no stronger; by itself it carries no finding', () => {
    const one = listing({ sellerName: 'APTC' });
    expect(assess(one, 'product', data).findings).toEqual([]);
    const { compared, families } = explainNone(one, data);
    const [nearest] = compared[0]?.nearest ?? [];
    expect(nearest).toMatchObject({ record: { id: 'acme-trading' }, name: 'APTC', strength: 'possible' });
    expect(nearest?.reasons.map((reason) => say(reason, wording)).join(' ')).toContain(
      'does not tell which company is meant',
    );
    const ofList = families.find(({ family }) => family === 'listed');
    expect(ofList?.reasons.map((reason) => say(reason, wording))).toEqual([
      '“APTC” may mean APTC, which is not sure enough to warn.',
    ]);
  });

  it('names the Record of that very name that never warns, and its reason', () => {
    const { compared } = explainNone(listing({ brand: 'passing holdings' }), data);
    expect(compared[0]?.silent).toEqual([
      { id: 'passing', name: 'Passing Holdings', reason: 'Named in passing.' },
    ]);
  });

  it('speaks of every family that has no finding, and of no other', () => {
    const none = explainNone(listing({ title: 'A mug' }), data);
    expect(none.families.map(({ family }) => family).sort()).toEqual([...FAMILIES].sort());
    expect(none.families.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
    const listed = explainNone(listing({ sellerName: 'Acme Peninsula Trading' }), data);
    expect(listed.families.map(({ family }) => family)).not.toContain('listed');
  });

  it('is the same for the same listing and data', () => {
    const one = listing({ title: 'Moonriver Lager', brand: 'QTE', sellerName: 'APTC' });
    expect(JSON.stringify(explainNone(structuredClone(one), data))).toBe(
      JSON.stringify(explainNone(one, data)),
    );
  });
});
