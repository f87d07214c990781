/** How much a Finding should weigh with the reader, lowest first. */
export const LEVELS = ['none', 'notice', 'caution', 'alert'] as const;
export type Level = (typeof LEVELS)[number];

/** Negative when `a` is lower than `b`, positive when it is higher. */
export function compareLevels(a: Level, b: Level): number {
  return LEVELS.indexOf(a) - LEVELS.indexOf(b);
}

/** The highest of some levels; `none` of an empty list. */
export function highestLevel(levels: Iterable<Level>): Level {
  let highest: Level = 'none';
  for (const level of levels) if (compareLevels(level, highest) > 0) highest = level;
  return highest;
}
