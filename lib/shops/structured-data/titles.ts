const WORDS_MAX = 80;

/** A title's words, and the title as one string of letters and digits. */
export interface TitleWords {
  readonly words: ReadonlySet<string>;
  readonly joined: string;
}

/** Takes a title apart for comparison. */
export function titleWords(title: string): TitleWords {
  const text = title.slice(0, 1000).normalize('NFKC').toLowerCase();
  const words = new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, WORDS_MAX));
  return { words, joined: [...words].join('') };
}

/**
 * How much of two titles is the same, from 0 to 1: the words they share against the words of the longer one. Where one
 * is a part of the other, as it may be in scripts without spaces, the share counts by letters.
 */
export function likeness(one: TitleWords, other: TitleWords): number {
  if (one.joined === '' || other.joined === '') return 0;
  let shared = 0;
  for (const word of one.words) if (other.words.has(word)) shared += 1;
  const [short, long] = one.joined.length < other.joined.length ? [one, other] : [other, one];
  const part = long.joined.includes(short.joined) ? short.joined.length / long.joined.length : 0;
  return Math.max(shared / Math.max(one.words.size, other.words.size), part);
}

/** From which likeness on two titles are those of one product: half of what the longer one says, the other says too. */
export const SAME_TITLE = 0.5;

/** Whether two titles are those of one product. */
export function sameTitle(one: string, other: string): boolean {
  return likeness(titleWords(one), titleWords(other)) >= SAME_TITLE;
}

/** Whether one title is a part of another: all its words are there, or it goes on where the other one was cut. */
export function isPartOf(one: string, other: string): boolean {
  const [{ words }, whole] = [titleWords(one), titleWords(other)];
  if (words.size === 0) return false;
  return [...words].every((word) => whole.words.has(word)) || one.trim().startsWith(other.trim());
}
