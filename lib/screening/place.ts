import { countryCode } from '../listing/countries.ts';
import { foldName } from '../names/fold.ts';

/** Parts of an address shorter than this name no place: in letters, and in Chinese characters. */
const PLACE_MIN = 4;
const HAN_MIN = 2;

/** The longest part of one of `others` (addresses) that `address` names, too: a city or a street, no country; null for none. */
export function sharedPlace(address: string, others: readonly string[]): string | null {
  const here = ` ${foldName(address)} `;
  if (!here.trim()) return null;
  let longest: string | null = null;
  for (const part of others.flatMap((other) => other.split(/[,;]/))) {
    const text = part.replace(/\d+/g, ' ').trim();
    const place = foldName(text);
    const isHan = /\p{Script=Han}/u.test(place);
    if (place.length < (isHan ? HAN_MIN : PLACE_MIN) || place.length <= (longest?.length ?? 0)) continue;
    if (countryCode(text)) continue;
    if (here.includes(isHan ? place : ` ${place} `)) longest = text;
  }
  return longest;
}
