import type { ParsedName, Part } from '../names/parse.ts';
import { runShare, sameStem, spellingShare, TOO_FAR } from './spelling.ts';

/** One observation behind a score. */
export interface ScorePart {
  readonly part: 'same' | 'spelling' | 'only-here' | 'only-there' | 'differs' | 'form-differs' | 'initials';
  readonly text: string;
}

/** The words of two names as far as they were paired. */
export interface Pairing {
  /** The words in order; null where one found its partner. */
  readonly here: (Part | null)[];
  readonly there: (Part | null)[];
  /** Letters that were paired, the mean of both sides; those of common words count for a share. */
  same: number;
  paired: number;
  /** What is left of the score for spelling. */
  spelled: number;
  readonly isKorean: boolean;
  /** What is said of the pairs; null where nobody asks. */
  readonly parts: ScorePart[] | null;
}

/** What a word loses of its worth when it is spelled as differently as it may be. */
const SPELLING = 0.16;
/** What a letter of a common word that both names have is worth beside one of a distinctive word. */
const COMMON_SHARE = 0.5;
/** So many letters (by worth) that were found elsewhere in the name allow a word to differ by more than spelling alone would. */
const SUPPORT = 2;
/** How far apart two forms of one word are, and 'Korea' and one of the two states. */
const OTHER_FORM = 0.5;
const AMBIGUOUS = 0.5;
/** Shortest word that is looked for in two or three of the other name, so many letters shorter or longer. */
const RUN_MIN = 6;
const RUN_WORDS = 3;
const RUN_LETTERS = 2;

const IN_DIGITS = /\d|第/;
const ORDINAL = /(?:st|nd|rd|th)$/;

const isSmall = ({ kind }: Part): boolean => kind === 'stop' || kind === 'role';
const canDiffer = (word: Part): boolean => !isSmall(word);
const latinOf = ({ latin }: Part): string => latin;
const isRomanised = ({ text, latin }: Part): boolean => text !== latin;

/**
 * Pairs the words of two names: equal ones first, known words by what they mean; then words that differ by spelling or are forms
 * of one; then what is left, where it is the same without its spaces. `parts` takes what is said of each pair.
 */
export function pairNames(asked: ParsedName, listed: ParsedName, parts: ScorePart[] | null): Pairing {
  const pairing: Pairing = {
    here: asked.parts.slice(),
    there: listed.parts.slice(),
    same: 0,
    paired: 0,
    spelled: 1,
    isKorean: asked.isKorean || listed.isKorean,
    parts,
  };
  pairEqual(pairing);
  if (bothHaveRest(pairing)) pairSpelled(pairing);
  if (bothHaveRest(pairing) && !pairJoined(pairing)) {
    pairRuns(pairing, 'here');
    pairRuns(pairing, 'there');
  }
  return pairing;
}

const isLeft = (word: Part | null): boolean => word !== null;
const bothHaveRest = ({ here, there }: Pairing): boolean => here.some(isLeft) && there.some(isLeft);

function pairEqual(pairing: Pairing): void {
  const { here, there, parts } = pairing;
  for (let i = 0; i < here.length; i += 1) {
    const word = here[i] as Part;
    for (let j = 0; j < there.length; j += 1) {
      const other = there[j];
      if (!other || other.id !== word.id) continue;
      here[i] = null;
      there[j] = null;
      if (isSmall(word)) break;
      pairing.paired += 1;
      pairing.same += word.text.length * (word.kind === 'core' ? 1 : COMMON_SHARE);
      parts?.push({ part: 'same', text: other.text });
      break;
    }
  }
}

/** Words whose difference is small for their length. Numbers and places differ or do not. */
function pairSpelled(pairing: Pairing): void {
  const { here, there } = pairing;
  for (let i = 0; i < here.length; i += 1) {
    const word = here[i];
    if (!word || !canDiffer(word)) continue;
    let at = -1;
    let share = TOO_FAR;
    for (let j = 0; j < there.length; j += 1) {
      const other = there[j];
      const cost = other && canDiffer(other) ? wordShare(word, other, pairing) : TOO_FAR;
      if (cost >= share) continue;
      share = cost;
      at = j;
    }
    const other = there[at];
    if (!other) continue;
    here[i] = null;
    there[at] = null;
    pairing.paired += 1;
    const letters = (word.text.length + other.text.length) / 2;
    pairing.same += letters * (word.kind === 'core' && other.kind === 'core' ? 1 : COMMON_SHARE);
    pairing.spelled *= 1 - SPELLING * share;
    pairing.parts?.push({ part: 'spelling', text: `${word.text} / ${other.text}` });
  }
}

