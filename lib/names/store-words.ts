const PHRASES =
  'official flagship store|official store|flagship store|official shop|official online store|official website|brand store|' +
  'online store|online shop|franchised store|store|stores|shop|shops|official|flagship|outlet|outlets|boutique|global store|direct store|' +
  'factory store|factory outlet|official outlet|authorized store|authorised store|authorized dealer|mall|mall store|specialty store|dropshipping store|' +
  'tienda oficial|tienda|tiendas|tienda online|loja oficial|loja|boutique officielle|negozio ufficiale|negozio|offizieller shop|onlineshop|' +
  'sklep|oficjalny sklep|resmi magaza|magaza|магазин|официальный магазин|интернет магазин|toko|toko resmi|official mall|cua hang|' +
  'qi jian dian|guan fang qi jian dian|zhuan mai dian|zhuan ying dian|ストア|ショップ|公式ショップ|공식 스토어|متجر';

/** Words that shops' sellers put behind a trade name, each as words; the longest is taken first. */
const STORE_PHRASES: readonly (readonly string[])[] = PHRASES.split('|')
  .map((phrase) => phrase.split(' '))
  .sort((a, b) => b.length - a.length);

/** The same, glued to the name. */
const STORE_GLUED: readonly string[] = (
  '官方旗舰店|官方旗艦店|海外旗舰店|海外旗艦店|品牌旗舰店|旗舰店|旗艦店|官方专卖店|专卖店|專賣店|专营店|專營店|官方店|官方商城|官方网店|企业店|直营店|工厂店|' +
  '商城|网店|小店|商店|店|公式ショップ|公式ストア|公式店|ストア|ショップ|공식스토어|공식몰|스토어|상점'
)
  .split('|')
  .sort((a, b) => b.length - a.length);

/**
 * Takes off the words that sellers on marketplaces add to a name ('Official Store', '旗舰店'). Never leaves nothing.
 */
export function takeStoreWords(words: readonly string[]): {
  readonly words: readonly string[];
  readonly setAside: readonly string[];
} {
  let left = words;
  const setAside: string[] = [];
  for (;;) {
    const phrase = STORE_PHRASES.find((form) => endsWith(left, form));
    if (phrase) {
      left = left.slice(0, -phrase.length);
      setAside.push(phrase.join(' '));
      continue;
    }
    const last = left.at(-1) ?? '';
    const suffix = STORE_GLUED.find((form) => last.endsWith(form));
    if (!suffix || (last === suffix && left.length === 1)) return { words: left, setAside };
    const rest = last.slice(0, -suffix.length);
    left = rest ? [...left.slice(0, -1), rest] : left.slice(0, -1);
    setAside.push(suffix);
  }
}

function endsWith(words: readonly string[], form: readonly string[]): boolean {
  const offset = words.length - form.length;
  return offset > 0 && form.every((word, i) => words[offset + i] === word);
}
