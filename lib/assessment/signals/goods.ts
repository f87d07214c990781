import type { OriginRecord } from '../../dataset/record.ts';
import type { FieldName, Listing } from '../../listing/listing.ts';
import type { LoadedData } from '../../screening/artefact.ts';
import { foldText } from '../words/fold.ts';
import { findPhrases, type Hit, type Phrase, type PhraseIndex, phraseIndex } from '../words/phrases.ts';
import { CATEGORY_WORDS } from './category-words.ts';

/** A kind of goods that a listing names, and the words and field by which it does. */
export interface GoodsSignal {
  readonly record: OriginRecord;
  readonly field: FieldName;
  readonly word: string;
}

interface GoodsIndex {
  readonly titles: PhraseIndex<OriginRecord>;
  /** Shops name their departments by words that are too wide for a title. */
  readonly categories: PhraseIndex<OriginRecord>;
}

/** Languages that glue words together, so that the kind stands at the end of a longer word. */
const GLUED = new Set(['de', 'nl', 'ko']);

/** The words that follow a kind of goods where the article is something for it: 'wig stand', 'beer glass', '手表带'. */
const THING_FOR = new Set(
  (
    'adhesive applicator bag box brush button buttons cap caps case cleaner clip clips comb cover curler display dryer glass glasses glue ' +
    'hanger hangers holder horn insole insoles labels laces magnet mannequin mold mould mug mugs net opener organizer ornament ' +
    'patch patches pattern patterns poster press rack remover repair sewing shaper stand stands steamer sticker stickers storage strap straps stretcher ' +
    'tag tags tool toy trees tweezers zipper ständer halter 거치대 걸이 글루 수납 수납함 오프너 옷걸이 잔 접착제 정리대 진열대 케이스 클리너'
  )
    .split(' ')
    .map(foldText),
);
const THING_FOR_DENSE =
  /^(?:用|架|支架|盒|胶|膠|镊|鑷|夹子|收纳|收納|杯|开瓶|開瓶|带|帶|刷|梳|网|網|模具|图案|圖案|贴纸|貼紙|挂钩|掛鉤|清洁|清潔|护理|配件|スタンド|ケース|掛け|ハンガー|グラス|ネット|クリーナー|ホルダー|ラック|型紙)/;
/** What stands before it then: 'buttons for jacket', 'soporte para peluca'. */
const FOR = new Set('for para pour für per voor для dla için untuk cho'.split(' ').map(foldText));

const indexes = new WeakMap<LoadedData, GoodsIndex>();

function indexOf(data: LoadedData): GoodsIndex {
  const known = indexes.get(data);
  if (known) return known;
  const words = data.dataset.records.flatMap(phrasesOf);
  const wide = CATEGORY_WORDS.flatMap(([id, texts]) => {
    const value = data.recordById.get(id);
    return value ? texts.split('|').map((text): Phrase<OriginRecord> => ({ text, value })) : [];
  });
  const index = { titles: phraseIndex(words), categories: phraseIndex([...words, ...wide]) };
  indexes.set(data, index);
  return index;
}

function phrasesOf(record: OriginRecord): Phrase<OriginRecord>[] {
  return Object.entries(record.category?.words ?? {}).flatMap(([language, texts]) =>
    texts.map((text) => ({
      text,
      value: record,
      tail: GLUED.has(language),
      // Without its tones a Vietnamese word is a word of many languages.
      accents: language === 'vi' && !text.includes(' '),
    })),
  );
}

/**
 * The kinds of goods that a listing is of, each once: by its title, else its category, else its brand. What is only meant for
 * such goods ('wig stand') is none of them.
 */
export function goodsOf(listing: Listing, data: LoadedData): GoodsSignal[] {
  const { titles, categories } = indexOf(data);
  const fields = [
    ['title', titles],
    ['category', categories],
    ['brand', titles],
  ] as const;
  for (const [field, index] of fields) {
    const text = listing[field]?.value;
    if (!text) continue;
    const found = new Map<string, GoodsSignal>();
    for (const hit of findPhrases(index, text).filter(isItself)) {
      if (!found.has(hit.value.id)) found.set(hit.value.id, { record: hit.value, field, word: hit.text });
    }
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

function isItself({ next, before }: Hit<OriginRecord>): boolean {
  return !THING_FOR.has(next.split(' ')[0] ?? '') && !THING_FOR_DENSE.test(next) && !FOR.has(before);
}
