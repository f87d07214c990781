import { findPhrases, type Hit, phraseIndex } from './phrases.ts';

/**
 * What North Korea is called, by languages: Unicode's own names (CLDR) and what trade papers write besides. A table, because
 * browsers differ in the names that they know, and a verdict must not. South Korea's names share no entry with it.
 */
const NAMES: readonly string[] = [
  'North Korea|Korea North|N Korea|DPRK|D.P.R.K.|D.P.R. Korea|DPR Korea|Korea DPR|Korea (DPR)|Korea DPRK|Dem. Peoples Rep. of Korea',
  "Democratic People's Republic of Korea|Korea (Democratic People's Republic of)|Korea Dem. People's Rep.|Democratic Peoples Republic Korea",
  '朝鲜|朝鮮|北朝鲜|北朝鮮|北韩|北韓|北韓國|朝鲜民主主义人民共和国|朝鮮民主主義人民共和国|朝鮮民主主義人民共和國',
  '북한|북한산|북한으로|북한행|북한발|조선민주주의인민공화국',
  'Corea del Norte|Coreia do Norte|Corea do Norte|Corée du Nord|Corea del Nord|Nordkorea|Nord-Korea|Noord-Korea|Korea Północna|Korei Północnej|Koreą Północną|Koreę Północną|Severní Koreji',
  'República Popular Democrática de Corea|República Popular Democrática da Coreia|République populaire démocratique de Corée',
  'Repubblica Popolare Democratica di Corea|Demokratische Volksrepublik Korea|DVR Korea|RPD de Corée|RPD de Corea|RPD da Coreia',
  'КНДР|Северная Корея|Северной Кореи|Северной Корее|Северную Корею|Північна Корея|Північної Кореї|Північній Кореї|Северна Корея|Северна Кореја|Паўночная Карэя|Солтүстік Корея|Хойд Солонгос',
  'كوريا الشمالية|کرهٔ شمالی|کره شمالی|شمالی کوریا|קוריאה הצפונית|צפון קוריאה',
  'Kuzey Kore|Kuzey Korede|Kuzey Koreden|Kuzey Koreye|Şimali Koreya|Shimoliy Koreya|Korea Utara|Korea Kaskazini|Triều Tiên|Bắc Triều Tiên|CHDCND Triều Tiên|Hilagang Korea',
  'Severní Korea|Severná Kórea|Észak-Korea|Coreea de Nord|Sjeverna Koreja|Severna Koreja|Kore e Veriut|Ipar Korea|Norður-Kórea',
  'Šiaurės Korėja|Ziemeļkoreja|Põhja-Korea|Pohjois-Korea|Βόρεια Κορέα|an Chóiré Thuaidh|Gogledd Corea',
  'เกาหลีเหนือ|កូរ៉េខាងជើង|ເກົາຫລີເໜືອ|မြောက်ကိုရီးယား|ჩრდილოეთ კორეა|Հյուսիսային Կորեա',
  'उत्तर कोरिया|উত্তর কোরিয়া|வட கொரியா|ఉత్తర కొరియా|ഉത്തരകൊറിയ|ઉત્તર કોરિયા|ਉੱਤਰੀ ਕੋਰੀਆ|ಉತ್ತರ ಕೊರಿಯಾ|උතුරු කොරියාව',
];

/** What is named after the country or the old kingdom, and is not the country: the minority, the peninsula, ginseng. */
const NOT_THE_COUNTRY = /^(?:族|半岛|半島|战争|戰爭|戦争|人参|人參|王朝|李朝|时代|時代|冷面|冷麺|冷麵|漬)/;

/** Words that take away what a statement names: 'except North Korea', 'no shipping to …'. */
const EXCLUSIONS =
  'not|no|never|without|exclude|excludes|excluded|excludes|excluding|except|exception|exceptions|unavailable|suspended|prohibited|restricted|cannot|cant|dont|doesnt|wont|other than|' +
  'kein|keine|keinen|nicht|außer|ausgenommen|ausgeschlossen|sauf|excepté|hors|exclu|exclus|pas|aucun|aucune|excepto|salvo|excluido|excluye|exceto|exclui|não|nao|eccetto|tranne|escluso|esclusa|esclusi|non|' +
  'кроме|исключая|исключением|исключены|не|нет|окрім|крім|oprócz|poza|wyjątkiem|nie|behalve|uitgezonderd|niet|geen|hariç|dışında|yok|kecuali|tidak|trừ|không|' +
  'باستثناء|ما عدا|لا|غير|למעט|חוץ|לא|除|不|无法|無法|暂停|暫停|以外|除く|除き|不可|対象外|できません|停止|제외|불가|중단|않|ยกเว้น|ไม่';

const names = phraseIndex(
  NAMES.flatMap((line) => line.split('|')).map((text) => ({ text, value: true as const })),
);
const exclusions = phraseIndex(EXCLUSIONS.split('|').map((text) => ({ text, value: true })));

/** The country's own code beside other codes or in brackets; alone, two letters are anyone's initials. */
const CODED = /[([]\s*(?:KP|PRK)\s*[)\]]|(?:\b[A-Z]{2}\b[\s,;/|]+){2}KP\b|\bKP(?:[\s,;/|]+[A-Z]{2}\b){2}/;

/** A text that names so many things is the list of countries of a form or of a shop, and no statement about one listing. */
const LIST_OF_COUNTRIES = 40;

/** How a text speaks of North Korea. */
export type Mention = 'named' | 'excluded' | 'in-long-list' | null;

/** Whether a short statement (an origin, a shipping service) names North Korea, in any language or by code. */
export function mentionOf(text: string): Mention {
  if (northKoreaIn(text).length === 0 && !CODED.test(text)) return null;
  if (findPhrases(exclusions, text).length > 0) return 'excluded';
  return text.split(/[,;|/、，·]/).length > LIST_OF_COUNTRIES ? 'in-long-list' : 'named';
}

/** Where a text names North Korea by a name. */
export function northKoreaIn(text: string): Hit<true>[] {
  return findPhrases(names, text).filter(({ next }) => !NOT_THE_COUNTRY.test(next));
}
