import { foldName } from './fold.ts';
import { GLUED_FORMS, SPACED_FORMS } from './legal-form-table.ts';
import { remembered } from './memo.ts';
import { withinOneSlip } from './slip.ts';

// The tables of legal forms made ready for look-ups: words as a tree, glued forms by length.

/** When a form is taken where it stands: always, when two words are left, or only beside another form. */
export type When = 'always' | 'shy' | 'beside';

/** What is known of one form. */
export interface Form {
  readonly form: string;
  end?: When;
  front?: When;
  middle: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  entry?: Form;
}

/** Shortest word in which a slip is looked for when the form has several words, and when it is the only one. */
const TYPO_IN_PHRASE = 5;
const TYPO_ALONE = 7;
/** Words one slip away from a form that are words themselves. */
const REAL_WORDS = new Set([
  'limiter',
  'limite',
  'limites',
  'cooperation',
  'joined',
  'joints',
  'stocks',
  'comparty',
  'accompany',
  'filialen',
]);
const ROOT: Node = { next: new Map() };
/** Words of the trie's first level by first letter, for slips. */
const FIRST_WORDS = new Map<string, string[]>();

/** A form of writing without spaces. */
export interface Glued {
  readonly text: string;
  readonly form: string;
  readonly front: boolean;
  readonly end: boolean;
  readonly middle: boolean;
}

function marksOf(entry: string): { text: string; marks: string } {
  const marks = /[\^<!?+]*$/.exec(entry)?.[0] ?? '';
  return { text: entry.slice(0, entry.length - marks.length), marks };
}

for (const [form, entries] of Object.entries(SPACED_FORMS)) {
  for (const raw of entries.split('|')) {
    const { text, marks } = marksOf(raw);
    let node = ROOT;
    // The table is written as people write; the words are compared folded, as Latin letters without marks are.
    for (const word of (/^[a-z ]*$/.test(text) ? text : foldName(text)).split(' ')) {
      const next: Node = node.next.get(word) ?? { next: new Map() };
      if (node === ROOT && !node.next.has(word) && word.length >= TYPO_IN_PHRASE) {
        FIRST_WORDS.set(word.charAt(0), [...(FIRST_WORDS.get(word.charAt(0)) ?? []), word]);
      }
      node.next.set(word, next);
      node = next;
    }
    const when: When = marks.includes('?') ? 'shy' : marks.includes('+') ? 'beside' : 'always';
    node.entry ??= { form, middle: false };
    if (!marks.includes('<')) node.entry.end ??= when;
    if (/[<^]/.test(marks)) node.entry.front ??= when;
    if (marks.includes('!')) node.entry.middle = true;
  }
}

/** Glued forms, longest first. */
export const GLUED: readonly Glued[] = Object.entries(GLUED_FORMS)
  .flatMap(([form, entries]) =>
    entries.split('|').map((raw) => {
      const { text, marks } = marksOf(raw);
      return {
        text: foldName(text),
        form,
        front: /[<^]/.test(marks),
        end: !marks.includes('<'),
        middle: marks.includes('!'),
      };
    }),
  )
  .sort((a, b) => b.text.length - a.text.length);

/** The node of a word one slip away; the first words of forms are looked up for every word of every name. */
const nearFirst = remembered((word): Node | undefined =>
  nearAmong(FIRST_WORDS.get(word.charAt(0)) ?? [], ROOT, word),
);

function nearAmong(words: Iterable<string>, node: Node, word: string): Node | undefined {
  if (word.length < TYPO_IN_PHRASE || REAL_WORDS.has(word)) return undefined;
  for (const candidate of words) {
    if (candidate.length >= TYPO_IN_PHRASE && withinOneSlip(word, candidate)) return node.next.get(candidate);
  }
  return undefined;
}

/** The word that a cut-off list column broke ('limited liability compa'). */
function cutWord(node: Node, word: string): Node | undefined {
  if (word.length < 3) return undefined;
  for (const [candidate, next] of node.next) {
    if (next.entry && candidate.length > word.length + 1 && candidate.startsWith(word)) return next;
  }
  return undefined;
}

/** A form as it was found. */
export interface Found {
  readonly length: number;
  readonly entry: Form;
}

/** The longest form that begins at `start` and for which `fits` holds. */
export function formAt(
  words: readonly string[],
  start: number,
  fits: (entry: Form, length: number) => boolean,
): Found | undefined {
  let best: Found | undefined;
  let node = ROOT;
  let slips = 0;
  for (let at = start; at < words.length; at += 1) {
    const word = words[at] ?? '';
    let next = node.next.get(word);
    if (!next) {
      next =
        (node === ROOT ? nearFirst(word) : nearAmong(node.next.keys(), node, word)) ??
        (at > start && at === words.length - 1 ? cutWord(node, word) : undefined);
      slips += 1;
    }
    if (!next) break;
    node = next;
    const length = at - start + 1;
    const careful = slips === 0 || (slips === 1 && (length > 1 || word.length >= TYPO_ALONE - 1));
    if (node.entry && careful && fits(node.entry, length)) best = { length, entry: node.entry };
  }
  return best;
}

/** The form that one word by itself is. */
export function formOfWord(word: string): Form | undefined {
  return ROOT.next.get(word)?.entry;
}
