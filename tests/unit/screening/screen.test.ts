import { describe, expect, it } from 'vitest';
import type { NameRole } from '../../../lib/screening/match.ts';
import { screen } from '../../../lib/screening/screen.ts';
import { fixtureData } from '../dataset-fixture.ts';

const { index } = await fixtureData();
const found = (text: string, role: NameRole) =>
  screen(index, text, role).map(({ record, strength }) => [record, strength]);
const sure = (text: string, role: NameRole) =>
  found(text, role).filter(([, strength]) => strength !== 'possible');
const partsOf = (text: string) => screen(index, text, 'company')[0]?.parts.map(({ part }) => part);

describe('screening a company name', () => {
  it.each([
    ['Acme Peninsula Trading Corporation', 'exact'],
    ['ACME PENINSULA TRADING CORP.', 'exact'],
    ['Acme Peninsula Trading', 'exact'],
    ['AcmePeninsula Trading Co., Ltd', 'strong'],
    ['Acme Peninsola Trading Corp', 'strong'],
    ['Trading Acme Peninsula', 'strong'],
    ['Acme Peninsula Trading Store', 'strong'],
    ['Acme Peninsula Trading 旗舰店', 'strong'],
  ])('finds %j', (text, strength) => {
    expect(found(text, 'company')).toEqual([['acme-trading', strength]]);
  });

  it.each([
    'Acme',
    'Acne Peninsula Holdings',
    'Peninsula Trading',
    'Acme Trading Corporation',
    'Passing Holdings',
    'OTE',
    '',
    '__proto__',
    'constructor',
  ])('does not find %j', (text) => {
    expect(sure(text, 'company')).toEqual([]);
  });

  it('never takes a brand for another that is a letter or a word away', () => {
    for (const brand of ['QTF', 'QTE Mobile', 'Moonrivers', 'Harbor Knits Shop', 'Acme']) {
      expect(sure(brand, 'brand'), brand).toEqual([]);
    }
  });

  it('says why a match is no stronger', () => {
    expect(partsOf('QTE Store')).toContain('short-name');
    expect(partsOf('APTC')).toContain('weak-name');
    expect(partsOf('Acme Peninsola Trading')).toContain('spelling');
    expect(partsOf('Trading Acme Peninsula')).toContain('word-order');
    expect(partsOf('Acme Peninsula Trading GmbH')).toEqual([
      'same-words',
      'form-differs',
      'legal-form-aside',
    ]);
  });

  it('holds a weak name for possible at most', () => {
    expect(found('APTC', 'company')).toEqual([['acme-trading', 'possible']]);
    expect(found('달강맥주', 'brand')).toEqual([['brew', 'possible']]);
  });

  it('takes a short brand for the firm only where the store claims to be it', () => {
    expect(found('QTE', 'company')).toEqual([['bolt', 'exact']]);
    expect(found('QTE Official Store', 'company')).toEqual([['bolt', 'strong']]);
    expect(found('QTE Store', 'company')).toEqual([['bolt', 'possible']]);
  });

  it('explains each part', () => {
    expect(screen(index, 'QTE Corp Official Store', 'company')[0]?.parts).toEqual([
      { part: 'same-name', text: 'qte' },
      { part: 'legal-form-aside', text: 'corp' },
      { part: 'store-words-aside', text: 'official store' },
    ]);
  });
});

describe('screening a title', () => {
  it('finds distinctive names of goods made in North Korea', () => {
    expect(found('Rare MOONRIVER lager beer bottle 0.5l', 'title')).toEqual([['brew', 'strong']]);
  });

  it.each([
    'Case for QTE phone',
    'Acme Peninsula Trading Corporation pen',
    'Moonriver T-shirt',
    'Lager glass',
  ])('leaves %j alone', (title) => {
    expect(found(title, 'title')).toEqual([]);
  });
});
