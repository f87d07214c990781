import { COUNTRY_ALIASES, COUNTRY_CODES } from './country-aliases.ts';
import { foldWords } from './fold.ts';

const codes = new Set(COUNTRY_CODES);
const namesByLanguage = new Map<string, Map<string, string>>();
/** Longer than any country's name, folded. */
const NAME_MAX = 80;

/**
 * Folded country names to codes in one language, taken from the browser's own tables (Intl.DisplayNames), so that
 * no list of names in twenty languages has to be shipped into every page. Their first use in a process takes Chromium about
 * ten milliseconds, so nothing is looked up in them that can be no name.
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
        if (name) names.set(foldWords(name), code);
      }
    }
  } catch {
    // A page may declare a language that is none; English and the aliases still serve.
  }
  namesByLanguage.set(language, names);
  return names;
}

let aliases: Map<string, string> | undefined;

/** Folded aliases to codes; made when the first country is read, for many pages name none. */
function knownAliases(): Map<string, string> {
  aliases ??= new Map(
    COUNTRY_ALIASES.flatMap(([code, ...names]) => names.map((name) => [foldWords(name), code])),
  );
  return aliases;
}

function byName(name: string, languages: readonly string[]): string | null {
  const folded = foldWords(name);
  if (!folded) return null;
  const known = knownAliases().get(folded);
  if (known || folded.length > NAME_MAX || /\d/.test(folded)) return known ?? null;
  for (const language of [...languages, 'en']) {
    const code = countryNames(language).get(folded);
    if (code) return code;
  }
  return null;
}

/** 'korea republic of' as 'republic of korea'. */
const TURNED = /^(.+?) ((?:\S+ )*(?:republic|states?) of(?: the)?)$/;

/** What stands before the name itself in full names of states; of Korea, Congo and China there are two. */
const FULL = /^.*\b(?:republic|kingdom|states?) of (?:the )?(?!.*(?:korea|congo|china))/;

/** What stands behind a country's name in Japanese, Chinese and Korean for goods that are from there. */
const MADE_THERE = /^(.{2,20}?)(?:[製产産산]|制造|製造)$/;

/** The country of a name as it is or as lists of states write it. */
function byAnyName(name: string, languages: readonly string[]): string | null {
  const plain = byName(name, languages);
  if (plain) return plain;
  const turned = foldWords(name).replace(TURNED, '$2 $1');
  const made = MADE_THERE.exec(name)?.[1];
  return (
    byName(turned, languages) ??
    byName(turned.replace(FULL, ''), languages) ??
    (made ? byName(made, ['ja', 'zh', 'ko']) : null)
  );
}

/** The text itself when it is an ISO 3166-1 alpha-2 code in capitals, else null. For what is known to be a code. */
export function asCountryCode(text: string): string | null {
  return codes.has(text) ? text : null;
}

/** How a value may repeat its label before the country: 'Made in Bangladesh', 'Fabriqué en Chine'. */
const MADE_IN =
  /^(?:made in|manufactured in|produced in|product of|fabricado en|hecho en|fabricado em|feito em|fabriqué en|prodotto in|hergestellt in|gemaakt in|wyprodukowano w|сделано в)?\s*(?:the\s+)?/i;

/**
 * The one country that a short statement names, as ISO 3166-1 alpha-2, or null when it names none or it is not clear
 * which. Understands codes ('CN', 'CN(Origin)'), names in `languages` (BCP 47) and English, 'Made in …', and a place
 * before its country ('Guangdong, China(Mainland)').
 */
export function countryCode(statement: string, languages: readonly string[] = []): string | null {
  const text = statement.slice(0, 200).normalize('NFKC').trim().replace(MADE_IN, '');
  const coded = /^([A-Z]{2})\s*(?:\(.*\))?$/.exec(text)?.[1];
  // 'NO' on its own is the word, not Norway.
  if (coded && text !== 'NO' && codes.has(coded)) return coded;
  const whole = byAnyName(text, languages);
  if (whole) return whole;
  const bare = text.replace(/\([^)]*\)/g, ' ').trim();
  const withoutBrackets = byAnyName(bare, languages);
  if (withoutBrackets) return withoutBrackets;
  const parts = bare.split(/[,،、/]/).map((part) => part.trim());
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  // 'Korea, North' was tried whole above; a list of several countries names no single one.
  if (!last || parts.slice(0, -1).some((part) => byAnyName(part, languages))) return null;
  return (last !== 'NO' && asCountryCode(last)) || byAnyName(last, languages);
}
