import { z } from '../listing/zod.ts';
import { country } from './shapes.ts';

/** Which way a trade went, or what else a law bars: work by North Koreans abroad; money and joint ventures. */
export const DIRECTIONS = ['from-dprk', 'to-dprk', 'labour', 'finance'] as const;

/**
 * Groups of goods as the resolutions and the laws that follow them draw them, with the chapters of the Harmonized System
 * that they are read to mean. What no law singles out has a group as well, so that this can be said of it.
 */
export const GOODS = [
  /** 50 to 63. */
  'textiles',
  'seafood',
  /** 07, 08 and 12: ginseng, pine nuts and mushrooms are in these. */
  'food',
  'coal',
  'iron',
  'lead',
  /** Gold, titanium and vanadium ore, rare earths. */
  'minerals',
  /** From North Korea: copper, nickel, silver, zinc. To it: 72 to 83. */
  'metals',
  /** 25. */
  'earth-stone',
  /** 44. */
  'wood',
  'statues',
  /** 84. */
  'machinery',
  /** 85. */
  'electronics',
  /** 86 to 88. */
  'vehicles',
  /** 89, and helicopters. */
  'vessels',
  'petroleum',
  'luxury',
  'arms',
  /** 64. */
  'footwear',
  /** 67. */
  'hair',
  /** 91. */
  'watches',
  'beverages',
  'cosmetics',
  'medicine',
  'art',
  'animation',
  'souvenirs',
] as const;

export const goodsSchema = z.enum(GOODS);

/** What was done, so far as the law of its day can be looked up for it. */
export const actSchema = z.strictObject({
  direction: z.enum(['from-dprk', 'to-dprk', 'labour']),
  goods: goodsSchema,
  /** ISO 3166-1 alpha-2 of the country, other than North Korea, under whose law it was done. */
  from: country,
});

export type Direction = (typeof DIRECTIONS)[number];
export type Goods = (typeof GOODS)[number];
export type Act = z.infer<typeof actSchema>;
