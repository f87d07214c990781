import { describe, expect, it } from 'vitest';
import { foldName, isAscii } from '../../../lib/names/fold.ts';
import { remembered } from '../../../lib/names/memo.ts';

describe('foldName', () => {
  it.each([
    ["Mornello's & Sons, Ltd.", 'mornellos and sons ltd'],
    ['50% Off+More', '50percent off and more'],
    ['  A\tB\u0000C  ', 'a b c'],
    ['!!!', ''],
  ])('folds %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('folds a name in ASCII as it folds the same name with another character behind', () => {
    for (const name of ["It's 'A' `B`", 'x_y-z/1 2.3', 'Q&A + 100%', '~!@#$^*()=[]{};:"<>?,\\|']) {
      expect(`${foldName(name)} \u4e2d`.trim()).toBe(foldName(`${name} \u4e2d`));
    }
  });
});

describe('isAscii', () => {
  it('tells by the characters', () => {
    expect(isAscii('Kolibri 1')).toBe(true);
    expect(isAscii('Kølibri')).toBe(false);
  });
});

describe('remembered', () => {
  it('makes each answer once, until it knows too many', () => {
    const asked: string[] = [];
    const find = remembered((text) => {
      asked.push(text);
      return text === 'none' ? undefined : text;
    }, 2);
    for (const text of ['a', 'a', 'none', 'none', 'b', 'a']) find(text);
    expect(asked).toEqual(['a', 'none', 'b', 'a']);
  });
});
