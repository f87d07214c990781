import type { NameRole } from './match.ts';

const DENSE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LATIN = /\p{Script=Latin}/u;
/** A half of fewer characters is no name of its own. */
const LATIN_MIN = 3;
const DENSE_MIN = 2;

const STROKE = /^([^/|]+)[/|]([^/|]+)$/;
const BRACKETS = /^([^()（）]+)[(（]([^()（）]+)[)）]$/;
/** Latin letters and those of a script without spaces, each in one run. */
const RUNS =
  /^([^\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+)([^\p{Script=Latin}]+)$|^([^\p{Script=Latin}]+)([^\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+)$/u;

/**
 * The two names of one brand or firm that shops in China and Korea write into one text, else none: parted by a stroke ('京东方 / BOE'), the
 * second in brackets in another script ('康佳（KONKA）'), for a brand also one behind the other ('KONKA康佳').
 */
export function twoNames(text: string, role: NameRole): string[] {
  const stroke = halvesOf(STROKE.exec(text));
  if (stroke.length > 0) return stroke;
  const inTwoScripts = halvesOf(BRACKETS.exec(text) ?? (role === 'brand' ? RUNS.exec(text) : null));
  return inTwoScripts.length > 0 && isOtherScript(inTwoScripts) ? inTwoScripts : [];
}

function halvesOf(found: RegExpExecArray | null): string[] {
  const halves = (found ?? []).slice(1).flatMap((half) => half?.trim() || []);
  const isLong = (half: string) => half.length >= (DENSE.test(half) ? DENSE_MIN : LATIN_MIN);
  return halves.length === 2 && halves.every(isLong) ? halves : [];
}

function isOtherScript(halves: readonly string[]): boolean {
  const dense = halves.filter((half) => DENSE.test(half));
  const latin = halves.filter((half) => LATIN.test(half));
  return dense.length === 1 && latin.length === 1 && dense[0] !== latin[0];
}
