import { foldName } from './fold.ts';

/**
 * Rewritings that bring spellings of one Korean word together, in this order. Spellings differ by system (McCune-Reischauer
 * 1939 with and without its marks, Revised 2000, DPRK 1992), by dialect (North Korean names keep an initial r) and by
 * habit ('ai' for ae, 'z' for j). What a key loses are the contrasts that one of the systems or its users leave unwritten:
 * lax, tense and aspirated stops, ŏ and o, ŭ and u.
 */
const REWRITINGS: readonly (readonly [RegExp, string])[] = [
  // Vowels: digraphs of the Revised system, then old habits.
  [/yeo|yae|yai|ye|you|yo/g, 'yo'],
  [/eou|eo/g, 'o'],
  [/eui/g, 'ui'],
  [/eu/g, 'u'],
  [/a[ei](?!u)/g, 'e'],
  [/oe|oi/g, 'e'],
  [/oo|woo|wu/g, 'u'],
  [/ee/g, 'i'],
  [/ou/g, 'o'],
  // y between consonants stands for a vowel that was left out (RYNRADO).
  [/(?<=[^aeiouwy])y(?=[^aeiouwy])/g, 'u'],
  // Consonants: one letter for each place of speaking.
  [/tch|ch|jj|dj|tj|[jz]/g, 'c'],
  [/sh/g, 's'],
  [/n[gk]+/g, 'q'],
  [/k?h?[gk]+h?|[kg]h/g, 'k'],
  [/[dt]+h?/g, 't'],
  [/[bpf]+h?/g, 'p'],
  [/v/g, 'u'],
  [/r/g, 'l'],
  [/c+h?/g, 'c'],
  // Stops before n, m and l become nasals, and l after them n: amrok, amnok and aprok are one river.
  [/[pm][nl]+/g, 'mn'],
  [/pm/g, 'm'],
  [/[kq][nl]+/g, 'qn'],
  [/km/g, 'qm'],
  [/tn|nl/g, 'n'],
  [/ln/g, 'l'],
  // l and n before y and i: written in the North, dropped at the start of a word in the South.
  [/^[ln]+(?=[yi])/, ''],
  [/(?<=[cklmnpqst])[ln](?=y)/g, ''],
  [/^l/, 'n'],
  [/^yi/, 'i'],
  [/(?<=[cs])y/g, ''],
  [/(.)\1+/g, '$1'],
];

/**
 * One key for the ways in which a Korean name is romanised: equal keys, or keys one change apart, are likely one name
 * ('TAESONG' and 'DAESONG', 'AMROGGANG' and 'AMNOKKANG'). Written for names known to be Korean: of other words it makes one of
 * many ('bank' and 'bang').
 */
export function koreanKey(text: string): string {
  let key = /^[a-z]*$/.test(text) ? text : foldName(text).replace(/[^a-z]/g, '');
  for (const [spelling, to] of REWRITINGS) key = key.replace(spelling, to);
  return key;
}

/** Letters that no romanisation of Korean has, and consonants that are written with two letters. */
const FOREIGN_LETTER = /[fqvx]/;
const TWO_LETTERS = /ng|ch|kh|ph|th|sh|(.)\1/g;
/** Two consonants at the start of a word, or three in a row, once those of two letters are one. */
const CLUSTER = /^[^aeiouyw]{2}|[^aeiouyw]{3}/;

/**
 * Whether a word may be romanised Korean by its shape: no Korean word begins with two consonants or has three in a row. Rules most
 * other words out at little cost.
 */
export function mayBeKorean(word: string): boolean {
  return !FOREIGN_LETTER.test(word) && !CLUSTER.test(word.replace(TWO_LETTERS, 'n'));
}

/** Letters of a Hangul syllable by their place in Unicode, as McCune-Reischauer writes them without its marks. */
const INITIALS = 'k kk n t tt r m p pp s ss . ch tch ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' ');
/** How a final sounds before a pause or a consonant. */
const FINALS = '. k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
/** What of a final moves to a syllable that begins with a vowel, after what stays: '-g' all of it, 'l-g' the second letter. */
const MOVING =
  '. -g -kk k-s -n n-j n- -d -r l-g l-m l-b l-s l-t l-p r- -m -b p-s -s -ss ng- -j -ch -k -t -p -'.split(' ');
const VOICED: Readonly<Record<string, string>> = { k: 'g', t: 'd', p: 'b', ch: 'j' };
const NASAL: Readonly<Record<string, string>> = { k: 'ng', t: 'n', p: 'm' };
const PLAIN_INITIALS = new Set([0, 3, 7, 12]);
const SILENT = 11;
const H = 18;
const R = 5;
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

interface Syllable {
  readonly initial: number;
  readonly vowel: number;
  readonly final: number;
}

function syllableOf(character: string): Syllable | undefined {
  const code = character.charCodeAt(0);
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return undefined;
  const place = code - FIRST_SYLLABLE;
  return { initial: Math.floor(place / 588), vowel: Math.floor((place % 588) / 28), final: place % 28 };
}

/** The end of one syllable and the start of the next, as they sound together. */
function joint(before: Syllable, after: Syllable): string {
  const { initial } = after;
  if (before.final === 0) {
    const letter = INITIALS[initial] ?? '';
    if (initial === SILENT) return '';
    return PLAIN_INITIALS.has(initial) ? (VOICED[letter] ?? letter) : letter;
  }
  if (initial === SILENT) {
    const [stays = '', moves = ''] = (MOVING[before.final] ?? '').split('-');
    return (stays + moves).replace('.', '');
  }
  const final = FINALS[before.final] ?? '';
  const letter = INITIALS[initial] ?? '';
  // The North writes r after a final as it is spelled; before it, and before m and n, stops are nasal.
  if (letter === 'n' || letter === 'm')
    return final === 'l' && letter === 'n' ? 'll' : (NASAL[final] ?? final) + letter;
  if (initial === R) return final === 'l' || final === 'n' ? 'll' : final === 't' ? 'nr' : final + letter;
  if (initial === H) return final + letter;
  const voiced = /^(?:n|m|ng|l)$/.test(final) && PLAIN_INITIALS.has(initial);
  return final + (voiced ? (VOICED[letter] ?? letter) : letter);
}

/**
 * Hangul in Latin letters as lists of North Korean names write it: McCune-Reischauer (1939) without breves and apostrophes,
 * an initial r kept ('조선련봉' is 'Chosonryonbong'), with the sound changes between syllables that change letters. Other
 * writing stays as it is.
 */
export function romaniseHangul(text: string): string {
  let out = '';
  let before: Syllable | undefined;
  for (const character of text.normalize('NFC')) {
    const syllable = syllableOf(character);
    if (before && !syllable) out += (FINALS[before.final] ?? '').replace('.', '');
    if (!syllable) out += character;
    else {
      out += before ? joint(before, syllable) : (INITIALS[syllable.initial] ?? '').replace('.', '');
      out += VOWELS[syllable.vowel] ?? '';
    }
    before = syllable;
  }
  return out + (before ? (FINALS[before.final] ?? '').replace('.', '') : '');
}
