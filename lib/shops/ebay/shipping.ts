import { LIST_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { cleanText, reading } from '../../listing/reading.ts';
import { asList, at, textAt } from '../json.ts';
import { assignedObject } from '../page-data.ts';
import { compact } from '../readings.ts';
import { firstOf, textOf } from '../text.ts';
import { countryOfPlace, destinations } from './countries.ts';
import { rowValue, spansText } from './labels.ts';

const MODULE = 'SHIPPING_SECTION_MODULE';
const ROWS = 'sections.shipping.dataItems';
const SERVICE_MAX = 60;

/** A statement of the page and where it stands. */
interface Statement {
  readonly text: string;
  readonly from: 'dom' | 'state';
  readonly where: string;
}

/** What an item page says of shipping: from where, to where, by what. What is shown wins over the page's data. */
export function shippingOf(document: Document, languages: readonly string[]): Listing {
  const drawn = document.querySelector('.ux-labels-values--shipsto');
  const state = drawn ? undefined : shippingState(document);
  return compact({
    shipsFrom: shipsFrom(document, state, languages),
    shipsTo: shipsTo(document, state, languages),
    services: services(document, state),
  });
}

function shippingState(document: Document): unknown {
  return at(assignedObject(document, `"${MODULE}":{"_type"`), ROWS);
}

/** The text of one row of the page's data. */
function stateText(state: unknown, row: string): Statement | undefined {
  const displays = asList(at(state, `${row}.values`)).flatMap((value) => {
    const inner = asList(at(value, 'textualDisplays'));
    return inner.length > 0 ? inner : [value];
  });
  const spans = displays.flatMap((display) => asList(at(display, 'textSpans')));
  const text = cleanText(spans.map((span) => textAt(span, 'text') ?? '').join(' '));
  return text ? { text, from: 'state', where: `${MODULE}.${ROWS}.${row}` } : undefined;
}

function drawnText(document: Document, selector: string): Statement | undefined {
  const text = rowValue(document.querySelector(selector));
  return text ? { text, from: 'dom', where: selector } : undefined;
}

function shipsFrom(document: Document, state: unknown, languages: readonly string[]): Listing['shipsFrom'] {
  const place =
    drawnText(document, '.ux-labels-values--itemLocation') ??
    locatedIn(document, languages) ??
    olderPlace(document) ??
    stateText(state, 'itemLocation');
  if (!place) return undefined;
  return reading(countryOfPlace(place.text, languages), place.text, place.from, place.where);
}

/** 'Located in: Paris, France' under the price of shipping, in any language. */
function locatedIn(document: Document, languages: readonly string[]): Statement | undefined {
  const where = '.ux-textspans--SECONDARY';
  const rows = '.ux-labels-values--shipping, .ux-labels-values--legalShipping';
  const lines = [...document.querySelectorAll(rows)].flatMap((row) => [...row.querySelectorAll(where)]);
  for (const line of lines.slice(0, LIST_MAX)) {
    const text = /^[^:：]{2,30}[:：]\s*(.{2,120})$/.exec(textOf(line))?.[1];
    if (text && countryOfPlace(text, languages)) return { text, from: 'dom', where };
  }
  return undefined;
}

function olderPlace(document: Document): Statement | undefined {
  const where = '#itemLocation';
  const place = firstOf(document, `${where} [itemprop="availableAtOrFrom"]`, `${where} .iti-eu-bld-gry`);
  const text = textOf(place);
  return text ? { text, from: 'dom', where } : undefined;
}

function shipsTo(document: Document, state: unknown, languages: readonly string[]): Listing['shipsTo'] {
  const older = olderDestinations(document);
  const included =
    drawnText(document, '.ux-labels-values--shipsto') ?? stateText(state, 'shipsto') ?? older.included;
  const excluded =
    drawnText(document, '.ux-labels-values--excludes') ?? stateText(state, 'excludes') ?? older.excluded;
  const told = included ?? excluded;
  const found = destinations(included?.text ?? '', excluded?.text ?? '', languages);
  if (!told || !found) return undefined;
  const raw = [included?.text, excluded && `− ${excluded.text}`].filter(Boolean).join(' ');
  return reading(found, raw, told.from, told.where);
}

/** Until 2017: two lines 'Shipping to: …' and 'Excludes: …', the second always after the first. */
function olderDestinations(document: Document): { included?: Statement; excluded?: Statement } {
  const where = '.sh-sLoc';
  const [included, excluded] = [...document.querySelectorAll(where)].slice(0, 2).map(
    (line): Statement => ({
      text: textOf(line).replace(/^[^:：]{0,40}[:：]\s*/, ''),
      from: 'dom',
      where,
    }),
  );
  return { ...(included && { included }), ...(excluded && { excluded }) };
}

function services(document: Document, state: unknown): Listing['services'] {
  const found =
    chosenService(document) ??
    stateService(state) ??
    serviceStatement(textOf(document.querySelector('#fShippingSvc')), 'dom', '#fShippingSvc');
  return found && reading([found.text], found.text, found.from, found.where);
}

/** The service's name is what stands beside the bold price, before 'See details'. */
function chosenService(document: Document): Statement | undefined {
  const where = '.ux-labels-values--shipping';
  const line = document.querySelector(`${where} .ux-labels-values__values-content > div`);
  if (!line) return undefined;
  const named = [...line.querySelectorAll('.ux-textspans')].filter(
    (span) => !span.matches('.ux-textspans--BOLD, .ux-textspans--SECONDARY') && !span.closest('button, a'),
  );
  const beside = named.map(textOf).find((text) => /\p{L}{2}/u.test(text));
  return serviceStatement(beside ?? spansText(line), 'dom', where);
}

function stateService(state: unknown): Statement | undefined {
  const [display] = asList(at(state, 'deliveryto.values'));
  const spans = asList(at(display, 'textSpans'));
  const text = spans.map((span) => textAt(span, 'text') ?? '').join(' ');
  return serviceStatement(text, 'state', `${MODULE}.${ROWS}.deliveryto`);
}

/** A service's name, without the price before it; a sentence ('Contact the seller …') is none. */
function serviceStatement(text: string, from: Statement['from'], where: string): Statement | undefined {
  const name = cleanText(text)
    .replace(/^(?:[A-Z]{1,3}\s?)?[$£€]?\s?[\d.,]+\s*(?:€|EUR|zł|円)?\s*(?:\([^)]*\)\s*)?/, '')
    .replace(/[.\s|]+$/, '');
  const isName =
    /\p{L}{2}/u.test(name) &&
    name.length <= SERVICE_MAX &&
    !/[.!?]\s|\b(?:not|contact|see|read|nicht)\b/i.test(name);
  return isName ? { text: name, from, where } : undefined;
}
