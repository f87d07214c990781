import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/assessment/assess.ts';
import { assessmentSchema } from '../../../lib/assessment/assessment.ts';
import { say } from '../../../lib/assessment/wording.ts';
import { englishWording } from '../../../lib/cli/wording.ts';
import type { Listing } from '../../../lib/listing/listing.ts';
import { reading } from '../../../lib/listing/reading.ts';
import { fixtureData } from '../dataset-fixture.ts';

const data = await fixtureData();
const wording = englishWording();
const from = (fields: Partial<Record<'title' | 'brand' | 'sellerName' | 'manufacturer', string>>): Listing =>
  Object.fromEntries(
    Object.entries(fields).map(([field, text]) => [field, reading(text, text, 'dom', 'h1')]),
  );
const judge = (fields: Parameters<typeof from>[0]) => assess(from(fields), 'product', data);

describe('assess', () => {
  it.each([
    [{ sellerName: 'Acme Peninsula Trading Corporation Store' }, 'listed', 'alert'],
    [{ manufacturer: 'Harbour Knits' }, 'import-action', 'caution'],
    [{ title: 'Moonriver Lager beer' }, 'dprk-made', 'alert'],
    [{ sellerName: 'Northern Seafood Processing Co., Ltd' }, 'reported', 'caution'],
    [{ brand: 'QTE' }, 'trade-record', 'notice'],
  ] as const)('%j gives %s (%s)', (fields, family, level) => {
    const assessment = judge(fields);
    expect(assessment.findings.map((finding) => [finding.family, finding.level])).toEqual([[family, level]]);
    expect(assessment.level).toBe(level);
    expect(assessmentSchema.parse(assessment)).toEqual(assessment);
  });

  it.each([
    { sellerName: 'Passing Holdings' },
    { sellerName: 'Unseen Works' },
    { sellerName: 'APTC' },
    { brand: 'Acme' },
    { title: 'Charger for QTE phones' },
  ])('%j gives nothing', (fields) => {
    expect(judge(fields)).toMatchObject({ findings: [], level: 'none' });
  });

  it('says what speaks against it: status, lawfulness, the answer, and that only a name was compared', () => {
    const [finding] = judge({ brand: 'QTE' }).findings;
    expect(finding?.why.map((reason) => say(reason, wording))).toEqual([
      'Acme did a thing.',
      'Acme settled.',
    ]);
    expect(finding?.against.map((reason) => say(reason, wording))).toEqual([
      'This says nothing about where this product was made.',
      'This is about the past.',
      'This was lawful at the time.',
      'This matter was settled or ended.',
      'Only the name was compared (“QTE” with “QTE”). Another company may bear the same name.',
    ]);
    expect(finding?.answers.map((reason) => say(reason, wording))).toEqual(['The company did not answer.']);
    expect(finding?.sources.map(({ publisher }) => publisher)).toEqual(['The Paper', 'The Court']);
  });

  it('quotes list, date and programme of a listing on a sanctions list', () => {
    const [finding] = judge({ sellerName: 'Acme Peninsula Trading' }).findings;
    expect(finding && say(finding.why[0] as never, wording)).toBe(
      'Acme Peninsula Trading Corporation is on the UN List (UNSCR 1718) since May 2017.',
    );
  });

  it('takes a declared origin at its word, and says whose word it is', () => {
    const listing: Listing = { origin: reading('KP', 'North Korea', 'dom', 'td') };
    const [finding] = assess(listing, 'product', data).findings;
    expect(finding).toMatchObject({ family: 'dprk-made', level: 'alert', record: null });
    expect(finding?.against.map(({ message }) => message)).toEqual(['against_seller_statement']);
    expect(assess({ origin: reading('KR', 'Korea', 'dom', 'td') }, 'product', data).findings).toEqual([]);
  });

  it('warns once of a Record that seller and brand both name', () => {
    expect(judge({ sellerName: 'QTE Official Store', brand: 'QTE' }).findings).toMatchObject([
      { field: 'brand' },
    ]);
  });

  it('names what a page of the kind should show and did not', () => {
    expect(judge({ brand: 'Ordinary' }).unread).toEqual(['sellerName', 'origin']);
    expect(assess(from({ title: 'x' }), 'results', data).unread).toEqual(['sellerName']);
  });

  it('is the same, byte for byte, for the same listing and data', async () => {
    const listing = from({ sellerName: 'QTE Official Store', brand: 'Harbour Knits' });
    const again = assess(structuredClone(listing), 'product', await fixtureData());
    expect(JSON.stringify(again)).toBe(JSON.stringify(assess(listing, 'product', data)));
  });
});
