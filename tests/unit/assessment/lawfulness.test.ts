import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/assessment/assess.ts';
import { say } from '../../../lib/assessment/wording.ts';
import { englishWording } from '../../../lib/cli/wording.ts';
import { readDataset } from '../../../lib/dataset/dataset.ts';
import { reading } from '../../../lib/listing/reading.ts';
import { compileArtefact, openArtefact } from '../../../lib/screening/artefact.ts';

const source = (title: string) => ({
  title,
  publisher: title,
  date: '2017',
  url: `https://example.org/${title}`,
  read: true,
});
const LAWFUL = 'This was lawful at the time.';
const BANNED = 'Such trade has been banned since December 22, 2017 (Resolution 9, paragraph 7).';

/** What is said against a statement of an act on a date, and the sources given. */
async function against(date: string, until: string | null, act: object | null) {
  const evidence = {
    family: 'trade-record',
    grade: 'customs-record',
    date,
    until,
    status: 'active',
    claim: 'Acme sold vans.',
    jurisdiction: 'China',
    act,
    source: 'paper',
  };
  const record = {
    id: 'acme',
    kind: 'company',
    names: [{ text: 'Acme Vans', kind: 'trade', strength: 'strong', source: 'paper' }],
    evidence: [evidence],
  };
  const entry = {
    id: 'resolution-9',
    date: '2017-12-22',
    jurisdiction: 'UN',
    instrument: 'Resolution 9, paragraph 7',
    summary: 'Bars vans.',
    bans: [{ direction: 'to-dprk', goods: ['vehicles'] }],
    source: 'council',
  };
  const sources = { paper: source('paper'), council: source('council') };
  const data = await openArtefact(
    await compileArtefact(readDataset([['acme.json', record]], sources, [entry]), {
      version: '2026.1.1',
      asOf: '2026-01-01',
    }),
  );
  const listing = { brand: reading('Acme Vans', 'Acme Vans', 'dom', 'h1') };
  const [finding] = assess(listing, 'product', data).findings;
  const wording = englishWording();
  return {
    said: finding?.against.map((reason) => say(reason, wording)) ?? [],
    cited: finding?.against.map((reason) =>
      reason.source === null ? null : finding.sources[reason.source]?.title,
    ),
  };
}

const vans = { direction: 'to-dprk', goods: 'vehicles', from: 'CN' };

describe('what the law of its day says of an act', () => {
  it('is that it was lawful, and since when it is banned, up to the day before', async () => {
    const { said, cited } = await against('2017-12-21', null, vans);
    expect(said).toEqual(expect.arrayContaining([LAWFUL, BANNED]));
    expect(said.indexOf(BANNED)).toBe(said.indexOf(LAWFUL) + 1);
    expect(cited?.[said.indexOf(BANNED)]).toBe('council');
  });

  it('is nothing on the day of the ban and after it', async () => {
    for (const date of ['2017-12-22', '2018', '2018-03']) {
      const { said } = await against(date, null, vans);
      expect(said).not.toContain(LAWFUL);
      expect(said).not.toContain(BANNED);
    }
  });

  it('leaves open what the date does not decide', async () => {
    for (const [date, until] of [
      ['2017-12', null],
      ['2017', null],
      ['2012', '2018-02'],
    ] as const) {
      const { said } = await against(date, until, vans);
      expect(said).not.toContain(LAWFUL);
      expect(said).toContain(BANNED);
    }
  });

  it('holds a period for lawful that ended before the ban', async () => {
    expect((await against('2012', '2017-01', vans)).said).toContain(LAWFUL);
  });

  it('is silent where no law ever barred it but that it was lawful, and where there is no act', async () => {
    const beer = await against('2014', null, { ...vans, goods: 'beverages' });
    expect(beer.said).toContain(LAWFUL);
    expect(beer.said.join()).not.toContain('banned');
    expect((await against('2014', null, null)).said).not.toContain(LAWFUL);
  });
});
