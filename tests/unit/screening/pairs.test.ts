import { describe, expect, it } from 'vitest';
import { parseName } from '../../../lib/names/parse.ts';
import { compareNames } from '../../../lib/screening/compare.ts';
import { scoreNames, scoreOf } from '../../../lib/screening/score.ts';
import { PAIRS } from './pairs.ts';

/** What may be missed of each class, and what may be alarmed over, in pairs. */
const MISSES_MAX = 1;
const ALARMS_MAX = 1;
/** And over all classes, as shares. */
const RECALL_MIN = 0.97;
const ALARMS_SHARE_MAX = 0.03;

function pairsOf(lines: string): (readonly [asked: string, listed: string])[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [asked = '', listed = ''] = line.split(' | ');
      return [asked, listed] as const;
    });
}

const judged = Object.entries(PAIRS).map(([name, { same, other }]) => ({
  name,
  missed: pairsOf(same).filter(([asked, listed]) => !compareNames(asked, listed).match),
  alarms: pairsOf(other).filter(([asked, listed]) => compareNames(asked, listed).match),
  same: pairsOf(same),
  other: pairsOf(other),
}));
const count = (of: 'same' | 'other' | 'missed' | 'alarms') =>
  judged.reduce((sum, one) => sum + one[of].length, 0);

describe('pairs of names', () => {
  it.each(judged)('of the class $name are told', ({ missed, alarms }) => {
    expect(missed.length, `missed: ${missed.map((pair) => pair.join(' | ')).join('; ')}`).toBeLessThanOrEqual(
      MISSES_MAX,
    );
    expect(alarms.length, `alarms: ${alarms.map((pair) => pair.join(' | ')).join('; ')}`).toBeLessThanOrEqual(
      ALARMS_MAX,
    );
  });

  it('are told over all classes', () => {
    expect(count('same') + count('other')).toBeGreaterThanOrEqual(150);
    expect(1 - count('missed') / count('same')).toBeGreaterThanOrEqual(RECALL_MIN);
    expect(count('alarms') / count('other')).toBeLessThanOrEqual(ALARMS_SHARE_MAX);
  });

  it('score the same with an explanation and without', () => {
    for (const [asked, listed] of judged.flatMap(({ same, other }) => [...same, ...other])) {
      const [here, there] = [parseName(asked), parseName(listed)];
      expect(scoreOf(here, there)).toBe(scoreNames(here, there).score);
    }
  });
});
