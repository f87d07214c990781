import { COUNTRY_ALIASES, COUNTRY_CODES } from './country-aliases.ts';

const codes = new Set(COUNTRY_CODES);
const namesByLanguage = new Map<string, Map<string, string>>();

/** Lower case, no accents, no stops or commas, single spaces: the form in which country names are compared. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.,’'´`·]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Folded country names to codes in one language, taken from the browser's own tables (Intl.DisplayNames), so that
 * no list of names in twenty languages has to be shipped into every page.
 */
function countryNames(language: string): Map<string, string> {
  const known = namesByLanguage.get(language);
  if (known) return known;
  const names = new Map<string, string>();
  try {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' });
      for (const code of COUNTRY_CODES) {
        const name = display.of(code);
        if (name) names.set(fold(name), code);
      }
    }
  } catch {
    // A page may declare a language that is none; English and the aliases still serve.
  }
  namesByLanguage.set(language, names);
  return names;
}

const aliases = new Map(
  COUNTRY_ALIASES.flatMap(([code, ...names]) => names.map((name) => [fold(name), code])),
);

function byName(name: string, languages: readonly string[]): string | null {
  const folded = fold(name);
  if (!folded) return null;
  const alias = aliases.get(folded);
  if (alias) return alias;
  for (const language of [...languages, 'en']) {
    const code = countryNames(language).get(folded);
    if (code) return code;
  }
  return null;
}

/** The text itself when it is an ISO 3166-1 alpha-2 code in capitals, else null. For what is known to be a code. */
export function asCountryCode(text: string): string | null {
  return codes.has(text) ? text : null;
}

/**
 * The one country that a short statement names, as ISO 3166-1 alpha-2, or null when it names none or it is not clear
 * which. Understands codes ('CN', 'CN(Origin)'), names in `languages` (BCP 47) and English, 'Made in …', and a place
 * before its country ('Guangdong, China(Mainland)').
 */
export function countryCode(statement: string, languages: readonly string[] = []): string | null {
  const text = statement
    .slice(0, 200)
    .normalize('NFKC')
    .trim()
    .replace(/^(?:made in\s+)?(?:the\s+)?/i, '');
  const coded = /^([A-Z]{2})\s*(?:\(.*\))?$/.exec(text)?.[1];
  // 'NO' on its own is the word, not Norway.
  if (coded && text !== 'NO' && codes.has(coded)) return coded;
  const whole = byName(text, languages);
  if (whole) return whole;
  const bare = text.replace(/\([^)]*\)/g, ' ').trim();
  const withoutBrackets = byName(bare, languages);
  if (withoutBrackets) return withoutBrackets;
  const parts = bare.split(/[,،、/]/).map((part) => part.trim());
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  // 'Korea, North' was tried whole above; a list of several countries names no single one.
  if (!last || parts.slice(0, -1).some((part) => byName(part, languages))) return null;
  return (last !== 'NO' && asCountryCode(last)) || byName(last, languages);
}
