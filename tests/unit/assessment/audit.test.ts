import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/assessment/assess.ts';
import { assessmentSchema, RULES_VERSION } from '../../../lib/assessment/assessment.ts';
import { explainNone } from '../../../lib/assessment/explain.ts';
import { say } from '../../../lib/assessment/wording.ts';
import { loadData } from '../../../lib/cli/data.ts';
import { englishWording } from '../../../lib/cli/wording.ts';
import { FAMILIES } from '../../../lib/dataset/record.ts';
import { auditCases, figuresOf, listingOf, runAudit } from '../../audit/audit.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const data = await loadData();
const cases = auditCases();
const results = runAudit(cases, data);
const figures = figuresOf(results);

/** What each rule must reach at least. Rules by name share their false alarms with the screening of names. */
const FLOORS: Readonly<Record<(typeof FAMILIES)[number], { precision: number; recall: number }>> = {
  listed: { precision: 0.78, recall: 1 },
  'import-action': { precision: 0.88, recall: 1 },
  'dprk-made': { precision: 0.97, recall: 0.97 },
  reported: { precision: 0.92, recall: 1 },
  concern: { precision: 0.92, recall: 1 },
  'trade-record': { precision: 0.92, recall: 1 },
  'label-risk': { precision: 0.97, recall: 0.97 },
  route: { precision: 0.95, recall: 0.97 },
};

describe('the audit set', () => {
  it('has at least 300 listings over every rule, half of them traps, each with an id of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    const traps = cases.filter(({ expected }) => Object.keys(expected).length === 0);
    expect(traps.length).toBeGreaterThanOrEqual(cases.length / 2);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    for (const family of FAMILIES) {
      expect(cases.filter(({ expected }) => expected[family]).length, family).toBeGreaterThanOrEqual(10);
    }
  });

  it.each(FAMILIES)(
    '%s is as precise and as complete as it must be, and never at another level',
    (family) => {
      const { precision, recall, wrongLevel } = figures[family];
      const wrong = results.filter((result) => result.wrong.some((text) => text.startsWith(`${family}:`)));
      const told = wrong.map((result) => `${result.case.id}: ${result.wrong.join('; ')}`).join('\n');
      expect(precision, told).toBeGreaterThanOrEqual(FLOORS[family].precision);
      expect(recall, told).toBeGreaterThanOrEqual(FLOORS[family].recall);
      expect(wrongLevel, told).toBe(0);
    },
  );

  it('has the figures that data/audit.json gives', () => {
    const kept = JSON.parse(readFileSync(resolve(ROOT, 'data/audit.json'), 'utf8'));
    expect(kept, '`npm run audit -- --write` keeps the figures').toMatchObject({
      rulesVersion: RULES_VERSION,
      listings: cases.length,
      rules: figures,
    });
  });
});

describe('an assessment', () => {
  it('fits its schema, and every sentence of it can be said', () => {
    const wording = englishWording();
    for (const one of cases) {
      const listing = listingOf(one);
      const assessment = assess(listing, 'product', data);
      expect(assessmentSchema.parse(assessment)).toEqual(assessment);
      const sentences = [
        ...assessment.findings.flatMap(({ why, against, answers }) => [...why, ...against, ...answers]),
        ...explainNone(listing, data).families.flatMap(({ reasons }) => reasons),
      ].map((reason) => say(reason, wording));
      for (const sentence of sentences) {
        expect(sentence, one.id).not.toMatch(/\$\w*\$|undefined|“”|\bguilt|\billegal|\bsafe\b/);
      }
    }
  });

  it('cites no source that was not read, and none without need', () => {
    for (const one of cases) {
      for (const { why, against, answers, sources } of assess(listingOf(one), 'product', data).findings) {
        const cited = [...why, ...against, ...answers].flatMap(({ source }) =>
          source === null ? [] : [source],
        );
        expect(
          [...new Set(cited)].sort((a, b) => a - b),
          one.id,
        ).toEqual(sources.map((_, at) => at));
        expect(
          sources.every(({ read }) => read),
          one.id,
        ).toBe(true);
      }
    }
  });

  it('is the same, byte for byte, in any order and over data that was loaded anew', async () => {
    const again = await loadData();
    const first = cases.map((one) => JSON.stringify(assess(listingOf(one), 'product', data)));
    const second = cases.toReversed().map((one) => JSON.stringify(assess(listingOf(one), 'product', again)));
    expect(second.toReversed()).toEqual(first);
  });

  it('is the same, byte for byte, on the command line, and says why no more was found', () => {
    const page = resolve(ROOT, 'tests/demo/pages/item/1005000000000103.html');
    const run = (...options: string[]) =>
      spawnSync(process.execPath, ['lib/cli/check.ts', ...options, page], { cwd: ROOT, encoding: 'utf8' });
    const [first, second] = [run('--json', '--why'), run('--json', '--why')];
    expect(first.status).toBe(0);
    expect(JSON.parse(first.stdout).explanations).toHaveLength(1);
    expect(second.stdout).toBe(first.stdout);
    expect(run('--why').stdout).toMatch(
      /Why nothing more was found: .+\n +Seller “.+”: compared with \d+ records/,
    );
  }, 60_000);
});
