import { koreanKey } from '../names/korean.ts';
import type { ParsedName, Part } from '../names/parse.ts';
import { budget, distance, spellingDistance } from './distance.ts';
import { against } from './leftovers.ts';

/** How alike two names are, and what was found alike and what not. */
export interface NameScore {
  /** 0 to 1; names at or above MATCH are taken for one. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

/** One observation behind a score. */
export interface ScorePart {
  readonly part: 'same' | 'spelling' | 'only-here' | 'only-there' | 'differs' | 'form-differs' | 'initials';
  readonly text: string;
}

/** The engine's own threshold. */
export const MATCH = 0.7;

/** What a word loses of its worth when it is spelled as differently as it may be. */
const SPELLING = 0.16;
/** What it costs that two Korean words are romanised by different rules. */
const ROMANISED = 0.2;
/** A name of common words alone, of which only one is shared, is hardly a name. */
const COMMON_WORD = 0.6;
/** What a letter of a common word that both names have is worth beside one of a distinctive word. */
const COMMON_SHARE = 0.5;
const INITIALS = 0.72;
const SHORT_CORE = 4;
/** So many letters (by worth) that were found elsewhere in the name allow short words to differ, by so much, from so many letters on. */
const SUPPORT = 2;
const SHORT_BUDGET = 1;
const SHORT_WORD = 3;

/** The words of both names as far as they were paired. */
export interface Pairing {
  readonly here: Part[];
  readonly there: Part[];
  /** Letters that were paired, the mean of both sides; those of common words count for a share. */
  same: number;
  paired: number;
  /** What is left of the score for spelling. */
  spelled: number;
  readonly isKorean: boolean;
}

/**
 * Scores how likely `asked` means `listed`. Equal words are paired first, known words by what they mean; then words that differ
 * by spelling, then what is left when spaces are taken out. What stays alone speaks against the match: distinctive words by
 * their letters, known words by their kind; an extra word in `asked` weighs more than one in `listed`.
 */
export function scoreNames(asked: ParsedName, listed: ParsedName): NameScore {
  const parts: ScorePart[] = [];
  const pairing: Pairing = {
    isKorean: asked.isKorean || listed.isKorean,
    here: [...asked.parts],
    there: [...listed.parts],
    same: 0,
    paired: 0,
    spelled: 1,
  };
  pairEqual(pairing, parts);
  pairSpelled(pairing, parts);
  pairJoined(pairing, parts);
  const coreless = [asked, listed].some((name) => name.parts.every(({ kind }) => kind !== 'core'));
  if (pairing.paired === 0) return initials(asked, listed, parts);
  const score =
    coverage(pairing, coreless) *
    pairing.spelled *
    against(pairing, asked, listed, parts) *
    (coreless && pairing.paired === 1 && (pairing.here.length > 0 || pairing.there.length > 0)
      ? COMMON_WORD
      : 1);
  // So little in common says little: whatever speaks against the match weighs twice.
  return { score: !coreless && pairing.same < SHORT_CORE ? score ** 2 : score, parts };
}

function pairEqual(pairing: Pairing, parts: ScorePart[]): void {
  for (let i = 0; i < pairing.here.length; ) {
    const word = pairing.here[i] as Part;
    const at = pairing.there.findIndex(({ id }) => id === word.id);
    if (at < 0) {
      i += 1;
      continue;
    }
    const other = pairing.there[at] as Part;
    pairing.here.splice(i, 1);
    pairing.there.splice(at, 1);
    if (word.kind === 'stop' || word.kind === 'role') continue;
    pairing.paired += 1;
    pairing.same += word.text.length * (word.kind === 'core' ? 1 : COMMON_SHARE);
    parts.push({ part: 'same', text: other.text });
  }
}

/** Words whose difference is small for their length. Numbers and places differ or do not. */
function pairSpelled(pairing: Pairing, parts: ScorePart[]): void {
  for (let i = 0; i < pairing.here.length; ) {
    const word = pairing.here[i] as Part;
    const best = canBeMisspelled(word) ? nearest(word, pairing) : undefined;
    if (!best) {
      i += 1;
      continue;
    }
    const other = pairing.there[best.at] as Part;
    pairing.here.splice(i, 1);
    pairing.there.splice(best.at, 1);
    pairing.paired += 1;
    const letters = (word.text.length + other.text.length) / 2;
    pairing.same += letters * (word.kind === 'core' && other.kind === 'core' ? 1 : COMMON_SHARE);
    pairing.spelled *= 1 - SPELLING * best.share;
    parts.push({ part: 'spelling', text: `${word.text} / ${other.text}` });
  }
}

const canBeMisspelled = ({ kind }: Part) => kind !== 'number' && kind !== 'stop' && kind !== 'role';

function nearest(word: Part, { there, same, isKorean }: Pairing): { at: number; share: number } | undefined {
  let best: { at: number; share: number } | undefined;
  there.forEach((other, at) => {
    if (!canBeMisspelled(other) || (word.kind === 'place' && other.kind === 'place')) return;
    const share = spellingShare(word.latin, other.latin, same >= SUPPORT, isKorean);
    if (share !== undefined && (!best || share < best.share)) best = { at, share };
  });
  return best;
}

/**
 * How much of what may differ does differ, 0 to 1; undefined when it is too much. Where other words of the name were
 * found, a short word may be spelled otherwise, too.
 */
function spellingShare(a: string, b: string, supported: boolean, isKorean: boolean): number | undefined {
  const length = Math.min(a.length, b.length);
  const limit = Math.max(budget(length), supported && length >= SHORT_WORD ? SHORT_BUDGET : 0);
  if (limit === 0) return a === b ? 0 : undefined;
  let cost = spellingDistance(a, b, limit);
  if (isKorean) cost = Math.min(cost, ROMANISED + distance(koreanKey(a), koreanKey(b), limit));
  return cost <= limit ? cost / limit : undefined;
}

/** 'Good Will' and 'Goodwill', 'Al-Naser' and 'Alnaser': what is left of both, without spaces. */
function pairJoined(pairing: Pairing, parts: ScorePart[]): void {
  for (const keep of [() => true, ({ kind }: Part) => kind !== 'stop' && kind !== 'role']) {
    const here = pairing.here.filter(keep);
    const there = pairing.there.filter(keep);
    if (here.length === 0 || there.length === 0 || here.length + there.length < 3) continue;
    if ([...here, ...there].some(({ kind }) => kind === 'number')) continue;
    const [a, b] = [here, there].map((words) => words.map(({ latin }) => latin).join('')) as [string, string];
    const share = spellingShare(a, b, pairing.same >= SUPPORT, pairing.isKorean);
    if (share === undefined) continue;
    pairing.here.length = 0;
    pairing.there.length = 0;
    pairing.paired += Math.max(here.length, there.length);
    pairing.same += (a.length + b.length) / 2;
    pairing.spelled *= 1 - SPELLING * share;
    parts.push({ part: share === 0 ? 'same' : 'spelling', text: there.map(({ text }) => text).join(' ') });
    return;
  }
}

function coreLetters(words: readonly Part[]): number {
  return words.reduce((sum, { kind, text }) => (kind === 'core' ? sum + text.length : sum), 0);
}

/** The share of the distinctive letters of each name that the other has. */
function coverage({ here, there, same }: Pairing, coreless: boolean): number {
  const alone = [coreLetters(here), coreLetters(there)] as const;
  if (alone[0] + alone[1] === 0) return 1;
  const known = coreless ? Math.max(same, SHORT_CORE) : same;
  return (known / (known + alone[0])) ** 0.8 * (known / (known + alone[1])) ** 0.85;
}

/** 'PLA' for 'People's Liberation Army': the first letters of three words and more, and nothing besides. */
function initials(asked: ParsedName, listed: ParsedName, parts: ScorePart[]): NameScore {
  const [short, long] = asked.parts.length <= listed.parts.length ? [asked, listed] : [listed, asked];
  const letters = long.parts.filter(({ kind }) => kind !== 'stop').map(({ text }) => text[0]);
  const [only] = short.parts;
  if (short.parts.length !== 1 || letters.length < 3 || only?.text !== letters.join(''))
    return { score: 0, parts };
  parts.push({ part: 'initials', text: only.text });
  return { score: INITIALS, parts };
}
