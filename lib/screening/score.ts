import type { ParsedName } from '../names/parse.ts';
import { against } from './leftovers.ts';
import { type Pairing, pairNames, type ScorePart } from './pairing.ts';

/** How alike two names are, and what was found alike and what not. */
export interface NameScore {
  /** 0 to 1; names at or above MATCH are taken for one. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

/** The engine's own threshold. */
export const MATCH = 0.7;

/** A name of common words alone, of which only one is shared, is hardly a name. */
const COMMON_WORD = 0.6;
const INITIALS = 0.72;
const INITIALS_MIN = 3;
const SHORT_CORE = 4;

/**
 * Scores how likely `asked` means `listed`. Words are paired first, equal or spelled otherwise. What stays alone speaks against
 * the match: distinctive words by their letters, known words by their kind; an extra word in `asked` weighs more than one in
 * `listed`.
 */
export function scoreNames(asked: ParsedName, listed: ParsedName): NameScore {
  const parts: ScorePart[] = [];
  return { score: score(asked, listed, parts), parts };
}

/** The score alone, in less time: for looking at many names before the best is explained. */
export function scoreOf(asked: ParsedName, listed: ParsedName): number {
  return score(asked, listed, null);
}

function score(asked: ParsedName, listed: ParsedName, parts: ScorePart[] | null): number {
  const pairing = pairNames(asked, listed, parts);
  if (pairing.paired === 0) return initials(asked, listed, parts);
  const coreless = isCoreless(asked) || isCoreless(listed);
  const value =
    coverage(pairing, coreless) *
    pairing.spelled *
    against(pairing, asked, listed) *
    oneWord(pairing, coreless);
  // So little in common says little: whatever speaks against the match weighs twice.
  return !coreless && pairing.same < SHORT_CORE ? value ** 2 : value;
}

const isCoreless = ({ parts }: ParsedName): boolean => parts.every(({ kind }) => kind !== 'core');

function oneWord({ here, there, paired }: Pairing, coreless: boolean): number {
  const isPart = here.some((word) => word !== null) || there.some((word) => word !== null);
  return coreless && paired === 1 && isPart ? COMMON_WORD : 1;
}

function coreLetters(words: Pairing['here']): number {
  return words.reduce((sum, word) => (word?.kind === 'core' ? sum + word.text.length : sum), 0);
}

/** The share of the distinctive letters of each name that the other has. */
function coverage({ here, there, same }: Pairing, coreless: boolean): number {
  const [onlyHere, onlyThere] = [coreLetters(here), coreLetters(there)];
  if (onlyHere + onlyThere === 0) return 1;
  const known = coreless ? Math.max(same, SHORT_CORE) : same;
  return (known / (known + onlyHere)) ** 0.8 * (known / (known + onlyThere)) ** 0.85;
}

/** 'PLA' for 'People's Liberation Army': the first letters of three words and more, and nothing besides. */
function initials(asked: ParsedName, listed: ParsedName, parts: ScorePart[] | null): number {
  const [short, long] = asked.parts.length <= listed.parts.length ? [asked, listed] : [listed, asked];
  const [only, ...more] = short.parts;
  if (!only || more.length > 0 || only.text.length < INITIALS_MIN) return 0;
  const letters = long.parts.filter(({ kind }) => kind !== 'stop').map(({ text }) => text[0]);
  if (only.text !== letters.join('')) return 0;
  parts?.push({ part: 'initials', text: only.text });
  return INITIALS;
}
