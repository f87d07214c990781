import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../lib/journal/canonical.ts';
import { cleanText } from '../../../lib/listing/reading.ts';
import { nameCore } from '../../../lib/names/core.ts';
import { foldName } from '../../../lib/names/fold.ts';
import { parseName } from '../../../lib/names/parse.ts';
import { withinOneSlip } from '../../../lib/names/slip.ts';
import { scoreNames, scoreOf } from '../../../lib/screening/score.ts';
import { screen } from '../../../lib/screening/screen.ts';
import { asList, at, balancedObject, objectAfter, parseJson, textAt } from '../../../lib/shops/json.ts';
import { hostileText, longText } from '../../fuzz/hostile.ts';
import { randomOf } from '../../fuzz/random.ts';
import { fixtureData } from '../dataset-fixture.ts';

const data = await fixtureData();
const WORDS =
  'Acme Peninsula Trading Co Ltd GmbH 有限公司 丹东 조선 무역회사 No 4 forty first zhongguo ООО Store &'.split(
    ' ',
  );
/** Names as they come, as lists write them, and what was made to hold a parser up. */
const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(' ')),
  fc.integer().map((seed) => hostileText(randomOf(seed)).slice(0, 3000)),
);

describe('any text as a name', () => {
  it('is taken apart, and folds to what folds to itself', () => {
    fc.assert(
      fc.property(name, fc.boolean(), (text, isSeller) => {
        const { parts } = parseName(text, isSeller);
        expect(parts.every((part) => typeof part.id === 'string' && part.text !== '')).toBe(true);
        expect(nameCore(text).key).not.toMatch(/\s/);
        const folded = foldName(text);
        expect(foldName(folded)).toBe(folded);
      }),
      { numRuns: 400 },
    );
  });

  it('scores from 0 to 1 against any other, alone as with its reasons, and no other beats itself', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [asked, listed] = [parseName(one), parseName(other)];
        const { score } = scoreNames(asked, listed);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(scoreOf(asked, listed)).toBe(score);
        expect(scoreOf(asked, asked)).toBeGreaterThanOrEqual(score);
      }),
      { numRuns: 400 },
    );
  });

  it('is screened', () => {
    fc.assert(
      fc.property(
        name,
        fc.constantFrom('company' as const, 'brand' as const, 'title' as const),
        (text, role) => {
          for (const { record } of screen(data.index, text, role)) expect(record).toBeTruthy();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is one slip away from another as the other is from it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(withinOneSlip(a, b)).toBe(withinOneSlip(b, a));
        expect(withinOneSlip(a, a)).toBe(true);
      }),
    );
  });

  it('takes time that grows with its length', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const text = longText(randomOf(seed), 200_000);
      parseName(text, true);
      foldName(text);
      cleanText(text);
    }
    // What is not linear here does not end before the test runner's patience does.
  });
});

describe("a page's data", () => {
  const path = fc.array(fc.constantFrom('a', '0', '__proto__', 'constructor', 'toString', 'length'), {
    minLength: 1,
  });

  it('gives own values only, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.jsonValue(), path, (value, keys) => {
        const found = at(value, keys.join('.'));
        expect(typeof found).not.toBe('function');
        expect(found).not.toBe(Object.prototype);
        expect(['string', 'undefined']).toContain(typeof textAt(value, keys.join('.')));
        expect(asList(found, 3).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('is found in a script and read as it was written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (value, after) => {
        const text = `window.STATE = ${JSON.stringify(value)};${after}`;
        expect(JSON.stringify(objectAfter(text, 'STATE ='))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('is read or is not, but never throws, however it is broken', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]"\\:,a1 '), maxLength: 80 }), (text) => {
        parseJson(text);
        const object = balancedObject(text);
        if (object !== undefined) expect(object.startsWith('{') && object.endsWith('}')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('has one canonical form, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        if (!JSON.stringify(value).isWellFormed() || /\\ud[89a-f]/.test(text)) return;
        const written = canonical(JSON.parse(text));
        expect(canonical(JSON.parse(written))).toBe(written);
      }),
    );
  });
});
