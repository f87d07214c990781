import type { RecordName } from '../dataset/record.ts';
import type { ParsedName, Part } from '../names/parse.ts';
import { isPinyin } from '../names/pinyin-syllables.ts';
import type { MatchPart, NameRole, Strength } from './match.ts';
import { MATCH, type NameScore } from './score.ts';

/** What two names are to each other, before their Record is known. */
export interface Verdict {
  readonly strength: Strength;
  readonly parts: readonly MatchPart[];
}

/** Two names, taken apart and scored. */
export interface ScoredPair {
  readonly asked: ParsedName;
  readonly listed: ParsedName;
  readonly name: RecordName;
  readonly scored: NameScore;
}

/** Names less alike than this are not worth a person's time. */
export const POSSIBLE = 0.6;

/** A core of fewer letters says too little once something was set aside ('ABC Store' is not the firm ABC). */
const SHORT_CORE = 4;
/** A single distinctive word of fewer letters has too many neighbours one letter away; so has a longer one as a brand. */
const ONE_WORD = 6;
const ONE_WORD_BRAND = 8;
/** So few distinctive letters beside words that are only translations of one another say too little. */
const SHARED_CORE = 5;
/** A name of fewer letters is short whatever its words are. */
const SHORT_NAME = 12;
/** From so many distinctive letters on, one word more or less does not make another name. */
const MUCH = 14;

/** Store words by which a seller claims to be the brand itself. */
const OFFICIAL = /official|oficial|officielle|официальный|flagship|brand store|官方|旗舰|旗艦|公式|공식/;

const cores = ({ parts }: ParsedName): readonly Part[] => parts.filter(({ kind }) => kind === 'core');
const letters = (words: readonly Part[]): number => words.reduce((sum, { text }) => sum + text.length, 0);
const sequence = ({ parts }: ParsedName): string => parts.map(({ id }) => id).join('|');
/** What says that a word of one name is not in the other. */
const MISSING: ReadonlySet<string> = new Set(['only-here', 'only-there', 'differs']);

const written = (words: readonly Part[], between = ''): string => words.map(({ text }) => text).join(between);
const sorted = (words: readonly Part[]): string =>
  words
    .map(({ text }) => text)
    .sort()
    .join(' ');
const latin = (words: readonly Part[]): string => words.map((word) => word.latin).join('');
const HAN = /\p{Script=Han}/u;
const ALPHABETIC = /^[a-z0-9 \p{Script=Cyrillic}\p{Script=Greek}]*$/u;
/** Whether a text is written in letters, of which it takes many to say as much as a Chinese character does. */
const isAlphabetic = (text: string): boolean => ALPHABETIC.test(text);

/**
 * What may be concluded from a score, by the gates that keep ordinary names from alarms: short cores, single words, common
 * words, initials, weak names. Null when the names have too little in common to be worth a look.
 */
export function judge(pair: ScoredPair, role: NameRole): Verdict | null {
  const { asked, listed, name, scored } = pair;
  if (scored.score < POSSIBLE) return null;
  const isSame = scored.parts.every(({ part }) => part === 'same');
  const parts: MatchPart[] = [...said(pair, isSame), ...setAside(asked)];
  const isWhole = isSame && sequence(asked) === sequence(listed);
  const reason = (isSame ? ofSame(pair, isWhole) : ofAlike(pair, role)) ?? null;
  if (reason === 'none') return null;
  const lowered = [
    ...(reason ? [reason] : []),
    ...(name.strength === 'weak' ? [{ part: 'weak-name' as const, text: name.text }] : []),
  ];
  if (lowered.length > 0) {
    // What is only like a weak name is nothing.
    if (!isSame && name.strength === 'weak') return null;
    return { strength: 'possible', parts: [...parts, ...lowered] };
  }
  // A company's name, used as a brand with something set aside, may be a word that anyone uses.
  const isOther = role === 'brand' && name.kind !== 'brand' && asked.forms.length !== listed.forms.length;
  return { strength: isWhole && !isOther && asked.storeWords.length === 0 ? 'exact' : 'strong', parts };
}

function said({ asked, listed, scored }: ScoredPair, isSame: boolean): MatchPart[] {
  const same = scored.parts.filter(({ part }) => part === 'same').map(({ text }) => text);
  const rest = scored.parts.filter(
    (part): part is MatchPart & (typeof scored.parts)[number] => part.part !== 'same',
  );
  const words: MatchPart[] =
    same.length === 0 ? [] : [{ part: isSame ? 'same-name' : 'same-words', text: same.join(' ') }];
  if (isSame && sequence(asked) !== sequence(listed)) {
    words.push({ part: 'word-order', text: listed.parts.map(({ text }) => text).join(' ') });
  }
  return [...words, ...rest];
}

