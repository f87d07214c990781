import type { Listing } from '../../listing/listing.ts';
import { cleanText, reading } from '../../listing/reading.ts';
import { saysNothing } from '../row-labels.ts';
import { textOf } from '../text.ts';

const BYLINE = '#bylineInfo, #brand, #brandByline_feature_div a';

/** 'Visit the X Store' in the languages of the country sites. */
const STORES: readonly RegExp[] = [
  /^Visit the (.{1,80}) Store$/,
  /^Visita(?:r)? la tienda (?:de )?(.{1,80})$/,
  /^Visit(?:er|ez) la boutique (.{1,80})$/,
  /^Besuche(?:n Sie)? den (.{1,80}?)[- ](?:Store|Shop)$/,
  /^Visita lo [Ss]tore (?:di )?(.{1,80})$/,
  /^Visite a loja (.{1,80})$/,
  /^(?:Bezoek|Ga naar) de (.{1,80}?)[- ](?:[Ss]tore|winkel)$/,
  /^Besök (.{1,80}?)(?:-butiken|s? butik|[- ][Ss]tore)$/,
  /^Odwiedź sklep (.{1,80})$/,
  /^(.{1,80}?) (?:Store'u|Mağazasını) ziyaret edin$/,
  /^(.{1,80}?) ?のストアを表示$/,
  /^(?:قم بزيارة|زيارة|تفضل بزيارة) متجر (.{1,80})$/,
  /^(?:访问|前往) ?(.{1,80}?) ?(?:旗舰店|品牌店|商店)$/,
];

/** 'by X', as older pages have it; 'de' and 'di' begin names of brands too. */
const BY = /^(?:by|von|par|door|przez|av)\s+(?=\p{L})/u;

/** What Amazon shows where a product has no brand, and the programme whose name it shows for used goods. */
const NO_BRAND =
  /^(?:generic|gen[eé]ric[oa]|générique|generisch|generisk|generyczny|jenerik|markenlos|marque inconnue|ノーブランド品?|ジェネリック|عام|amazon renewed|unknown)$/i;

/** Whether a brand that Amazon shows is none. */
export function isNoBrand(brand: string): boolean {
  return saysNothing(brand) || NO_BRAND.test(brand);
}

/** The brand that the line below the title names: 'Visit the X Store', 'Brand: X', 'X'. A book's line names its authors. */
export function bylineBrand(document: Document): Listing['brand'] {
  const line = document.querySelector(BYLINE);
  if (!line || line.querySelector('.author, .contribution')) return undefined;
  const text = textOf(line);
  const brand = bareBrand(text, line.getAttribute('href') ?? '');
  return brand && !isNoBrand(brand) ? reading(brand, text, 'dom', BYLINE) : undefined;
}

function bareBrand(text: string, href: string): string | undefined {
  const store = STORES.map((pattern) => pattern.exec(text)?.[1]).find((name) => name);
  if (store) return store.trim();
  const labelled = /^[^:：]{2,30}[:：]\s*(.{1,80})$/.exec(text)?.[1];
  if (labelled) return labelled;
  // A store in words that are not known yet: its address may hold the name that stands among them.
  const path = /\/stores\/([^/?]{2,60})/.exec(href)?.[1];
  if (path) return within(text, path);
  return href && text.length <= 80 ? text.replace(BY, '') : undefined;
}

/** The part of `text` that is `name`, letters compared without case. */
function within(text: string, name: string): string | undefined {
  const at = text.toLowerCase().indexOf(cleanText(name).toLowerCase());
  return at < 0 ? undefined : text.slice(at, at + name.length);
}
