import type { Destinations, Listing } from '../../listing/listing.ts';
import { reading } from '../../listing/reading.ts';
import { isAside } from '../aside.ts';
import { shownText } from '../text.ts';
import { shortText } from './blocks.ts';
import { countryOf } from './country.ts';
import type { Source } from './source.ts';

const ELEMENTS = 'li, p, dd, td, div, span, strong';
const ELEMENTS_MAX = 20_000;
const LINES_MAX = 50;
const TEXT_MAX = 600;

const NOT =
  /\b(?:do(?:es)? not|don't|doesn't|cannot|can't|can not|will not|won't|not|unable to|no|excludes?|excluding)\b|\bno (?:se )?env|\bne (?:livr|expédi)|\bnicht\b|\bnon (?:spedi|viene)|\bnão\b|\bniet\b|\bnie (?:wysył|dostarcz)|\bне (?:доставля|отправля)/iu;

/** 'We ship worldwide', in a line of its own. */
const WORLDWIDE =
  /\b(?:ships?|shipping|delivers?|delivery|shipped) (?:is available )?(?:worldwide|world-wide|world wide|internationally to all countries|to all countries|anywhere in the world)\b|\bworldwide (?:free )?(?:shipping|delivery)\b|\benv[ií]os? (?:a todo el mundo|internacional(?:es)? a todo)|\blivraison (?:dans le monde entier|mondiale)|\bweltweite[rn]? versand|\bversand weltweit|\bspedizion[ei] in tutto il mondo|\benvio para todo o mundo|\bwereldwijde verzending|\bwysyłka na cały świat|доставка по всему миру|dünya geneline|全世界配送|全球配送|전 세계 배송/iu;

/** What stands before a list of countries: reached, or not. */
const REACHED =
  /^(?:ships? to|shipping to|shipped to|delivers? to|delivery to|we ship to|available for (?:shipment|delivery) to|env[ií]os? a|se env[ií]a a|livr(?:é|aison) (?:en|vers|à)|versand nach|lieferung nach|spedizione (?:in|verso)|envia para|verzending naar|wysyłka do|доставка в)\s*:?\s+(.+)$/iu;

const REFUSED =
  /(?:^|\b)(?:(?:we )?(?:do(?:es)?|can|will)(?: not|n't|not) (?:be )?(?:ship(?:ped)?|deliver(?:ed)?|sold|sell)(?: or (?:ship(?:ped)?|deliver(?:ed)?))? to|not available for (?:sale and )?(?:shipment|shipping|delivery) to|no shipping to|shipping not available to|cannot be (?:shipped|delivered) to|excludes?:|kein versand nach|versenden nicht nach|nicht nach|no (?:se )?env[ií]a(?:mos)? a|ne livr(?:e|ons) pas (?:en|à|vers|au|aux)|non (?:spediamo|si spedisce) (?:in|verso)|não envia(?:mos)? para|niet naar|nie wysyłamy do|не доставляем в)\s*:?\s*(.+)$/iu;

/** What stands before the countries that a wider statement leaves out. */
const EXCEPT =
  /[\s,(]+(?:except(?:ing|ions?)?(?: for| to)?|excluding|excl\.|other than|außer(?: nach)?|ausgenommen|sauf|excepté|excepto|salvo|exceto|menos|tranne|eccetto|escluso|behalve|uitgezonderd|z wyjątkiem|oprócz|кроме|за исключением)\s*:?\s+/iu;

/**
 * Where the goods go as lines of the page say: to named countries, not to named countries, worldwide. What a line excludes is
 * never included, whatever else it says.
 */
export function destinationListing(document: Document, source: Source): Listing {
  const value: Destinations = { included: [], excluded: [], worldwide: false };
  const said: string[] = [];
  for (const element of [...document.querySelectorAll(ELEMENTS)].slice(0, ELEMENTS_MAX)) {
    if (said.length >= LINES_MAX) break;
    const line = shownText(shortText(element, 2 * TEXT_MAX) ?? '');
    if (line.length < 8 || line.length > TEXT_MAX || said.includes(line)) continue;
    if (readLine(line, value, source.languages, element)) said.push(line);
  }
  value.included = value.included.filter((code) => !value.excluded.includes(code));
  return said.length > 0 ? { shipsTo: reading(value, said.join(' | '), source.from, 'text') } : {};
}

function readLine(
  line: string,
  value: Destinations,
  languages: readonly string[],
  element: Element,
): boolean {
  // 'Worldwide except North Korea': what stands behind is excluded, what stands before is read without it.
  const [head = '', ...behind] = line.split(EXCEPT);
  const refused = REFUSED.exec(head)?.[1];
  const isReached = refused === undefined && !NOT.test(head);
  const reached = isReached ? REACHED.exec(head)?.[1] : undefined;
  const isWorldwide = isReached && line.length <= 160 && WORLDWIDE.test(head);
  const codes = countriesIn(refused ?? reached ?? '', languages);
  const excepted = reached !== undefined || isWorldwide ? countriesIn(behind.join(','), languages) : [];
  if ((codes.length === 0 && !isWorldwide) || isAside(element)) return false;
  const add = (list: string[], found: readonly string[]) =>
    list.push(...found.filter((code) => !list.includes(code)));
  add(refused === undefined ? value.included : value.excluded, codes);
  add(value.excluded, excepted);
  if (isWorldwide) value.worldwide = true;
  return true;
}

/** The countries of a list, as far as its parts are names of countries and nothing else. */
function countriesIn(list: string, languages: readonly string[]): string[] {
  const parts = list
    .replace(/[.|].*$/u, '')
    .split(/,|;|\/|\s+(?:and|or|und|oder|y|o|et|ou|e|en|of|i|и|или)\s+|&/iu)
    .slice(0, 300)
    .map((part) => part.trim().replace(/^the\s+/i, ''));
  return parts.flatMap((part) => (part.length > 1 ? (countryOf(part, languages) ?? []) : []));
}