/** How far apart two words are, 0 to 1. */
function wordShare(word: Part, other: Part, { same, isKorean }: Pairing): number {
  if (word.kind === 'number' || other.kind === 'number')
    return isSameNumber(word, other) ? OTHER_FORM : TOO_FAR;
  if (word.kind === 'place' && other.kind === 'place')
    return areKoreas(word.id, other.id) ? AMBIGUOUS : TOO_FAR;
  if (word.isInitials || other.isInitials) return TOO_FAR;
  // Between scripts a word is written by ear.
  const supported = same >= SUPPORT || isRomanised(word) !== isRomanised(other);
  const share = spellingShare(word.latin, other.latin, supported, isKorean);
  return share > OTHER_FORM && supported && sameStem(word.latin, other.latin) ? OTHER_FORM : share;
}

/** 'No. 5' and 'Fifth', but not 'One' and 'First', which are names of their own. */
function isSameNumber(word: Part, other: Part): boolean {
  if (word.kind !== other.kind || !(IN_DIGITS.test(word.text) || IN_DIGITS.test(other.text))) return false;
  return word.id.replace(ORDINAL, '') === other.id.replace(ORDINAL, '');
}

/** 'Korea' may be either state. */
function areKoreas(a: string, b: string): boolean {
  if (b === 'place korea') return a === 'place KP' || a === 'place KR';
  return a === 'place korea' && (b === 'place KP' || b === 'place KR');
}

/** 'Good Will' and 'Goodwill', 'Al-Naser' and 'Alnaser': what is left of both, without spaces, with small words and without. */
function pairJoined(pairing: Pairing): boolean {
  const here = pairing.here.filter((word): word is Part => word !== null);
  const there = pairing.there.filter((word): word is Part => word !== null);
  if (here.length + there.length < 3 || here.some(isNumber) || there.some(isNumber)) return false;
  if (!joins(pairing, here, there)) {
    if (!here.some(isSmall) && !there.some(isSmall)) return false;
    const [large, larger] = [here.filter(isLarge), there.filter(isLarge)];
    if (large.length === 0 || larger.length === 0 || large.length + larger.length < 3) return false;
    if (!joins(pairing, large, larger)) return false;
  }
  pairing.here.fill(null);
  pairing.there.fill(null);
  return true;
}

const isLarge = (word: Part): boolean => !isSmall(word);
const isNumber = ({ kind }: Part): boolean => kind === 'number';

/** Takes two runs of words for one when they are without their spaces. */
function joins(pairing: Pairing, here: readonly Part[], there: readonly Part[]): boolean {
  const [a, b] = [here.map(latinOf), there.map(latinOf)];
  const supported = pairing.same >= SUPPORT || here.some(isRomanised) !== there.some(isRomanised);
  const share = runShare(a, b, supported, pairing.isKorean);
  if (share === TOO_FAR) return false;
  pairing.paired += Math.max(here.length, there.length);
  pairing.same += (a.join('').length + b.join('').length) / 2;
  pairing.spelled *= 1 - SPELLING * share;
  const text = there.map((word) => word.text).join(' ');
  pairing.parts?.push({ part: share === 0 ? 'same' : 'spelling', text });
  return true;
}

/** A word on one side that two or three neighbours make on the other, beside words that stay alone. */
function pairRuns(pairing: Pairing, side: 'here' | 'there'): void {
  const ones = pairing[side];
  const others = side === 'here' ? pairing.there : pairing.here;
  for (let i = 0; i < ones.length; i += 1) {
    const one = ones[i];
    if (!one || !canDiffer(one) || isNumber(one) || one.latin.length < RUN_MIN) continue;
    for (let j = 0; j + 1 < others.length; j += 1) {
      const run = runAt(others, j, one.latin.length);
      if (!run || !(side === 'here' ? joins(pairing, [one], run) : joins(pairing, run, [one]))) continue;
      ones[i] = null;
      others.fill(null, j, j + run.length);
      break;
    }
  }
}

/** The neighbours from `start` that have about `length` letters together, a distinctive word among them. */
function runAt(words: readonly (Part | null)[], start: number, length: number): Part[] | undefined {
  const run: Part[] = [];
  let rest = length;
  for (let at = start; at < words.length && run.length < RUN_WORDS; at += 1) {
    const word = words[at];
    if (!word || word.kind === 'number') return undefined;
    run.push(word);
    rest -= word.latin.length;
    if (rest < -RUN_LETTERS) return undefined;
    const isWhole = run.length > 1 && rest <= RUN_LETTERS && canDiffer(word);
    if (isWhole && run.some(({ kind }) => kind === 'core')) return run;
  }
  return undefined;
}
