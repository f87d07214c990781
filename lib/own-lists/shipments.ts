import { listDate } from '../dataset/lists/dates.ts';
import { delimitedRows } from '../dataset/lists/delimited.ts';
import { type ListFile, ListFormatError, type Report } from '../dataset/lists/entry.ts';
import { columnKey } from '../dataset/lists/header.ts';
import { cleanText } from '../listing/reading.ts';
import { foldName } from '../names/fold.ts';
import { countries } from './cleaned.ts';
import { BARE, type Entry } from './entry.ts';

/** How shipment tables (Panjiva, ImportYeti, customs data) call what is read of them. */
const HEADINGS = {
  shipper: /^(?:shipper|exporter|consignor|supplier)(?: (?:name|company))?$/,
  consignee: /^(?:consignee|importer|buyer|customer)(?: (?:name|company))?$/,
  date: /^(?:arrival|shipment|bill of lading|export|import|departure|estimated arrival)? ?date$/,
  goods:
    /^(?:goods(?: shipped| description)?|product(?: description)?|description(?: of goods)?|commodity|cargo(?: description)?)$/,
  shipperAddress: /^(?:shipper|exporter|consignor|supplier)(?: full)? address$/,
  consigneeAddress: /^(?:consignee|importer|buyer|customer)(?: full)? address$/,
  shipperCountry: /^(?:(?:shipper|exporter|consignor|supplier) country|shipment origin|country of export)$/,
  consigneeCountry: /^(?:(?:consignee|importer|buyer|customer) country|shipment destination)$/,
} as const;
type Column = keyof typeof HEADINGS;

/** Goods are named until there are so many letters. */
const GOODS_MAX = 160;
/** Parties are few beside shipments; a table with more is none of shipments. */
const PARTIES_MAX = 1_000_000;
const DELIMITERS = [',', ';', '\t', '|'];

interface Party {
  name: string;
  shipments: number;
  first: string;
  last: string;
  goods: string;
  readonly addresses: Set<string>;
  readonly countries: Set<string>;
}

/** Where a header row has what shipment tables have; null where it has not both shippers and consignees. */
export function shipmentColumns(header: readonly string[]): ReadonlyMap<Column, number> | null {
  const keys = header.map(columnKey);
  const places = new Map<Column, number>();
  for (const column of Object.keys(HEADINGS) as Column[]) {
    const place = keys.findIndex((key) => HEADINGS[column].test(key));
    if (place >= 0) places.set(column, place);
  }
  return places.has('shipper') && places.has('consignee') ? places : null;
}

/** The delimiter of a table whose first row is the header of a shipment table; null for any other. */
export function shipmentDelimiter(head: string): string | null {
  const first = head.replace(/^[\s\uFEFF]+/, '').split(/[\r\n]/, 1)[0] ?? '';
  const cells = (delimiter: string) => first.split(delimiter).map((cell) => cell.replaceAll('"', ''));
  return DELIMITERS.find((delimiter) => shipmentColumns(cells(delimiter)) !== null) ?? null;
}

/**
 * The parties of a table of shipments, each once, with how many shipments it stands in, from when to when, and what was shipped. Rows
 * without any party are reported. Throws ListFormatError for a table of other columns.
 */
export async function* readShipments(
  file: ListFile,
  delimiter: string,
  report: Report,
): AsyncGenerator<Entry> {
  const parties = new Map<string, Party>();
  let columns: ReadonlyMap<Column, number> | null = null;
  for await (const { line, cells } of delimitedRows(file, delimiter, report)) {
    if (!columns) {
      columns = shipmentColumns(cells);
      if (!columns) throw new ListFormatError(file.name, line, "expected columns 'shipper' and 'consignee'");
      continue;
    }
    const places = columns;
    const at = (column: Column) => cleanText(cells[places.get(column) ?? -1] ?? '');
    const date = dateOf(at('date'));
    let named = false;
    for (const role of ['shipper', 'consignee'] as const) {
      const name = at(role);
      const key = foldName(name);
      if (!key || /^(?:not available|n a|unknown|to order)$/.test(key)) continue;
      named = true;
      const party = parties.get(key) ?? newParty(name);
      if (parties.size >= PARTIES_MAX) throw new ListFormatError(file.name, line, 'too many parties');
      parties.set(key, party);
      addShipment(party, date, at('goods'), at(`${role}Address`), at(`${role}Country`));
    }
    if (!named) report({ file: file.name, line, what: 'no name' });
  }
  for (const { name, shipments, first, last, goods, addresses, countries } of parties.values()) {
    yield {
      ...BARE,
      names: [name],
      trade: { shipments, first, last, goods },
      addresses: [...addresses],
      countries: [...countries],
    };
  }
}

const newParty = (name: string): Party => ({
  name,
  shipments: 0,
  first: '',
  last: '',
  goods: '',
  addresses: new Set(),
  countries: new Set(),
});

/** So many addresses of one party are kept. */
const ADDRESSES_MAX = 20;

function addShipment(party: Party, date: string, goods: string, address: string, country: string): void {
  party.shipments += 1;
  if (date) {
    if (!party.first || date < party.first) party.first = date;
    if (date > party.last) party.last = date;
  }
  const told = goods.slice(0, 60);
  if (told && !party.goods.includes(told) && party.goods.length + told.length < GOODS_MAX) {
    party.goods = party.goods ? `${party.goods}; ${told}` : told;
  }
  if (address && party.addresses.size < ADDRESSES_MAX) party.addresses.add(address);
  for (const code of countries([country])) party.countries.add(code);
}

/** Of '03/04/2019' nobody can say which is the day: American tables, which these are, put the month first. */
function dateOf(cell: string): string {
  return listDate(cell.replace(/[T ]\d{1,2}:.*$/, ''), 'mdy') ?? '';
}
