import { describe, expect, it } from 'vitest';
import { joinedById, namesIn, recordOf, type TakenEntry, written } from '../../../data/import/records.ts';
import { leftOut } from '../../../data/import/select.ts';
import { concernInWords, dayInWords, readable, slugOf, subject } from '../../../data/import/wording.ts';
import type { ListEntry } from '../../../lib/dataset/lists/entry.ts';
import { recordSchema } from '../../../lib/dataset/record.ts';

const entry = (more: Partial<ListEntry>): ListEntry => ({
  list: 'ofac-sdn',
  entry: '101',
  kind: 'organisation',
  names: [{ text: 'MOONRIVER TRADING CO., LTD.', kind: 'primary', strength: 'strong', language: null }],
  addresses: [],
  countries: [],
  programmes: ['DPRK2'],
  listedOn: null,
  status: null,
  remarks: '',
  identifiers: [],
  websites: [],
  line: 1,
  ...more,
});

const taken = (more: Partial<ListEntry>, context: Partial<TakenEntry['context']> = {}): TakenEntry => ({
  entry: entry(more),
  source: 's',
  context: { copied: '2024-07-02', stillIn: 'December 2025', goneIn: null, unconfirmed: false, ...context },
});
const statement = (more: Partial<ListEntry>, context: Partial<TakenEntry['context']> = {}) => {
  const [{ claim, status, date, dateMeans } = {}] = recordOf(taken(more, context)).evidence;
  return `${status} ${dateMeans} ${date}: ${claim}`;
};

describe('which entries are taken', () => {
  it.each([
    [null, {}],
    [
      null,
      {
        programmes: ['NPWMD'],
        remarks: 'Secondary sanctions risk: North Korea Sanctions Regulations, section 1',
      },
    ],
    ['not North Korea', { programmes: ['NPWMD'] }],
    ['person', { kind: 'person' }],
    ['aircraft', { kind: 'aircraft' }],
    [null, { kind: 'vessel' }],
    [null, { list: 'un-sc', entry: 'KPe.901' }],
    ['not North Korea', { list: 'un-sc', entry: 'IRe.901' }],
    ['not North Korea', { list: 'uk-list', entry: 'IRN9001', programmes: ['IRN'] }],
    [null, { list: 'dhs-uflpa', programmes: [] }],
    ['not bundled', { list: 'bis-entity' }],
  ] as const)('%s: %j', (why, more) => {
    expect(leftOut(entry(more))).toBe(why);
  });

  it('leaves out orders on the goods of a country', () => {
    const names = [
      {
        text: 'All Turkmenistan Cotton or products of it',
        kind: 'primary',
        strength: 'strong',
        language: null,
      },
    ] as const;
    expect(leftOut(entry({ list: 'cbp-wro', names }))).toBe('names no entity');
  });
});

