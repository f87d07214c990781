import { countryCode } from '../../listing/countries.ts';
import { LIST_MAX } from '../../listing/fields.ts';
import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { compact } from '../readings.ts';
import { firstOf, textOf } from '../text.ts';
import { sellerReadings } from './address.ts';
import { shownPrice } from './price.ts';

const SELLER = '#sellerProfileTriggerId';
const SELLER_BOX = '#merchantInfoFeature_feature_div';
const SENDER_BOX = '#fulfillerInfoFeature_feature_div';
const MESSAGE = '.offer-display-feature-text-message';
const SENTENCE = '#merchant-info';
/** The panel of all offers, once the visitor has opened it. */
const PANEL_OFFER = '[id="aod-offer"]';
const PANEL_SELLER = '#aod-offer-soldBy .a-col-right';
const PANEL_SENDER = '#aod-offer-shipsFrom .a-col-right';
const SELLS =
  /^(?:sold by|seller|verk(?:auf|äuf)|vendu|vendeur|vendido|vendedor|venduto|venditore|verko[op]|sprzeda|säljs|såld|satıcı|販売元|البائع|يباع|由.*销售|卖家)/i;
const SENDS =
  /^(?:ships? from|shipped from|dispatche[sd] from|shipper|versand|expédi|env[ií]|sped|verz|wysy|skicka|levereras|gönder|出荷元|يشحن|الشحن من|配送方|发货)/i;
const BOTH = /\/|\b(?:and|und|et|y|e|en|och|i|ve)\b/;

const OFFER_PRICES: readonly string[] = [
  '.priceToPay',
  '.apexPriceToPay .a-offscreen',
  '#corePrice_feature_div .a-price .a-offscreen',
  '#price_inside_buybox, #newBuyBoxPrice',
  '.offer-price',
  '#aod-offer-price .a-price .a-offscreen',
];

/** A page has one delivery block an offer; what it says in red is that the item does not go there. */
const DELIVERY = '[id^="mir-layout-DELIVERY_BLOCK"], #deliveryBlockMessage, #deliveryBlock_feature_div';
const DESTINATIONS: readonly string[] = [
  '#glow-ingress-line2',
  '#contextualIngressPtLabel_deliveryShortLine span:last-child',
];
const NOT_EXPORTED = '#unqualifiedBuyBox #exportAlternativeShipToCountryCode';

/** The boxes from which the item can be bought, the chosen one first; the page itself when it has none of its own. */
export function offerBoxes(document: Document): ParentNode[] {
  const rows = [...document.querySelectorAll('[id*="ccordionRow"].a-box, .a-accordion > .a-box')]
    .filter((row) => row.querySelector(`${SELLER}, ${SELLER_BOX}, ${SENTENCE}, [tabular-attribute-name]`))
    .slice(0, 10);
  const chosen = rows.find((row) => row.matches('.a-accordion-active')) ?? rows[0];
  const panel = [...document.querySelectorAll(PANEL_OFFER)].slice(0, LIST_MAX);
  return [
    chosen ?? firstOf(document, '#ppd', '#dp-container') ?? document,
    ...rows.filter((row) => row !== chosen),
    ...panel,
  ];
}

/** What one box says of its offer: who sells, who sends, where to, and for how much. */
export function offerReadings(
  box: ParentNode,
  document: Document,
  page: URL,
  languages: readonly string[],
): Listing {
  const { seller, sender } = parties(box);
  const link = firstOf(
    box,
    `${PANEL_SELLER} a`,
    `a${SELLER}`,
    `${SELLER_BOX} a[href*="seller="]`,
    `${SENTENCE} a[href*="seller="]`,
  );
  return compact({
    sellerName: seller,
    ...(link && seller ? sellerReadings(link.getAttribute('href') ?? '', SELLER, page) : undefined),
    shipsFrom: sender && reading(countryOf(sender.value, languages), sender.raw, 'dom', sender.where),
    shipsTo: destination(box, document, languages),
    ...shownPrice(box, OFFER_PRICES, page),
  });
}

interface Parties {
  readonly seller: Listing['sellerName'];
  readonly sender: Listing['sellerName'];
}

