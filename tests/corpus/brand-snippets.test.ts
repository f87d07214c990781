import { describe, expect, it } from 'vitest';
import { hasBrandSnippets, readBrandSnippets } from './brand-snippets.ts';

if (!hasBrandSnippets) console.warn('the set of brand elements is not here: its test is skipped');

describe.skipIf(!hasBrandSnippets)('brand elements of real shops', () => {
  it('are read as the set has them, 97 of 100 to the letter', () => {
    const read = readBrandSnippets();
    const wrong = read.filter(({ expected, got }) => expected !== got);
    console.log(`${read.length - wrong.length} of ${read.length} brand elements right`);
    expect(wrong.length / read.length).toBeLessThanOrEqual(0.03);
  });

  it('give a brand where there is none, or none where there is one, in less than one of 100', () => {
    const read = readBrandSnippets();
    const opposite = read.filter(({ expected, got }) => (expected === null) !== (got === null));
    expect(opposite.length / read.length).toBeLessThan(0.01);
  });
});
