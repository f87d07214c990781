import type { Listing } from '../../listing/listing.ts';
import { isAside } from '../aside.ts';
import { textOf } from '../text.ts';
import { shortText } from './blocks.ts';
import { visibleText } from './page-text.ts';
import { plainReading, plainText, put, type Source } from './source.ts';

type SellerField = 'sellerName' | 'sellerLegalName' | 'sellerAddress';

// Labels before a seller, its company and its address, which laws of the EU, the USA, Korea and Japan make shops state.
const LABELS: Readonly<Record<SellerField, string>> = {
  sellerName:
    'sold by|sold (?:and|&) (?:shipped|fulfilled|delivered|dispatched) by|shipped and sold by|seller|seller name|store name|merchant|vendido por|vendido e entregue por|vendedor|vendedora|vendu par|vendu et expédié par|vendeur|verkauf durch|verkauft von|verkauf und versand durch|verkäufer|venduto da|venduto e spedito da|venditore|verkocht door|verkoper|sprzedawca|sprzedawane przez|sprzedaje|продавец|продаж[аи] от|satıcı|mağaza|البائع|يباع من قبل|נמכר על ידי|מוכר|販売元|販売者|出品者|판매자|판매자명|卖家|賣家|店铺|商家|ผู้ขาย|จำหน่ายโดย|người bán|bán bởi|được bán bởi|penjual|dijual oleh',
  sellerLegalName:
    "business name|legal name|legal entity|company name|registered name|trader|trader name|name of trader|firmenname|firma|unternehmen|raison sociale|dénomination sociale|nom de l'entreprise|razón social|nombre de la empresa|razão social|nome da empresa|ragione sociale|bedrijfsnaam|handelsnaam|nazwa firmy|юридическое лицо|юридическое название|наименование организации|ticari unvan|şirket unvanı|الاسم التجاري|اسم الشركة|שם החברה|販売業者|会社名|事業者名|상호|상호명|公司名称|企业名称|ชื่อบริษัท|tên công ty|nama perusahaan",
  sellerAddress:
    "business address|company address|registered address|legal address|trader address|address of trader|seller address|geschäftsadresse|firmenanschrift|anschrift|adresse de l'entreprise|adresse commerciale|siège social|dirección comercial|domicilio social|dirección de la empresa|endereço comercial|endereço da empresa|indirizzo aziendale|sede legale|bedrijfsadres|vestigingsadres|adres firmy|юридический адрес|адрес продавца|iş adresi|şirket adresi|عنوان الشركة|כתובת העסק|所在地|会社住所|사업장 소재지|사업장소재지|公司地址|注册地址|ที่อยู่บริษัท|địa chỉ công ty|địa chỉ kinh doanh|alamat perusahaan|alamat bisnis",
};

const FIELDS = Object.keys(LABELS) as SellerField[];
const PATTERNS = FIELDS.map(
  (field) =>
    [
      field,
      new RegExp(`^(?:${LABELS[field]})\\s*(?:[:：]\\s*|\\s(?=\\S)|(?<=[^\\x00-\\u024f])|$)`, 'iu'),
    ] as const,
);

const ELEMENTS = 'dt, th, td, li, p, div, span, strong, b';
const ELEMENTS_MAX = 20_000;
const TEXT_MAX = 200;
const CHILDREN_MAX = 6;
const SAME_MAX = 20;
const NAME_MAX = 160;
const ADDRESS_MAX = 400;

/** A label that is followed by anything but a name: counts, offers to sell, links to more. */
const NO_NAME =
  /^\d+ |^(?:more|other|others|all|new|rating|info|information|reviews?|feedback|details?|support|center|centre|login|central|of|is|has|will|may|and|or|who|on|in|about|for|to|from|since|score)\b|[?!]$/i;

/**
 * The seller as lines of the page name it ('Sold by X', 'Seller: X', 'Business address: …'). Names of several sellers tell
 * nothing, as it is not said which of them serves the buyer.
 */