/** Who sells and who sends, by the newest layout that the box has. */
function parties(box: ParentNode): Parties {
  const [seller, sender] = [message(box, SELLER_BOX), message(box, SENDER_BOX)];
  if (seller) return { seller, sender: sender ?? (isBoth(box) ? seller : undefined) };
  const listed = textReading(textOf(box.querySelector(PANEL_SELLER)), 'dom', PANEL_SELLER);
  if (listed)
    return {
      seller: listed,
      sender: textReading(textOf(box.querySelector(PANEL_SENDER)), 'dom', PANEL_SENDER),
    };
  const rows = tableParties(box);
  const said = sentenceParties(box);
  return { seller: rows.seller ?? said.seller, sender: rows.sender ?? said.sender };
}

function message(box: ParentNode, feature: string): Listing['sellerName'] {
  const where = `${feature} ${MESSAGE}`;
  return textReading(textOf(box.querySelector(where)), 'dom', where);
}

/** One row for both: 'Shipper / Seller'. */
function isBoth(box: ParentNode): boolean {
  const label = textOf(box.querySelector(`${SELLER_BOX} .offer-display-feature-label`));
  return label.includes('/') || (SENDS.test(label) && BOTH.test(label));
}

/** Layout of 2020 to 2023: a table whose rows have their label as an attribute. */
function tableParties(box: ParentNode): Parties {
  const where = '.tabular-buybox-text[tabular-attribute-name]';
  const found: { seller?: Listing['sellerName']; sender?: Listing['sellerName'] } = {};
  for (const row of [...box.querySelectorAll(where)].slice(0, 12)) {
    const label = row.getAttribute('tabular-attribute-name') ?? '';
    const text = textReading(textOf(row.querySelector('.tabular-buybox-text-message')), 'dom', where);
    if (SELLS.test(label)) found.seller ??= text;
    else if (SENDS.test(label)) found.sender ??= text;
  }
  const linked = textReading(textOf(box.querySelector(SELLER)), 'dom', SELLER);
  return { seller: linked ?? found.seller, sender: found.sender };
}

/** Layout until 2020: a sentence, 'Sold by X and Fulfilled by Amazon.', 'Ships from and sold by Amazon.com.' */
function sentenceParties(box: ParentNode): Parties {
  const sentence = box.querySelector(SENTENCE);
  const link = textOf(sentence?.querySelector('a[href*="seller="]'));
  const said = textOf(sentence);
  const amazon = /Amazon(?:\.[a-z]{2,3}(?:\.[a-z]{2})?(?![a-z]))?/.exec(said.replace(link, ''))?.[0];
  const sender = amazon ?? (SENDS.test(said) ? link : undefined);
  return {
    seller: textReading(link || amazon, 'dom', SENTENCE),
    sender: textReading(sender, 'dom', SENTENCE),
  };
}

/** Goods are sent by a company, which names a country only where it is one of Amazon's own: 'Amazon US'. */
function countryOf(sender: string, languages: readonly string[]): string | null {
  const place = /^Amazon (?:Global Store )?(.{2,30})$/.exec(sender)?.[1];
  return place ? countryCode(place, languages) : null;
}

/** Where the visitor is, when that is named as a country, and whether this offer goes there. */
function destination(box: ParentNode, document: Document, languages: readonly string[]): Listing['shipsTo'] {
  const places = DESTINATIONS.map((where) => ({ where, place: placeName(document.querySelector(where)) }));
  const named = places.find(({ place }) => countryCode(place, languages));
  const country = named && countryCode(named.place, languages);
  const delivery = box.querySelector(DELIVERY);
  const goesNowhere = document.querySelector(NOT_EXPORTED) !== null;
  if (!named || !country || !(goesNowhere || textOf(delivery))) return undefined;
  const isExcluded = goesNowhere || delivery?.querySelector('.a-color-error') !== null;
  const [included, excluded] = isExcluded ? [[], [country]] : [[country], []];
  return reading({ included, excluded, worldwide: false }, named.place, 'dom', named.where);
}

/** The words for a place, which end in a joiner that nobody sees. */
function placeName(element: Element | null): string {
  return textOf(element)
    .replace(/[\u200b-\u200d]+/g, '')
    .trim();
}
