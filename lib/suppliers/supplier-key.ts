import type { Level } from '../assessment/levels.ts';
import { foldName } from '../names/fold.ts';
import { tableCountry } from './country.ts';
import type { Supplier } from './supplier.ts';

/**
 * What makes a supplier the same in every table of the same buyer: name, country and own reference, however they are written. '' without
 * a name.
 */
export function supplierKey({ name, country, reference }: Supplier): string {
  if (!name) return '';
  const place = tableCountry(country) ?? foldName(country);
  return [foldName(name) || name, place, reference.trim().toLowerCase()].join('\u0001');
}

/** A text as a number of 53 bits, spread evenly (two lanes of MurmurHash3's steps). 0 for ''. */
export function hashOf(text: string): number {
  if (text === '') return 0;
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b & 0x1fffff) * 2 ** 32 + (a >>> 0);
}

/** As much of an outcome as a decision rests on. */
interface Basis {
  readonly matches: readonly { readonly record: string }[];
  readonly risk: { readonly level: Level };
}

/** What a decision was made on: the Records that matched and what goods and country warned of. Other matches give another number. */
export function basisOf({ matches, risk }: Basis): number {
  const records = matches.map(({ record }) => record).sort();
  return hashOf(['=', risk.level, ...records].join('\u0001')) % 2 ** 32;
}

/** What the table says of a supplier, as a number: another one where any cell that is used has changed. */
export function contentOf(supplier: Supplier): number {
  const { row: _, ...said } = supplier;
  return hashOf(JSON.stringify(said)) % 2 ** 32;
}
