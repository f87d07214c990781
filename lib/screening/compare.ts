import { parseName } from '../names/parse.ts';
import type { ScorePart } from './pairing.ts';
import { MATCH, scoreNames } from './score.ts';

/** The engine's judgement of two names. */
export interface Comparison {
  /** 0 to 1. */
  readonly score: number;
  /** Whether the engine takes them for one, at its own threshold. */
  readonly match: boolean;
  readonly parts: readonly ScorePart[];
}

/** How likely `asked` means `listed`, by their names alone. A name that gives two ('A / B') is either. */
export function compareNames(asked: string, listed: string): Comparison {
  let best: { score: number; parts: readonly ScorePart[] } = { score: 0, parts: [] };
  for (const here of variants(asked)) {
    const parsed = parseName(here);
    for (const there of variants(listed)) {
      const scored = scoreNames(parsed, parseName(there));
      if (scored.score >= best.score) best = scored;
    }
  }
  return { ...best, match: best.score >= MATCH };
}

/** The name as it is and, where it is two names with a stroke between them, each of these. */
function variants(name: string): string[] {
  const halves = name.split(/\s*\/\s*/);
  return halves.length === 2 && halves.every((half) => half.length > 4) ? [name, ...halves] : [name];
}
