import type { Evidence } from '../../dataset/record.ts';
import type { Listing, Reading } from '../../listing/listing.ts';
import type { LoadedData } from '../../screening/artefact.ts';
import { screen } from '../../screening/screen.ts';
import type { FieldMatch } from '../rule.ts';
import { mentionOf, northKoreaIn } from '../words/north-korea.ts';
import { findPhrases, phraseIndex } from '../words/phrases.ts';
import { dprkPlaceIn } from './places.ts';

/** A shipping service as the page names it. */
export interface NamedService {
  readonly text: string;
  /** What its own words say of North Korea: a destination, a place on the way, where it starts, or nothing. */
  readonly names: 'to' | 'via' | 'from' | null;
  /** The carriers and ships of the dataset that it may be. */
  readonly carriers: readonly FieldMatch[];
  /** What is known of its carrier: that its list of destinations names North Korea, and still does. */
  readonly evidence: Evidence | null;
}

/** What a listing's shipping data says of North Korea. */
export interface Route {
  readonly from: { readonly field: 'shipsFrom' | 'services'; readonly text: string } | null;
  readonly to: { readonly text: string; readonly destinations: number } | null;
  readonly worldwide: boolean;
  readonly services: readonly NamedService[];
  /** Messages of why something that names North Korea was not counted. */
  readonly withheld: readonly string[];
}

/** Where a reading stands that is the list of a form, and no statement of a seller. */
const FORM = /\b(?:select|option|dropdown|country-?(?:list|picker|select(?:or)?))\b/i;
/** So many services are compared with carriers: no listing has more, but a hostile page may say so. */
const SERVICES_MAX = 40;
/** As much of a text as a sentence can quote. */
const QUOTE_MAX = 120;

const words = (list: string) => phraseIndex(list.split('|').map((text) => ({ text, value: true as const })));
const VIA = words(
  'via|through|transit|in transit|by way of|über|a través de|a traves de|attraverso|à travers|tranzyt|транзитом|транзит|через|经|經|途经|经由|途經|経由|경유|ผ่าน|qua|melalui|عبر|דרך',
);
const FROM = new Set('from ex ab aus von desde depuis da dal van z ze из от од din fra från מ'.split(' '));
const FROM_DENSE = /(?:从|從|自|由)$/;
const FROM_BEHIND = /^(?:发货|發貨|发|發|から|より|発|출발|에서|dan|den)/;

/** Reads what a listing's own shipping data says of North Korea. */
export function readRoute(listing: Listing, data: LoadedData): Route {
  const services = (listing.services?.value ?? []).map((text, place) => {
    const carriers = place < SERVICES_MAX ? carriersOf(text, data) : [];
    return { text, names: wayOf(text, data), carriers, evidence: publishedList(carriers, data) };
  });
  const withheld: string[] = [];
  const to = destination(listing, withheld);
  for (const { text } of services) {
    const mention = mentionOf(text);
    if (mention === 'excluded') withheld.push('none_route_excluded');
    if (mention === 'in-long-list') withheld.push('none_route_list');
  }
  const starts = services.find(({ names }) => names === 'from');
  const { shipsTo } = listing;
  return {
    from: shipsFromNorthKorea(listing.shipsFrom, data)
      ? { field: 'shipsFrom', text: quoted(listing.shipsFrom?.raw ?? '') }
      : starts
        ? { field: 'services', text: quoted(starts.text) }
        : null,
    to,
    worldwide: (shipsTo?.value.worldwide ?? false) && !shipsTo?.value.excluded.includes('KP'),
    services,
    withheld: [...new Set(withheld)],
  };
}

function shipsFromNorthKorea(shipsFrom: Reading<string | null> | undefined, data: LoadedData): boolean {
  if (!shipsFrom) return false;
  if (shipsFrom.value !== null) return shipsFrom.value === 'KP';
  return mentionOf(shipsFrom.raw) === 'named' || dprkPlaceIn(shipsFrom.raw, data) !== null;
}

function destination({ shipsTo }: Listing, withheld: string[]): Route['to'] {
  if (!shipsTo) return null;
  const { included, excluded, worldwide } = shipsTo.value;
  if (excluded.includes('KP')) withheld.push('none_route_excluded');
  else if (included.includes('KP')) {
    if (!FORM.test(shipsTo.where)) return { text: quoted(shipsTo.raw), destinations: included.length };
    withheld.push('none_route_list');
  } else if (worldwide) withheld.push('none_route_worldwide');
  return null;
}

function wayOf(text: string, data: LoadedData): NamedService['names'] {
  const mention = mentionOf(text);
  if (mention === 'excluded' || mention === 'in-long-list') return null;
  const [hit] = northKoreaIn(text);
  const place = dprkPlaceIn(text, data);
  if (mention === null && place === null) return null;
  if (findPhrases(VIA, text).length > 0) return 'via';
  if (hit && (FROM.has(hit.before) || FROM_DENSE.test(hit.before) || FROM_BEHIND.test(hit.next)))
    return 'from';
  return 'to';
}

/** What a carrier calls a service of its own, behind its name. */
const SERVICE = /(?:[\s,-]+(?:air|cargo|freight|express|parcel|economy|priority|standard))+$/i;

function carriersOf(text: string, data: LoadedData): FieldMatch[] {
  return [...new Set([text, text.replace(SERVICE, '')])].flatMap((name) =>
    screen(data.index, name, 'company').flatMap((match): FieldMatch[] =>
      data.recordById.get(match.record)?.kind === 'carrier' ? [{ ...match, field: 'services', text }] : [],
    ),
  );
}

/** What is reported of the carrier that a service surely is: that it takes goods to North Korea now. */
function publishedList(carriers: readonly FieldMatch[], data: LoadedData): Evidence | null {
  for (const { record, strength } of carriers) {
    if (strength !== 'exact') continue;
    const evidence = data.recordById
      .get(record)
      ?.evidence.find(
        ({ family, status, source }) =>
          family === 'route' && status === 'active' && data.dataset.sources.get(source)?.read,
      );
    if (evidence) return evidence;
  }
  return null;
}

function quoted(text: string): string {
  return text.length <= QUOTE_MAX ? text : `${text.slice(0, QUOTE_MAX)}…`;
}
