import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../../../lib/dataset/merge.ts';
import { type OriginRecord, recordSchema } from '../../../lib/dataset/record.ts';
import { joinKey } from '../../../lib/names/name-quality.ts';

interface Given {
  readonly id: string;
  readonly names: readonly string[];
  readonly list?: string;
  readonly entry?: string;
  readonly kind?: string;
  readonly more?: object;
}

/** A record of one list entry. A name with '~' is weak, one with '+' is a ship's. */
function record({ id, names, list = 'UN List', entry, kind = 'company', more = {} }: Given): OriginRecord {
  return recordSchema.parse({
    id,
    kind,
    names: names.map((text) => ({
      text: text.replace(/^[~+]/, ''),
      kind: text.startsWith('+') ? 'trade' : 'legal',
      strength: /^[~+]/.test(text) ? 'weak' : 'strong',
      source: 's',
    })),
    evidence: [
      {
        family: 'listed',
        grade: 'designated',
        date: '2017-06-02',
        status: 'active',
        claim: `${id} is listed.`,
        jurisdiction: 'Somewhere',
        list: { name: list, entry: entry ?? id, programme: 'P' },
        source: 's',
      },
    ],
    ...more,
  });
}

const merge = (curated: OriginRecord[], official: OriginRecord[]) => mergeRecords(curated, official, joinKey);
const groups = (records: OriginRecord[]) =>
  records.map(({ id, evidence }) => `${id}: ${evidence.map(({ list }) => list?.entry).join(' ')}`);

describe('merging', () => {
  it('joins the lists over a strong name, under the id of the first list', () => {
    const merged = merge(
      [],
      [
        record({ id: 'ofac-1', names: ['MOONRIVER TRADING CORPORATION', 'Rivermoon'], list: 'OFAC' }),
        record({ id: 'un-1', names: ['Moonriver Trading Co., Ltd.'] }),
        record({ id: 'meti-1', names: ['Moon River', 'Moonriver Trading'], list: 'METI' }),
      ],
    );
    expect(groups(merged)).toEqual(['un-1: un-1 ofac-1 meti-1']);
    expect(merged[0]?.names.map(({ text }) => text)).toEqual([
      'Moonriver Trading Co., Ltd.',
      'MOONRIVER TRADING CORPORATION',
      'Rivermoon',
      'Moon River',
      'Moonriver Trading',
    ]);
  });

  it('joins over the numbers that lists give of one another', () => {
    const uk = record({
      id: 'uk-1',
      names: ['Quite Another Name'],
      list: 'UK',
      more: { identifiers: [{ scheme: 'un-sc', value: 'KPe.901' }] },
    });
    const un = record({
      id: 'un-1',
      names: ['Moonriver Trading'],
      more: { identifiers: [{ scheme: 'un-sc', value: 'KPe.901' }] },
    });
    expect(groups(merge([], [uk, un]))).toEqual(['un-1: un-1 uk-1']);
  });

  it('joins ships by their number and never by their name', () => {
    const ship = (id: string, imo: string) =>
      record({
        id,
        names: ['+Lucky Star'],
        kind: 'carrier',
        more: { identifiers: [{ scheme: 'imo', value: imo }] },
      });
    expect(groups(merge([], [ship('ofac-1', '1'), ship('uk-1', '1'), ship('uk-2', '2')]))).toEqual([
      'ofac-1: ofac-1 uk-1',
      'uk-2: uk-2',
    ]);
  });

  it('does not join companies that share the number of an owner', () => {
    const company = (id: string, name: string) =>
      record({ id, names: [name], kind: 'carrier', more: { identifiers: [{ scheme: 'imo', value: '1' }] } });
    expect(
      merge([], [company('ofac-1', 'Moonriver Shipping'), company('ofac-2', 'Suncreek Shipping')]),
    ).toHaveLength(2);
  });

  it('joins nothing over a weak or a generic name', () => {
    const merged = merge(
      [],
      [
        record({ id: 'un-1', names: ['Moonriver Trading', '~MRT', 'Third Floor'] }),
        record({ id: 'un-2', names: ['Suncreek Trading', '~MRT', 'Third Floor'] }),
        record({ id: 'un-3', names: ['Dandong Co.'] }),
        record({ id: 'un-4', names: ['Dandong Co., Ltd.'] }),
      ],
    );
    expect(merged).toHaveLength(4);
  });

  it('does not join a North Korean entry with a firm that is listed for labour elsewhere', () => {
    const merged = merge(
      [],
      [
        record({ id: 'un-1', names: ['Moonriver Cotton'] }),
        record({ id: 'uflpa-1', names: ['Moonriver Cotton'], list: 'UFLPA Entity List' }),
        record({
          id: 'wro-1',
          names: ['Moonriver Cotton'],
          list: 'CBP Withhold Release Orders and Findings',
        }),
      ],
    );
    expect(groups(merged)).toEqual(['uflpa-1: uflpa-1 wro-1', 'un-1: un-1']);
  });

  it('keeps what was written by hand: id, kind, first name, strength, its words on an entry', () => {
    const curated = record({
      id: 'moonriver',
      names: ['Moonriver', '~Moonriver Trading'],
      kind: 'facility',
      list: 'OFAC',
      entry: '7',
    });
    const official = record({
      id: 'ofac-7',
      names: ['MOONRIVER TRADING', 'Rivermoon Works'],
      list: 'OFAC',
      entry: '7',
      more: { addresses: ['1 Quay'], countries: ['KP'] },
    });
    const [merged, ...others] = merge([curated], [official]);
    expect(others).toEqual([]);
    expect(merged).toMatchObject({
      id: 'moonriver',
      kind: 'facility',
      addresses: ['1 Quay'],
      countries: ['KP'],
    });
    expect(merged?.names.map(({ text, strength }) => `${text} ${strength}`)).toEqual([
      'Moonriver strong',
      'Moonriver Trading weak',
      'Rivermoon Works strong',
    ]);
    expect(merged?.evidence.map(({ claim }) => claim)).toEqual(['moonriver is listed.']);
  });

  it('never joins two records that were written by hand', () => {
    const one = record({ id: 'a', names: ['Moonriver Trading'] });
    const other = record({ id: 'b', names: ['Suncreek Trading'] });
    const both = record({ id: 'un-1', names: ['Moonriver Trading', 'Suncreek Trading'] });
    expect(groups(merge([one, other], [both]))).toEqual(['a: a un-1', 'b: b']);
  });

  it('gives the same whatever the order, and loses nothing', () => {
    const all = ['un-1', 'ofac-2', 'uk-3', 'meti-4', 'ofac-5'].map((id, at) =>
      record({ id, names: [`Moonriver ${at % 2 ? 'Trading' : 'Works'}`, `Alias Number ${id}`] }),
    );
    const merged = merge([], all);
    expect(merge([], all.toReversed())).toEqual(merged);
    const names = (records: OriginRecord[]) =>
      new Set(records.flatMap((one) => one.names.map(({ text }) => text)));
    expect(names(merged)).toEqual(names(all));
    expect(merged.flatMap(({ evidence }) => evidence)).toHaveLength(all.length);
  });
});