function setAside({ forms, storeWords }: ParsedName): MatchPart[] {
  return [
    ...forms.map(({ text }) => ({ part: 'legal-form-aside' as const, text })),
    ...storeWords.map((text) => ({ part: 'store-words-aside' as const, text })),
  ];
}

/** Why equal names may still be two: little is left of them once store words are off, or their words are anyone's. */
function ofSame({ asked, listed }: ScoredPair, isWhole: boolean): MatchPart | undefined {
  const text = written(asked.parts);
  const core = cores(asked);
  // 'Bank' and 'Banking', 航空 and 'Air': where only common words agree, they must agree to the letter.
  const isTranslated = sorted(asked.parts) !== sorted(listed.parts);
  if (isTranslated && core.length === 0) return { part: 'common-words', text };
  if (isTranslated && isAlphabetic(text) && letters(core) < SHARED_CORE)
    return { part: 'short-name', text: written(core) };
  // 'Ning Li' is a person, 'Li-Ning' a brand: few syllables of pinyin in another order are another name.
  if (!isWhole && !isTranslated && core.length > 1 && isPinyin(written(core)) && letters(core) < SHORT_NAME)
    return { part: 'short-name', text };
  const claimsBrand = asked.storeWords.some((word) => OFFICIAL.test(word));
  if (asked.storeWords.length === 0 || claimsBrand) return undefined;
  if (isAlphabetic(text) && text.length < SHORT_CORE) return { part: 'short-name', text };
  // A store of that name, written otherwise: the words may only be those of the trade.
  if (!isWhole) return { part: 'one-word', text };
  return core.length === 0 ? { part: 'common-words', text } : undefined;
}

/** Why names that differ may be two; 'none' where they are not even worth a look. */
function ofAlike({ asked, listed, scored }: ScoredPair, role: NameRole): MatchPart | 'none' | undefined {
  const text = written(listed.parts, ' ');
  const [here, there] = [cores(asked), cores(listed)];
  const isPart = scored.parts.some(({ part }) => MISSING.has(part));
  if (role === 'brand' && isPart) return 'none';
  if (isOtherWord(here, there, role)) return 'none';
  if (scored.parts.some(({ part }) => part === 'initials')) return { part: 'initials', text };
  if (written(here) !== written(there) && (role === 'brand' || readInOtherSyllables(here, there))) {
    return { part: 'not-enough', text };
  }
  const core = Math.min(letters(here), letters(there));
  const isSpelled = scored.parts.some(({ part }) => part === 'spelling');
  const isShort = isAlphabetic(text) && Math.min(letters(asked.parts), letters(listed.parts)) < SHORT_NAME;
  if (isPart || (isSpelled && isShort)) {
    if (core === 0) return { part: 'common-words', text };
    if (isAlphabetic(text) && core < ONE_WORD) return { part: 'short-name', text };
    if (isPart && Math.min(here.length, there.length) === 1) return { part: 'one-word', text };
  }
  if (scored.score < MATCH) return { part: 'not-enough', text };
  // A distinctive word that only one of them has makes another name, unless much else agrees.
  const alone = scored.parts.filter(({ part }) => part === 'only-here' || part === 'only-there');
  const distinctive = alone.some((word) => [...here, ...there].some((one) => one.text === word.text));
  return distinctive && core < MUCH ? { part: 'not-enough', text } : undefined;
}

/** Whether the distinctive words look like two: a letter changes a short word into another, a Chinese character any. */
function isOtherWord(here: readonly Part[], there: readonly Part[], role: NameRole): boolean {
  const [a, b] = [written(here), written(there)];
  if (a === b || latin(here) === latin(there)) return false;
  if (HAN.test(a) && HAN.test(b)) return true;
  const isShort = Math.min(a.length, b.length) < (role === 'brand' ? ONE_WORD_BRAND : ONE_WORD);
  return isShort && isAlphabetic(a + b) && (role === 'brand' || (here.length === 1 && there.length === 1));
}

/** Whether the distinctive words are pinyin of other syllables: 'Chengxin' and 'Chengxing' are two names a letter apart. */
function readInOtherSyllables(here: readonly Part[], there: readonly Part[]): boolean {
  return isPinyin(written(here)) && isPinyin(written(there));
}
