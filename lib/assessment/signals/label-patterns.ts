import type { OriginRecord } from '../../dataset/record.ts';

/**
 * Under which declared origins goods from North Korea were reported to be sold, by kind of goods. The reports stand in the
 * Records of these kinds. Kinds that are not here were offered as North Korean, or are no goods with a label.
 */
const LABELLED: Readonly<Record<string, readonly string[]>> = {
  'goods-garments': ['CN'],
  'goods-textiles': ['CN'],
  'goods-hair': ['CN'],
  'goods-footwear': ['CN'],
  'goods-watches': ['CN'],
  'goods-wood': ['CN'],
  'goods-food': ['CN'],
  // Clams were declared as Russian to Japan.
  'goods-seafood': ['CN', 'RU'],
  // Ginseng that was worked in North Korea was sold as Korean red ginseng.
  'goods-ginseng': ['CN', 'KR'],
};

/** Whether North Korean goods of this kind were reported under this declared origin (ISO 3166-1 alpha-2). */
export function isLabelledSo({ id }: OriginRecord, origin: string | null | undefined): boolean {
  return typeof origin === 'string' && (LABELLED[id]?.includes(origin) ?? false);
}
