import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/assessment/assess.ts';
import { loadData } from '../../../lib/cli/data.ts';
import { isDismissed, readDismissals, subjectOf } from '../../../lib/settings/dismissals.ts';
import { DEFAULTS, isShopOn, minLevelOf, readSettings } from '../../../lib/settings/settings.ts';
import { shownAssessment } from '../../../lib/settings/shown.ts';
import { fixtureData } from '../dataset-fixture.ts';

const data = await fixtureData();
const reading = (value: string) => ({ value, raw: value, from: 'dom' as const, where: 'x' });
const assessment = assess(
  { sellerName: reading('QTE'), brand: reading('Northern Seafood Processing') },
  'product',
  data,
);
const families = (one: typeof assessment) => one.findings.map(({ family }) => family);

describe('settings', () => {
  it.each([undefined, null, 'x', 7, [], { version: 99 }])('are the defaults of %j', (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULTS);
  });

  it('keep each good value beside damaged ones', () => {
    const stored = { minLevel: 'caution', theme: 'pink', hiddenFamilies: ['reported', 'x'], pageBar: true };
    expect(readSettings(stored)).toEqual({ ...DEFAULTS, minLevel: 'caution', pageBar: true });
  });

  it('do not take what objects inherit for a choice', () => {
    const stored = JSON.parse(
      '{"__proto__":{"pageBar":true},"shops":{"constructor":{"on":false,"minLevel":null}}}',
    );
    const settings = readSettings(stored);
    expect(settings.pageBar).toBe(false);
    expect(isShopOn(settings, 'toString')).toBe(true);
  });

  it('hold for one shop or for all', () => {
    const settings = readSettings({
      minLevel: 'caution',
      shops: { amazon: { on: false, minLevel: 'alert' } },
    });
    expect([isShopOn(settings, 'amazon'), isShopOn(settings, 'ebay')]).toEqual([false, true]);
    expect([minLevelOf(settings, 'amazon'), minLevelOf(settings, 'ebay')]).toEqual(['alert', 'caution']);
  });
});

describe('what is shown', () => {
  it('is all that was found, by default', () => {
    expect(families(assessment)).toEqual(['reported', 'trade-record']);
    expect(shownAssessment(assessment, 'x', DEFAULTS, [])).toBe(assessment);
  });

  it('leaves out levels and families that are switched off, at the level of the rest', () => {
    const shown = (more: object) => shownAssessment(assessment, 'x', { ...DEFAULTS, ...more }, []);
    expect(families(shown({ minLevel: 'caution' }))).toEqual(['reported']);
    const rest = shown({ hiddenFamilies: ['reported'] });
    expect([families(rest), rest.level]).toEqual([['trade-record'], 'notice']);
    expect(shown({ minLevel: 'alert' }).level).toBe('none');
  });

  it('leaves out what is switched off on one shop, on that shop alone', () => {
    const settings = readSettings({
      shops: {
        amazon: { on: true, minLevel: null, hiddenFamilies: ['reported'] },
        ebay: { on: true, minLevel: null },
      },
    });
    const shown = (shop: string) => families(shownAssessment(assessment, shop, settings, []));
    expect([shown('amazon'), shown('ebay')]).toEqual([['trade-record'], ['reported', 'trade-record']]);
  });

  it('leaves out label risk of kinds of goods that are switched off, and nothing else', async () => {
    const coat = assess(
      {
        title: reading('Wool coat for women'),
        sellerLegalName: reading('Dandong Huayang Textiles and Garments Co., Ltd.'),
        origin: { ...reading('China'), value: 'CN' },
      },
      'product',
      await loadData(),
    );
    const shown = (...hiddenGoods: string[]) =>
      families(shownAssessment(coat, 'x', { ...DEFAULTS, hiddenGoods }, []));
    expect(shown()).toContain('label-risk');
    expect(shown('goods-seafood')).toEqual(shown());
    expect(shown('goods-garments')).toEqual(shown().filter((family) => family !== 'label-risk'));
    expect(shown('goods-garments').length).toBeGreaterThan(0);
  });

  it('leaves out what was set aside, for that text and that record alone', () => {
    const finding = assessment.findings[1];
    if (!finding) throw new Error('no finding');
    const one = {
      subject: subjectOf(finding),
      text: ' qte ',
      reason: 'other-company',
      note: '',
      at: '2026-01-01T00:00:00Z',
    };
    const dismissals = readDismissals([one, { ...one, reason: 'nonsense' }, null]);
    expect(dismissals).toHaveLength(1);
    expect(families(shownAssessment(assessment, 'x', DEFAULTS, dismissals))).toEqual(['reported']);
    expect(isDismissed({ ...finding, text: 'QTE Store' }, dismissals)).toBe(false);
  });
});
