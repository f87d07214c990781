// Legal forms as they stand in folded names: words for scripts with spaces, endings for those without.

/** Word sequences of Latin and Cyrillic legal forms, longest first when matched. */
const FORMS: readonly string[] = [
  'company limited',
  'co limited',
  'co ltd',
  'coltd',
  'co',
  'company',
  'comp',
  'corp',
  'corporation',
  'inc',
  'incorporated',
  'ltd',
  'limited',
  'llc',
  'l l c',
  'llp',
  'lp',
  'plc',
  'pte ltd',
  'pte limited',
  'pty ltd',
  'pvt ltd',
  'private limited',
  'sdn bhd',
  'bhd',
  'berhad',
  'joint stock company',
  'jsc',
  'ojsc',
  'cjsc',
  'pjsc',
  'gmbh',
  'gmbh and co kg',
  'ag',
  'kg',
  'ohg',
  'ug',
  'se',
  'sa',
  's a',
  'sas',
  'sarl',
  'eurl',
  'srl',
  's r l',
  'spa',
  's p a',
  'sl',
  'slu',
  's l',
  'ltda',
  'lda',
  'eireli',
  'sa de cv',
  's a de c v',
  'sapi de cv',
  'bv',
  'b v',
  'nv',
  'n v',
  'oy',
  'oyj',
  'ab',
  'as',
  'asa',
  'aps',
  'sp z o o',
  'spolka z o o',
  'sro',
  's r o',
  'doo',
  'd o o',
  'kft',
  'zrt',
  'as',
  'a s',
  'ltd sti',
  'limited sirketi',
  'anonim sirketi',
  'pt',
  'tbk',
  'cv',
  'tnhh',
  'cong ty tnhh',
  'ctcp',
  'ооо',
  'оао',
  'зао',
  'ао',
  'пао',
  'ип',
  'тоо',
  'kk',
  'kabushiki kaisha',
  'godo kaisha',
  'yugen kaisha',
  'you xian gong si',
  'youxiangongsi',
  'you xian ze ren gong si',
  'youxianzerengongsi',
  'gu fen you xian gong si',
  'gufenyouxiangongsi',
];

/** Forms that stand in front of the name, too. */
const FRONT_FORMS: readonly string[] = [
  'ооо',
  'оао',
  'зао',
  'ао',
  'пао',
  'ип',
  'тоо',
  'pt',
  'cv',
  'cong ty tnhh',
  'uab',
  'sia',
  'kabushiki kaisha',
];

/** Forms glued to names in Chinese, Japanese and Korean; the longest is taken first. */
const GLUED_FORMS: readonly string[] = [
  '股份有限公司',
  '有限责任公司',
  '有限責任公司',
  '集团有限公司',
  '集團有限公司',
  '控股有限公司',
  '有限公司',
  '股份公司',
  '总公司',
  '總公司',
  '分公司',
  '公司',
  '集团',
  '集團',
  '株式会社',
  '株式會社',
  '有限会社',
  '合同会社',
  '주식회사',
  '유한회사',
  '총회사',
  '회사',
];

/** Words that shops' sellers put round a trade name: what is left is the name. */
const STORE_WORDS: readonly string[] = [
  'official flagship store',
  'official store',
  'flagship store',
  'official shop',
  'brand store',
  'online store',
  'franchised store',
  'store',
  'shop',
  'official',
  'flagship',
  'outlet',
  'boutique',
  'tienda oficial',
  'tienda',
  'loja oficial',
  'loja',
  'boutique officielle',
  'магазин',
  'официальный магазин',
  'global store',
  'direct store',
  'factory store',
];
const GLUED_STORE_WORDS: readonly string[] = [
  '官方旗舰店',
  '官方旗艦店',
  '海外旗舰店',
  '旗舰店',
  '旗艦店',
  '专卖店',
  '專賣店',
  '专营店',
  '專營店',
  '官方店',
  '企业店',
  '商店',
  '店',
  '公式ショップ',
  '공식스토어',
  '스토어',
];

type Words = readonly (readonly string[])[];
const asWords = (forms: readonly string[]): Words =>
  forms.map((form) => form.split(' ')).sort((a, b) => b.length - a.length);
const byLength = (forms: readonly string[]): readonly string[] =>
  [...forms].sort((a, b) => b.length - a.length);

const FORM_WORDS = asWords(FORMS);
const FRONT_WORDS = asWords(FRONT_FORMS);
const STORE_FORM_WORDS = asWords(STORE_WORDS);
const GLUED = byLength(GLUED_FORMS);
const GLUED_STORE = byLength(GLUED_STORE_WORDS);

/** What is left of a name, and what was set aside, in the order of taking. */
export interface Stripped {
  readonly words: readonly string[];
  readonly setAside: readonly string[];
}

function endsWith(words: readonly string[], form: readonly string[]): boolean {
  const offset = words.length - form.length;
  return offset > 0 && form.every((word, i) => words[offset + i] === word);
}

function startsWith(words: readonly string[], form: readonly string[]): boolean {
  return words.length > form.length && form.every((word, i) => words[i] === word);
}

function strip(words: readonly string[], endings: Words, fronts: Words, glued: readonly string[]): Stripped {
  let left = words;
  const setAside: string[] = [];
  for (;;) {
    const ending = endings.find((form) => endsWith(left, form));
    if (ending) {
      left = left.slice(0, -ending.length);
      setAside.push(ending.join(' '));
      continue;
    }
    const front = fronts.find((form) => startsWith(left, form));
    if (front) {
      left = left.slice(front.length);
      setAside.push(front.join(' '));
      continue;
    }
    const last = left.at(-1) ?? '';
    const suffix = glued.find(
      (form) => last.endsWith(form) && (last.length > form.length || left.length > 1),
    );
    if (!suffix) return { words: left, setAside };
    const rest = last.slice(0, -suffix.length);
    left = rest ? [...left.slice(0, -1), rest] : left.slice(0, -1);
    setAside.push(suffix);
  }
}

/** Takes legal forms off folded words, from the end, the front, and glued to CJK names. Never leaves nothing. */
export function stripLegalForms(words: readonly string[]): Stripped {
  return strip(words, FORM_WORDS, FRONT_WORDS, GLUED);
}

/** Takes off the words that sellers on marketplaces add to a name ('Official Store', '旗舰店'). Never leaves nothing. */
export function stripStoreWords(words: readonly string[]): Stripped {
  return strip(words, STORE_FORM_WORDS, [], GLUED_STORE);
}
