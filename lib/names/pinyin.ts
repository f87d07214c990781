import { PINYIN_SYLLABLES } from './pinyin-syllables.ts';
import { PINYIN_WORDS } from './words.ts';

/** Cost of a syllable by itself, of one without an initial in the middle ('fang an' is rarer than 'fan gan'), and in a word. */
const SYLLABLE = 1;
const BARE_SYLLABLE = 1.4;
const WORD_SYLLABLE = 0.5;
const SYLLABLE_MAX = 6;
const WORD_MAX = Math.max(...[...PINYIN_WORDS.keys()].map((word) => word.length));
/** Letters in which syllables and words end: most words of other languages are told by theirs. */
const ENDS: ReadonlySet<string> = new Set(
  [...PINYIN_SYLLABLES, ...PINYIN_WORDS.keys()].map((part) => part.slice(-1)),
);
/** Fewer syllables than this, with no word among them, are as often Korean, Japanese or Italian. */
const CERTAIN_SYLLABLES = 5;

interface Split {
  readonly cost: number;
  readonly length: number;
  readonly text: string;
  readonly hasWord: boolean;
}

/**
 * Splits pinyin that was run together into syllables, known words of firms' names first ('youxiangongsi' is 'you xian gong si').
 * Gives null for what is no pinyin, and for a few syllables without a known word, which may be of any language.
 */
export function segmentPinyin(joined: string): string[] | null {
  if (!ENDS.has(joined.slice(-1))) return null;
  // Best split of the rest, from each place on; filled from the end.
  const best = new Array<Split | undefined>(joined.length + 1).fill(undefined);
  best[joined.length] = { cost: 0, length: 0, text: '', hasWord: false };
  for (let at = joined.length - 1; at >= 0; at -= 1) {
    for (let length = Math.min(WORD_MAX, joined.length - at); length > 0; length -= 1) {
      const rest = best[at + length];
      if (!rest) continue;
      const part = joined.slice(at, at + length);
      const word = PINYIN_WORDS.get(part);
      const isSyllable = length <= SYLLABLE_MAX && PINYIN_SYLLABLES.has(part);
      if (!word && !isSyllable) continue;
      const own = word
        ? word.split(' ').length * WORD_SYLLABLE
        : at > 0 && /^[aeo]/.test(part)
          ? BARE_SYLLABLE
          : SYLLABLE;
      const cost = own + rest.cost;
      if (cost >= (best[at]?.cost ?? Number.POSITIVE_INFINITY)) continue;
      best[at] = { cost, length, text: word ?? part, hasWord: word !== undefined || rest.hasWord };
    }
  }
  const whole = best[0];
  if (!whole || joined === '') return null;
  const syllables: string[] = [];
  for (let at = 0; at < joined.length; at += best[at]?.length ?? joined.length) {
    syllables.push(...(best[at]?.text.split(' ') ?? []));
  }
  return whole.hasWord || syllables.length >= CERTAIN_SYLLABLES ? syllables : null;
}
