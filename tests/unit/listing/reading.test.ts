import { describe, expect, it } from 'vitest';
import { asShown, cleanText } from '../../../lib/listing/reading.ts';
import { foldName } from '../../../lib/names/fold.ts';

/** Every character that Unicode says to ignore in display, but for the one that reverses what follows. */
const INVISIBLE = Array.from({ length: 0x11_0000 - 0x800 }, (_, at) =>
  String.fromCodePoint(at < 0xd800 ? at : at + 0x800),
).filter((letter) => letter !== '\u202e' && /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(letter));

describe('a text as a person would read it', () => {
  it('parts no word at a mark that nobody sees', () => {
    expect(INVISIBLE.length).toBeGreaterThan(400);
    const parted = INVISIBLE.filter(
      (mark) => foldName(cleanText(`Ko${mark}rea ${mark}Kumsan`)) !== 'korea kumsan',
    );
    expect(parted.map((mark) => mark.codePointAt(0)?.toString(16))).toEqual([]);
  });

  it('is the way round in which it is shown', () => {
    expect(asShown('\u202enasmuK aeroK\u202c Store')).toBe('Korea Kumsan\u202c Store');
    expect(asShown('\u202enasmuK aeroK')).toBe('Korea Kumsan');
    expect(asShown('a\u202e😀b')).toBe('ab😀');
  });

  it('is one line without control characters', () => {
    expect(cleanText(' a\u0000b\r\n\tc \u2028 d\u3000e ')).toBe('a b c d e');
  });
});
