import type { Reason } from '../assessment/assessment.ts';
import type { Level } from '../assessment/levels.ts';
import { type Sources, said } from '../assessment/reasons.ts';
import { findPhrases, phraseIndex } from '../assessment/words/phrases.ts';
import type { GoodsRisk } from '../dataset/goods-risk.ts';
import type { OriginRecord, Source } from '../dataset/record.ts';
import { codesIn, codesOfGood, GOODS_OF_KIND, goodNames } from './goods-codes.ts';

/** What the list says of goods from one country. */
export interface ListedGoods {
  readonly kind: 'listed';
  readonly level: Level;
  readonly why: readonly Reason[];
  readonly against: readonly Reason[];
}

/** The list of goods by country, ready to be asked. */
export interface GoodsList {
  /** The rows for goods of a table from a country (ISO 3166-1 alpha-2); `kinds` are the kinds that the cell names. */
  find(goods: string, country: string, kinds: readonly OriginRecord[], sources: Sources): ListedGoods[];
}

/** So many rows are told of one supplier. */
const TOLD_MAX = 5;

/** Makes the rows of a list ready to be asked; `source` is where it was published. */
export function goodsList(rows: readonly GoodsRisk[], source: Source): GoodsList {
  const byCountry = Map.groupBy(rows, ({ country }) => country);
  const names = [...new Set(rows.map(({ good }) => good))];
  const words = phraseIndex(
    names.flatMap((good) =>
      goodNames(good)
        .flatMap((name) => [name, name.replace(/(?<=[^s])s$/, '')])
        .map((text) => ({ text, value: good })),
    ),
  );
  const codes = names.flatMap((good) => codesOfGood(good).map((code) => [code, good] as const));
  return {
    find(goods, country, kinds, sources) {
      const listed = byCountry.get(country);
      if (!listed) return [];
      const asked = codesIn(goods);
      const meant = new Set([
        ...findPhrases(words, goods).map(({ value }) => value),
        ...codes.flatMap(([code, good]) => (asked.some((one) => one.startsWith(code)) ? [good] : [])),
      ]);
      const kindNames = new Set(kinds.flatMap(({ id }) => GOODS_OF_KIND[id] ?? []));
      const found = listed.filter(
        ({ good }) => meant.has(good) || goodNames(good).some((name) => kindNames.has(name)),
      );
      if (found.length === 0) return [];
      const cited = sources.cite(source);
      return [
        {
          kind: 'listed',
          level: 'none',
          why: found.slice(0, TOLD_MAX).map((row) => ({ ...sentence(row), source: cited })),
          against: [said('suppliers_risk_whoever')],
        },
      ];
    },
  };
}

function sentence(row: GoodsRisk): Reason {
  const params = [{ text: row.good }, { text: row.countryName }];
  if (row.derivedFrom) return said('suppliers_risk_derived', ...params, { text: row.derivedFrom });
  const isForced = row.forcedLabour || row.forcedChildLabour;
  const labour = isForced && row.childLabour ? 'both' : isForced ? 'forced' : 'child';
  return said('suppliers_risk_listed', ...params, { message: `suppliers_labour_${labour}` });
}