describe('an entry as a Record', () => {
  it('has its number, its names with their strength, and one statement', () => {
    const record = recordOf(
      taken({
        names: [
          { text: 'MOONRIVER TRADING CO., LTD.', kind: 'primary', strength: 'strong', language: null },
          { text: 'MRT', kind: 'alias', strength: 'weak', language: null },
          { text: 'RIVERMOON', kind: 'former', strength: 'strong', language: null },
          { text: '月川貿易会社', kind: 'alias', strength: 'strong', language: 'ja' },
          { text: 'Moonriver Trading Co., Ltd.', kind: 'alias', strength: 'strong', language: null },
        ],
        identifiers: [{ scheme: 'tax-id', value: '7700000001 (Russia)' }],
      }),
    );
    expect(record.id).toBe('ofac-101');
    expect(record.names.map(({ text, kind, strength }) => `${text} ${kind} ${strength}`)).toEqual([
      'Moonriver Trading Co., Ltd. legal strong',
      'MRT acronym weak',
      'Rivermoon former strong',
      '月川貿易会社 native weak',
    ]);
    expect(record.identifiers).toEqual([
      { scheme: 'ofac-sdn', value: '101' },
      { scheme: 'ru-inn', value: '7700000001' },
    ]);
    expect(recordSchema.parse(written(record))).toEqual(record);
    expect(Object.keys(written(record) as object)).not.toContain('silent');
  });

  it('says no more than its list', () => {
    expect(statement({})).toBe(
      "active by 2024-07-02: Moonriver Trading Co, Ltd was on the US Treasury's SDN list by 2 July 2024, under a programme on North Korea, and is still on it in the copy of December 2025.",
    );
    expect(statement({}, { stillIn: null, goneIn: '8 June 2025' })).toContain(
      'is no longer on it in that of 8 June 2025',
    );
    expect(statement({}, { stillIn: null })).toMatch(
      /^unknown .* no later copy that was seen confirms it\.$/,
    );
    expect(statement({}, { unconfirmed: true })).toMatch(/unconfirmed\.$/);
    expect(statement({ list: 'un-sc', entry: 'KPe.901', listedOn: '2016-03-02' })).toMatch(
      /^active on 2016-03-02: .* since 2 March 2016\.$/,
    );
    expect(statement({ list: 'meti-eul', programmes: ['BC+CW'] })).toContain(
      'for biological, chemical and conventional weapons; this is no sanctions list',
    );
    expect(statement({ list: 'dhs-uflpa', listedOn: '2022-06-21' })).toMatch(
      /it does not concern North Korea\.$/,
    );
    expect(
      statement({
        list: 'cbp-wro',
        listedOn: '2024-12-04',
        status: 'Inactive-Pending Litigation',
        programmes: ['Finding'],
        remarks: 'Finding; Merchandise: Aluminum Extrusions; Remarks: x',
      }),
    ).toBe(
      'resolved on 2024-12-04: Moonriver Trading Co, Ltd is named in a forced-labour finding of US Customs and Border Protection of 4 December 2024 on aluminum extrusions, now inactive; it does not concern North Korea.',
    );
  });

  it('parts the names that one entry holds, and joins the entries of one name', () => {
    expect(namesIn('A Tea Co., Ltd. and B Tea Co., Ltd. and their subsidiaries')).toEqual([
      'A Tea Co., Ltd.',
      'B Tea Co., Ltd.',
    ]);
    expect(namesIn('C Prison; D Works; Kathmandu.')).toEqual(['C Prison', 'D Works']);
    const both = ['2019-01-01', '2020-01-01'].map((listedOn) =>
      recordOf(taken({ list: 'cbp-wro', entry: null, listedOn })),
    );
    expect(joinedById(both).map(({ id, evidence }) => [id, evidence.length])).toEqual([
      ['wro-moonriver-trading-co-ltd', 2],
    ]);
  });
});

describe('wording', () => {
  it('writes capitals as names are written', () => {
    expect(readable("BANK OF EAST LAND, JSC '2ND' U'NHAENG")).toBe("Bank of East Land, JSC '2nd' U'nhaeng");
    expect(readable('VERSOR S.R.O.')).toBe('Versor S.R.O.');
    expect(readable('Wee Tiong (S) PTE')).toBe('Wee Tiong (S) PTE');
    expect(subject('MOON CO. LTD.')).toBe('Moon Co Ltd');
  });

  it('says days and concerns in words', () => {
    expect(['2017-06-02', '2025-12', '2023'].map(dayInWords)).toEqual([
      '2 June 2017',
      'December 2025',
      '2023',
    ]);
    expect(['BCMN+CW', 'N', 'CW'].map(concernInWords)).toEqual([
      'biological, chemical, missile, nuclear and conventional weapons',
      'nuclear weapons',
      'conventional weapons',
    ]);
  });

  it('makes ids that stay apart when they are cut', () => {
    const long = 'Xinjiang Production and Construction Corps Something Division Number ';
    expect(slugOf(`${long}1`)).not.toBe(slugOf(`${long}2`));
    expect(slugOf('セソン技術貿易')).toMatch(/^[a-z0-9]+$/);
    expect(slugOf('A & B Co., Ltd.')).toBe('a-and-b-co-ltd');
  });
});
