import { foldWords } from '../listing/fold.ts';
import { LABEL_WORDS, type LabelWord } from './label-words.ts';

/** What an attribute row ('Brand Name: …') can say about a listing. */
export type RowField = 'brand' | 'origin' | 'manufacturer' | 'sellerLegalName';

// What stands in a row of a listing that has no brand (maker, declared origin); 'no brand' and 'not specified' are told by their words.
const NOTHING =
  'Generic|Générique|Generisch|Generico|Markenlos|Unbekannt|Desconocido|Desconhecido|Inconnu|None|No|N/A|NA|Null|Noname|Nobrand|Unbranded|Unbranded/Generic|NoEnName_Null|Unknown|Other|Ninguno|Otro|Nenhum|Não|Outro|Aucun|Non|Autre|Keine|Keiner|Keine Angabe|Nein|Andere|Nessuno|Altro|Geen|Merkloos|Onbekend|Nee|Brak|Żaden|Nie|Нет|Отсутствует|Другое|Yok|Hiçbiri|Markasız|Hayır|لا|لا يوجد|لا شيء|لا أحد|بدون|ללא|אין|לא|אף אחד|なし|無し|不明|없음|해당없음|해당 없음|无|無|没有|其他|其它|未知|不详|ไม่มี|Không|Không có|Tidak ada';

const LABEL_MAX = 60;

/** Folded words to what they do; made when the first row is read, for most pages have none. */
let known: ReadonlyMap<string, LabelWord> | undefined;
/** No folded word is longer. */
const WORD_MAX = 24;

/** Thai, Korean (taken apart by folding), Japanese and Chinese: words stand without spaces. */
const UNSPACED = /[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u9fff]/;
/** What folding leaves as it is. */
const FOLDED = /^[a-z ]*$/;

function knownWords(): ReadonlyMap<string, LabelWord> {
  known ??= new Map(
    (Object.keys(LABEL_WORDS) as LabelWord[]).flatMap((one) =>
      LABEL_WORDS[one]
        .split('|')
        .map((word): [string, LabelWord] => [FOLDED.test(word) ? word : foldWords(word), one]),
    ),
  );
  return known;
}

/** The longest known word that a folded text begins with; '' for none. */
function firstWord(text: string, words: ReadonlyMap<string, LabelWord>): string {
  for (let end = Math.min(text.length, WORD_MAX); end > 0; end -= 1) {
    const word = text.slice(0, end);
    const isWhole = end === text.length || text[end] === ' ' || UNSPACED.test(word);
    if (words.has(word) && isWhole) return word;
  }
  return '';
}

/** What the words of a label do, the longest known ones first; undefined when one of them is unknown. */
function wordsOf(label: string): Set<LabelWord> | undefined {
  const words = knownWords();
  const found = new Set<LabelWord>();
  for (let rest = foldWords(label); rest; ) {
    const word = firstWord(rest, words);
    const does = words.get(word);
    if (!does) return undefined;
    found.add(does);
    rest = rest.slice(word.length).trimStart();
  }
  return found;
}

/**
 * The field that a row with this label tells about, or undefined for every other row. A label is compared whole: 'Brand type',
 * 'Compatible brand', 'Brand origin' and 'High-concerned chemical' are none of these.
 */
export function rowField(label: string): RowField | undefined {
  if (label.length > LABEL_MAX) return undefined;
  // Korea obliges its sites to name the seller's company among the product's rows.
  if (/^(?:상호명?|회사명|법인명|사업자명)$/.test(label.normalize().trim())) return 'sellerLegalName';
  const words = wordsOf(label);
  if (!words) return undefined;
  words.delete('filler');
  const has = (does: LabelWord) => words.has(does);
  if (has('brand')) return words.size === 1 ? 'brand' : undefined;
  const isMaker = has('maker') || (has('making') && has('doer'));
  if (has('place') && (isMaker || has('making'))) return 'origin';
  if (has('origin')) return isMaker ? undefined : 'origin';
  return isMaker && !has('place') ? 'manufacturer' : undefined;
}

/** Folded, and without the ends of gender and number: 'Ninguna' is 'ningun', 'Others' is 'other'. */
const stem = (text: string) => foldWords(text).replace(/(?<=.{4})(?:[ao]s?|es?|s)$/, '');

let foldedNothing: Set<string> | undefined;

/** Whether a row's value only says that there is none: 'None', 'Нет', 'Sin marca', 'NoEnName_Null', '-'. */
export function saysNothing(value: string): boolean {
  if (value.length > LABEL_MAX) return false;
  foldedNothing ??= new Set(NOTHING.split('|').map(stem));
  const folded = stem(value);
  if (folded === '' || foldedNothing.has(folded)) return true;
  const words = wordsOf(value);
  // 'No name' and 'not specified' are none either; 'The' and 'Region' may well be brands.
  return (
    words?.has('none') === true &&
    words.size > 1 &&
    [...words].every((word) => /none|given|brand|filler/.test(word))
  );
}
