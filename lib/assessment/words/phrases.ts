import { foldText, isDense, spacedWords } from './fold.ts';

/** A word, or several in a row, and what it stands for. */
export interface Phrase<T> {
  readonly text: string;
  readonly value: T;
  /** Also found at the end of a longer word, as languages glue words together ('Winterjacke', '여성셔츠'). */
  readonly tail?: boolean;
  /** Found only with its accents, because without them it is another language's word. */
  readonly accents?: boolean;
}

/** A phrase that a text holds. */
export interface Hit<T> {
  readonly text: string;
  readonly value: T;
  /** The two words right behind it, or in a script without spaces the next characters; folded. */
  readonly next: string;
  /** The word or the characters right before it. */
  readonly before: string;
}

/** Phrases ready to be looked up: by their first word, or by their first character where no spaces are written. */
export interface PhraseIndex<T> {
  readonly spaced: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly dense: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly tails: ReadonlyMap<string, Entry<T>>;
}

interface Entry<T> extends Phrase<T> {
  readonly folded: string;
  readonly words: readonly string[];
}

/** A tail of fewer letters is the end of too many words. */
const TAIL_MIN = { latin: 5, hangul: 2 };
/** A word of more letters is no word, and looking for its tails would take a hostile page's time. */
const TAIL_MAX = 40;
/** Characters around a hit that rules look at. */
const AROUND = 4;

/** Makes phrases ready to be looked up. */
export function phraseIndex<T>(phrases: Iterable<Phrase<T>>): PhraseIndex<T> {
  const spaced = new Map<string, Entry<T>[]>();
  const dense = new Map<string, Entry<T>[]>();
  const tails = new Map<string, Entry<T>>();
  for (const phrase of phrases) {
    const folded = foldText(phrase.text);
    const words = folded.split(' ');
    const entry = { ...phrase, folded, words };
    const first = words[0] ?? '';
    if (!first) continue;
    if (isDense(folded)) add(dense, folded[0] ?? '', entry);
    else {
      add(spaced, first, entry);
      if (phrase.tail && words.length === 1 && first.length >= tailMin(first)) tails.set(first, entry);
    }
  }
  for (const entries of [...spaced.values(), ...dense.values()]) {
    entries.sort((a, b) => b.folded.length - a.folded.length);
  }
  return { spaced, dense, tails };
}

/** The phrases in a text, the longest at each place, in the order in which they stand. */
export function findPhrases<T>(index: PhraseIndex<T>, text: string): Hit<T>[] {
  const folded = foldText(text);
  if (!folded) return [];
  return [
    ...inWords(
      index,
      spacedWords(folded),
      once(() => text.normalize('NFC').toLowerCase()),
    ),
    ...(isDense(folded) ? inDense(index, folded.replaceAll(' ', '')) : []),
  ];
}

function inWords<T>(index: PhraseIndex<T>, words: readonly string[], accented: () => string): Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const entry = entryAt(index, words, at, accented) ?? tailOf(index, word);
    if (!entry) continue;
    const end = at + entry.words.length;
    hits.push({
      text: entry.text,
      value: entry.value,
      next: words.slice(end, end + 2).join(' '),
      before: words[at - 1] ?? '',
    });
    at = end - 1;
  }
  return hits;
}

function entryAt<T>(
  { spaced }: PhraseIndex<T>,
  words: readonly string[],
  at: number,
  accented: () => string,
): Entry<T> | undefined {
  for (const first of forms(words[at] ?? '')) {
    const found = spaced
      .get(first)
      ?.find(
        (entry) =>
          entry.words.every((word, i) => i === 0 || forms(words[at + i] ?? '').includes(word)) &&
          (!entry.accents || accented().includes(entry.text)),
      );
    if (found) return found;
  }
  return undefined;
}

function tailOf<T>({ tails }: PhraseIndex<T>, word: string): Entry<T> | undefined {
  if (tails.size === 0 || word.length <= tailMin(word) || word.length > TAIL_MAX) return undefined;
  for (let start = 1; start <= word.length - tailMin(word); start += 1) {
    const found = tails.get(word.slice(start));
    if (found) return found;
  }
  return undefined;
}

function inDense<T>({ dense }: PhraseIndex<T>, folded: string): Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const found = dense.get(folded[at] ?? '')?.find((entry) => folded.startsWith(entry.folded, at));
    if (!found) continue;
    const end = at + found.folded.length;
    hits.push({
      text: found.text,
      value: found.value,
      next: folded.slice(end, end + AROUND),
      before: folded.slice(Math.max(0, at - AROUND), at),
    });
    at = end - 1;
  }
  return hits;
}

/** A word as it stands and, for plurals that are made by rule, its singular. */
function forms(word: string): string[] {
  if (word.length < 4) return [word];
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return [word, word.slice(0, -2), word.slice(0, -1)];
  if (/[a-z]s$/.test(word) && !word.endsWith('ss')) return [word, word.slice(0, -1)];
  if (/[иы]$/.test(word)) return [word, `${word.slice(0, -1)}а`];
  if (word.endsWith('ья')) return [word, `${word.slice(0, -1)}е`];
  return [word];
}

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function tailMin(word: string): number {
  return /\p{Script=Hangul}/u.test(word) ? TAIL_MIN.hangul : TAIL_MIN.latin;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
