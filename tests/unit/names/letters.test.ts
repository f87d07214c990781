import { describe, expect, it } from 'vitest';
import { romaniseLetters } from '../../../lib/names/letters.ts';

describe('romaniseLetters', () => {
  it.each([
    ['вектор', 'vektor'],
    ['хлебзавод', 'khlebzavod'],
    ['щука', 'shchuka'],
    ['киів', 'kiiv'],
    ['αθηνα', 'athina'],
    ['μπουκαλα', 'boukala'],
    ['トヨタ', 'toyota'],
    ['サッポロ', 'sapporo'],
    ['キャノン', 'kyanon'],
    ['ラーメン', 'ramen'],
    ['ひばり', 'hibari'],
    ['カメラ館', 'kamera館'],
    ['sony', 'sony'],
  ])('writes %j as %j', (word, latin) => {
    expect(romaniseLetters(word)).toBe(latin);
  });
});
