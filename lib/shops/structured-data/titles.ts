const WORDS_MAX = 80;

function words(text: string): Set<string> {
  const found =
    text
      .slice(0, 1000)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(found.slice(0, WORDS_MAX));
}

/**
 * How much of two titles is the same, from 0 to 1: the words they share against the words of the longer one. Where one
 * is a part of the other, as it may be in scripts without spaces, the share counts by letters.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [words(one), words(other)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length / Math.max(a.size, b.size);
  const [short = '', long = ''] = [[...a].join(''), [...b].join('')].sort((x, y) => x.length - y.length);
  return Math.max(shared, long.includes(short) ? short.length / long.length : 0);
}

/** From which likeness on two titles are those of one product. */
export const SAME_TITLE = 0.5;

/** Whether two titles are those of one product: half of what the longer one says, the other says too. */
export function sameTitle(one: string, other: string): boolean {
  return likeness(one, other) >= SAME_TITLE;
}

/** Whether one title is a part of another: all its words are there, or it is the other one cut short or lengthened. */
export function isPartOf(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)];
  return a.size > 0 && ([...a].every((word) => b.has(word)) || one.trim().startsWith(other.trim()));
}
