import { countryCode } from '../../listing/countries.ts';
import type { Destinations } from '../../listing/listing.ts';
import { cleanText } from '../../listing/reading.ts';

// How eBay's own list names countries that the browser's tables name otherwise.
const NAMES: Readonly<Record<string, string>> = {
  AZ: 'Azerbaijan Republic',
  BN: 'Brunei Darussalam',
  BY: 'Weißrussland|Biélorussie|Bielorrusia|Wit-Rusland',
  CV: 'Cape Verde Islands',
  GA: 'Gabon Republic',
  GB: 'Groot-Brittannië|英國',
  HK: 'Hong-Kong',
  HR: 'Kroatien, Republik',
  KN: 'Saint Kitts-Nevis',
  KP: 'Korea, Demokratische Volksrepublik|Corée, République démocratique populaire de',
  KR: 'Korea, Republik|Corée, République de|Corea, Repubblica di|Corea, República de',
  RU: 'Federazione Russa|Russische Federatie|Federacja Rosyjska|ロシア連邦|俄罗斯联邦|俄羅斯聯邦',
  SZ: 'Swaziland',
  US: "米国|Vereinigte Staaten von Amerika|États-Unis d'Amérique|Stati Uniti d'America|Estados Unidos de América|美國",
  VA: 'Vatican City State',
  VI: 'Virgin Islands (U.S.)',
  WS: 'Western Samoa',
};

const WORLDWIDE =
  /\bworldwide\b|\bweltweit|monde entier|tutto il mondo|todo el mundo|\bwereldwijd|cały świat|całym świecie|全世界|世界各国|世界中|全球/i;

const LIST_ITEMS_MAX = 300;
const WORDS_MAX = 4;

let codesByName: Map<string, string> | undefined;

/** The country that a text names as eBay names countries, as ISO 3166-1 alpha-2; null when it names none. */
export function ebayCountry(text: string, languages: readonly string[]): string | null {
  codesByName ??= new Map(
    Object.entries(NAMES).flatMap(([code, names]) =>
      names.split('|').map((name): [string, string] => [name.toLowerCase(), code]),
    ),
  );
  const name = cleanText(text);
  const own = codesByName.get(name.toLowerCase());
  // The browser's tables write 'Bosnia & Herzegovina'.
  return own ?? countryCode(name, languages) ?? countryCode(name.replace(/ and /g, ' & '), languages);
}

/** The country of a place ('27751 Delmenhorst, Deutschland'): of the whole text, else of what follows its last comma. */
export function countryOfPlace(place: string, languages: readonly string[]): string | null {
  return ebayCountry(place, languages) ?? ebayCountry(place.split(/[,、，]/).at(-1) ?? '', languages);
}

/**
 * The country at the end of a short line in any language ('Located in China', 'aus Großbritannien', '発送元 英国'); null when
 * the line does not end in one or is more than a few words and a country.
 */
export function countryAtEnd(line: string, languages: readonly string[]): string | null {
  const words = cleanText(line)
    .replace(/^(?:来自|來自|位于|位於|発送元|所在地)[:：]?\s*/, '')
    .split(/[\s:：]+/);
  for (let skipped = 0; skipped <= WORDS_MAX && skipped < words.length; skipped += 1) {
    const country = ebayCountry(words.slice(skipped).join(' '), languages);
    if (country) return country;
  }
  return null;
}

/** Whether a list of destinations is 'worldwide', in eBay's languages. */
function isWorldwide(list: string): boolean {
  return WORLDWIDE.test(list);
}

/**
 * What 'Ships to: …' and 'Excludes: …' say. Continents, states and armed forces' mail are no countries and are left
 * out; undefined when nothing remains.
 */
export function destinations(
  included: string,
  excluded: string,
  languages: readonly string[],
): Destinations | undefined {
  const shut = countriesIn(excluded, languages);
  const found = {
    included: countriesIn(included, languages).filter((code) => !shut.includes(code)),
    excluded: shut,
    worldwide: isWorldwide(included),
  };
  return found.worldwide || found.included.length + found.excluded.length > 0 ? found : undefined;
}

/** The countries of a list, each once. Some names hold a comma of their own: 'Korea, South'. */
function countriesIn(list: string, languages: readonly string[]): string[] {
  const parts = list
    .split(/[,;、，]/)
    .slice(0, LIST_ITEMS_MAX)
    .map(cleanText);
  const codes = new Set<string>();
  for (let place = 0; place < parts.length; place += 1) {
    const [name = '', next] = parts.slice(place, place + 2);
    const alone = next === undefined ? null : ebayCountry(next, languages);
    const joined = next && !alone ? ebayCountry(`${name}, ${next}`, languages) : null;
    const code = joined ?? ebayCountry(name, languages);
    if (code) codes.add(code);
    if (joined) place += 1;
  }
  return [...codes];
}