export function sellerListing(document: Document, source: Source): Listing {
  const found = new Map<SellerField, string[]>();
  for (const element of [...document.querySelectorAll(ELEMENTS)].slice(0, ELEMENTS_MAX)) {
    const line = sellerLine(element);
    // A buy box is often a form; what a form asks of a company is the visitor's own.
    if (!line || isAside(element, line.field === 'sellerName' ? '' : 'form')) continue;
    const known = found.get(line.field) ?? [];
    found.set(line.field, [...known.slice(0, SAME_MAX), line.value]);
  }
  const listing: Listing = {};
  for (const field of FIELDS) {
    const names = found.get(field) ?? [];
    const [first] = names;
    const isOne = first && names.every((name) => name.includes(first) || first.includes(name));
    const shortest = names.reduce((best, name) => (name.length < best.length ? name : best), first ?? '');
    if (isOne) put(listing, field, plainReading(shortest, source, field));
  }
  return listing;
}

function sellerLine(element: Element): { field: SellerField; value: string } | undefined {
  const text = plainText(shortText(element, 3 * TEXT_MAX, CHILDREN_MAX) ?? '');
  if (text.length < 4 || text.length > TEXT_MAX) return undefined;
  for (const [field, pattern] of PATTERNS) {
    const label = pattern.exec(text)?.[0];
    if (label === undefined) continue;
    const rest = text.slice(label.length);
    const value = rest
      ? sameLine(element, rest, /[:：]/.test(label), field)
      : nextLine(element.nextElementSibling, field);
    return value ? { field, value } : undefined;
  }
  return undefined;
}

/** What follows a label in its own element, where a colon, a link or a strong word bounds the name. */
function sameLine(
  element: Element,
  rest: string,
  isLabelled: boolean,
  field: SellerField,
): string | undefined {
  if (field === 'sellerAddress') return isLabelled ? rest : undefined;
  const bounded = [...element.querySelectorAll('a, strong, b, bdi')]
    .map((inner) => plainText(textOf(inner)))
    .find((inner) => inner !== '' && rest.startsWith(inner));
  if (bounded) return isName(bounded) ? bounded : undefined;
  // Without a colon or a bound the rest may be the rest of a sentence.
  return isLabelled && isName(rest) ? rest : undefined;
}

/** What the element behind a label says. */
function nextLine(next: Element | null, field: SellerField): string | undefined {
  if (!next || next.childElementCount > 8) return undefined;
  if (field === 'sellerAddress') return plainText(visibleText(next, ' ', ADDRESS_MAX)) || undefined;
  const value = firstPiece(next);
  return isName(value) ? value : undefined;
}

/** The text of an element, or of its first piece where it has several: a rating or a link stands behind a name. */
function firstPiece(element: Element | null): string {
  let piece = element;
  for (let depth = 0; piece && piece.childElementCount > 0 && depth < 6; depth += 1) {
    piece = [...piece.children].find((child) => textOf(child) !== '') ?? null;
  }
  const text = plainText(textOf(piece));
  // A name in bold within an address is not the whole of it.
  return text && plainText(textOf(element)).startsWith(text) ? text : plainText(textOf(element));
}

function isName(value: string): boolean {
  return value.length >= 2 && value.length <= NAME_MAX && !NO_NAME.test(value) && /\p{L}/u.test(value);
}

const SELLS = ' is the seller of';
/** A company at the end of a text; it has few words, none of them long. */
const COMPANY =
  /((?:[\p{Lu}\d][\p{L}\d.&'’-]{0,40}[, ]{1,2}){1,8}(?:LLC|L\.L\.C\.|Inc\.?|Ltd\.?|Limited|GmbH|Corp\.?|B\.V\.|S\.A\.|S\.r\.l\.|AG))$/u;
const COMPANY_MAX = 400;
const SENTENCES_MAX = 20;

/** A company that the page says sells everything here ('Snow Commerce, LLC is the seller of all …'), and where that stands. */
export function sellingCompany(text: string): { name: string; from: number; to: number } | null {
  let at = text.indexOf(SELLS);
  for (let sentence = 0; at >= 0 && sentence < SENTENCES_MAX; sentence += 1) {
    const name = COMPANY.exec(text.slice(Math.max(0, at - COMPANY_MAX), at))?.[1];
    if (name) return { name, from: at - name.length, to: at + SELLS.length };
    at = text.indexOf(SELLS, at + 1);
  }
  return null;
}

/** The company behind a shop, by what the page says of it in a sentence. */
export function companyListing(text: string, source: Source): Listing {
  const company = plainReading(sellingCompany(text)?.name, source, 'text');
  return company ? { sellerLegalName: company } : {};
}
