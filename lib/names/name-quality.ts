import { nameCore } from './core.ts';

/** Words that any company, office or place may bear; a name of nothing else tells no entity from another. */
const GENERIC = new Set(
  (
    'a an and at by de for in of on the to no number ' +
    'korea korean koreas dprk dprkn north south east west northern southern eastern western central national state ' +
    'pyongyang pyong yang choson chosun hong kong china chinese russia russian asia asian far dandong dalian shenyang ' +
    'beijing shanghai liaoning weihai republic democratic peoples people government first second third ' +
    '1st 2nd 3rd one two three four five ' +
    'company companies co corp corporation inc ltd limited group holding holdings enterprise enterprises general union ' +
    'united joint venture jv jvc agency association cooperation cooperative partner partners ' +
    'trade trading traders import imports export exports impex commerce commercial business global world worldwide ' +
    'international industry industries industrial manufacturing production products product goods services service ' +
    'foreign external overseas technical technology technologies tech science sciences scientific information computer ' +
    'electric electronic electronics machinery machine machines equipment plant factory works construction engineering ' +
    'development investment resources natural mineral minerals mining metal metals oil gas energy coal steel chemical ' +
    'chemicals textile textiles garment garments clothing apparel food foods tea seafood fishery fisheries ' +
    'shipping ship ships marine maritime ocean sea river sun star moon star logistics freight forwarding transport transportation ' +
    'management bank banking credit finance financial insurance ' +
    'ministry minister department bureau office division section floor committee commission center centre institute ' +
    'research university college academy hospital library school prison unit branch headquarters ' +
    'defense defence security army military police party workers labor labour public prosecutors planning economic ' +
    'economics agriculture culture space aerospace administration authority organization organisation guidance ' +
    'strategic force forces rocket border guard command ' +
    'cultural media cartoon animation studio film art real estate airlines airline air'
  ).split(' '),
);

/** Everyday words: beside generic words only, or alone, they tell nothing. */
const EVERYDAY = new Set(
  (
    'alias always apollo aurora azure bella buffalo calm eagle eastern fortune fortuna friendship genius glory golden good ' +
    'happy harmony honest jangsu intellect kingly leader liberty lucky magnolia new ocean orion pacific patriot peace pearl phoenix ' +
    'pioneer profit prosperity silver silverstar smooth sputnik stardust star strategy sun sunny sunrise technology ' +
    'timer trans trust unity unique versor victory vision vostok interface motors'
  ).split(' '),
);

/** Single words that are brands, places or given names elsewhere in the world, too. */
const ELSEWHERE = new Set(
  (
    'agrosoyuz alis andariel ansan apollon azalea bluenoroff fengsheng glocom gefest hwasong intellekt jindallae kinoatis kumgang mangyong mokran moran ' +
    'neptun okryu parsek profinet rafort rungra samhung sanyong sevastopol sinbad sinbadio stroytrade tekhnologiya thallium thinhcuong unsan verus vostok'
  ).split(' '),
);

/** What is known of a name besides its text. */
export interface NameUse {
  /** The publisher of the list calls it weak ('low quality a.k.a.'). */
  readonly calledWeak: boolean;
  readonly acronym: boolean;
  /** A ship's name: there are others that bear it, and brands as well; its number is what tells it. */
  readonly vessel: boolean;
}

const lettersOf = (text: string): number => [...text].filter((char) => /\p{L}/u.test(char)).length;

/** Words that say nothing but which country. Beside them, generic words tell a state's body from another's. */
const NORTH_KOREAN = new Set(['korea', 'korean', 'koreas', 'dprk', 'dprkn', 'choson', 'chosun', 'pyongyang']);
const PARTICLES = new Set(['a', 'an', 'and', 'at', 'by', 'de', 'for', 'in', 'of', 'on', 'the', 'to']);
/** What names of offices and trades are made of in Chinese and Japanese. */
const GENERIC_HAN =
  /朝鮮|朝鲜|韓国|平壌|平壤|丹東|丹东|中国|香港|国際|国际|貿易|贸易|総会社|会社|有限|公司|商社|銀行|银行|国防|大学|科学院|化学|工業|工业|技術|技术|交流|経済|经济|委員会|委员会|合営|合营|連合|联合|総合|综合|企業所|企业|工場|工厂|機械|机械|第[一二三四五六七八九十]|中央|省|部|局|所|\d+/gu;

const isGenericWord = (word: string): boolean => GENERIC.has(word) || /^\d+$/.test(word);

/**
 * Whether a name does not tell one entity from another: nothing but generic words is in it, and so few of them that
 * others are called the same ('Third Floor', 'Dandong Co.', 'Foreign Trade Bank'). Four together with a word for North Korea,
 * or five, are a name ('Korea Mining Development Trading Corporation').
 */
export function isGeneric(name: string): boolean {
  const { words, key } = nameCore(name);
  if (/\p{Script=Han}/u.test(key)) {
    return key.replace(GENERIC_HAN, '').length < (/朝鮮|朝鲜|平壌|平壤/u.test(key) ? 2 : 3);
  }
  if (!words.every(isGenericWord)) return false;
  const said = words.filter((word) => !PARTICLES.has(word));
  return said.length < (said.some((word) => NORTH_KOREAN.has(word)) ? 4 : 5);
}

/**
 * The key by which lists may be joined over this name; null where it would join what is not the same. Names that lists show
 * first (`primary`) may be generic when they are of two words or more: two lists on North Korea that both show a 'Second Economic
 * Committee' mean one.
 */
export function joinKey(name: string, primary: boolean): string | null {
  const { words, key } = nameCore(name);
  if (primary ? words.length < 2 && isGeneric(name) : isGeneric(name)) return null;
  return key || null;
}

/**
 * Whether a name may match on its own. Weak are initials, ships' names, what its publisher calls weak, names whose core
 * has under four letters (under three in Han or Hangul) or is one short or everyday word, and names of generic words alone
 * ('Third Floor', 'Dandong Co.', 'Korea General Trading Corporation').
 */
export function nameStrength(name: string, use: NameUse): 'strong' | 'weak' {
  if (use.calledWeak || use.acronym || use.vessel || isGeneric(name)) return 'weak';
  const { words, key } = nameCore(name);
  const dense = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(key);
  if (lettersOf(key) < (dense ? 3 : 4)) return 'weak';
  const telling = words.filter((word) => !isGenericWord(word));
  // None: enough generic ones together.
  if (telling.length === 0 || dense) return 'strong';
  if (telling.every((word) => EVERYDAY.has(word))) return 'weak';
  // Words that are all the name are somebody's brand somewhere when they are short; beside 'Trading' or 'Bank' they are a name.
  if (telling.length === words.length)
    return key.length < (words.length > 1 ? 8 : 6) || ELSEWHERE.has(key) ? 'weak' : 'strong';
  return telling.join('').length < 3 ? 'weak' : 'strong';
}

/**
 * Whether a name looks like initials: one word of capitals, up to six where the list writes other names in lower case, up to
 * five where it writes all of them in capitals.
 */
export function isAcronym(name: string, capitalsOnly: boolean): boolean {
  const letters = name.trim();
  return /^[A-Z][A-Z&.-]*[A-Z]$/.test(letters) && letters.length <= (capitalsOnly ? 5 : 6);
}
