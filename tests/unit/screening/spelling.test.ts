import { describe, expect, it } from 'vitest';
import { consonants, soundKey } from '../../../lib/screening/sound.ts';
import { runShare, sameStem, spellingShare, TOO_FAR } from '../../../lib/screening/spelling.ts';

describe('spellingShare', () => {
  it.each([
    ['eghtesad', 'eqtesad'],
    ['halvorsen', 'halvorson'],
    ['marovvo', 'marovo'],
    ['souran', 'soran'],
  ])('takes %j and %j for one word', (a, b) => {
    expect(spellingShare(a, b, false, false)).toBeLessThanOrEqual(1);
    expect(spellingShare(b, a, false, false)).toBe(spellingShare(a, b, false, false));
  });

  it.each([
    ['kova', 'kove'],
    ['marlin', 'merlot'],
    ['varosha', 'zelmino'],
  ])('takes %j and %j for two', (a, b) => {
    expect(spellingShare(a, b, false, false)).toBe(TOO_FAR);
  });

  it('lets a short word differ beside others, but not initials', () => {
    expect(spellingShare('kova', 'kove', true, false)).toBeLessThanOrEqual(1);
    expect(spellingShare('klp', 'klt', true, false)).toBe(TOO_FAR);
  });

  it('lets a Korean word differ by its romanisation', () => {
    expect(spellingShare('taemu', 'daemun', true, true)).toBeLessThanOrEqual(1);
    expect(spellingShare('taemu', 'daemun', true, false)).toBe(TOO_FAR);
  });

  it('takes words of any length and script', () => {
    expect(spellingShare('', 'a', true, true)).toBe(TOO_FAR);
    expect(spellingShare('a'.repeat(400), 'b'.repeat(400), true, true)).toBe(TOO_FAR);
    expect(spellingShare('берёзка', 'береза', false, false)).toBeGreaterThan(0);
  });
});

describe('runShare', () => {
  it('compares words that were run together', () => {
    expect(runShare(['good', 'will'], ['goodwill'], false, false)).toBe(0);
    expect(runShare(['fast', 'linc'], ['fastlink'], false, false)).toBeLessThanOrEqual(1);
    expect(runShare(['fast', 'link'], ['slowdown'], false, false)).toBe(TOO_FAR);
  });
});

describe('sameStem', () => {
  it.each([
    ['revolution', 'revolutionary'],
    ['managing', 'management'],
    ['krasnaya', 'krasnoye'],
    ['changers', 'changer'],
  ])('finds that of %j and %j', (a, b) => {
    expect(sameStem(a, b)).toBe(true);
  });

  it.each([
    ['martin', 'martinez'],
    ['victory', 'victim'],
    ['port', 'ports'],
  ])('finds none of %j and %j', (a, b) => {
    expect(sameStem(a, b)).toBe(false);
  });
});

describe('soundKey', () => {
  it.each([
    ['qeshm', 'gheshm'],
    ['darnah', 'darna'],
    ['calcimin', 'kalsimin'],
    ['pharma', 'farma'],
    ['souk', 'suq'],
  ])('is one for %j and %j', (a, b) => {
    expect(soundKey(a)).toBe(soundKey(b));
  });

  it('leaves other scripts as they are', () => {
    expect(soundKey('лес')).toBe('лес');
    expect(soundKey('')).toBe('');
  });
});

describe('consonants', () => {
  it('are one for spellings that differ by vowels', () => {
    expect(consonants('muhammad')).toBe(consonants('mohamed'));
    expect(consonants('берёзка')).toBe(consonants('березка'));
  });
});
