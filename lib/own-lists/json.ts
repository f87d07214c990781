import { LEVELS } from '../assessment/levels.ts';
import { type ListFile, ListFormatError, type Report } from '../dataset/lists/entry.ts';
import { linesOf } from '../suppliers/text-stream.ts';
import { countries, hosts, several, texts } from './cleaned.ts';
import { BARE, type Entry } from './entry.ts';

/** A file that is one JSON value is parsed in one piece: the largest published is some 40 MB. */
const WHOLE_MAX = 200_000_000;
const LINE_MAX = 4_000_000;

type Json = Readonly<Record<string, unknown>>;

/**
 * The entries of lines of JSON: entities of FollowTheMoney (those with names; addresses, sanctions and the like are passed over),
 * or `{"id","name","aliases","country","address","website","level"}`. Lines that are neither are reported. Throws ListFormatError
 * where the last line breaks off.
 */
export async function* readJsonLines(file: ListFile, report: Report): AsyncGenerator<Entry> {
  let number = 0;
  let open: ListFormatError | null = null;
  for await (const line of linesOf(file.text)) {
    number += 1;
    if (!line.trim()) continue;
    open = null;
    const json = line.length > LINE_MAX ? null : objectOf(line);
    if (!json) {
      report({ file: file.name, line: number, what: 'is not a JSON object' });
      open = new ListFormatError(file.name, number, 'is not JSON: the last line is not whole');
      continue;
    }
    const entry = fromJson(json);
    if (typeof entry === 'string') report({ file: file.name, line: number, what: entry });
    else if (entry) yield entry.id ? entry : { ...entry, id: `line ${number}` };
  }
  if (open) throw open;
}

/** The entries of trade.gov's Consolidated Screening List as JSON: `{"results": […]}`. Throws ListFormatError for other JSON. */
export async function* readCslJson(file: ListFile, report: Report): AsyncGenerator<Entry> {
  let text = '';
  for await (const chunk of file.text) {
    text += chunk;
    if (text.length > WHOLE_MAX)
      throw new ListFormatError(file.name, 1, `expected less than ${WHOLE_MAX} letters`);
  }
  const json = objectOf(text);
  if (!json) throw new ListFormatError(file.name, 1, 'expected a whole JSON file');
  const { results } = json;
  if (!Array.isArray(results)) throw new ListFormatError(file.name, 1, "expected 'results'");
  for (const [place, one] of results.entries()) {
    const names = isObject(one) ? texts([...strings(one, 'name'), ...strings(one, 'alt_names')]) : [];
    if (names.length === 0)
      report({ file: file.name, line: place + 1, what: `result ${place + 1}: no name` });
    else yield fromCsl(one as Json, names);
  }
}

function fromCsl(one: Json, names: string[]): Entry {
  const addresses = objects(one, 'addresses');
  const lines = addresses.map((address) =>
    ['address', 'city', 'state', 'postal_code', 'country']
      .flatMap((part) => strings(address, part))
      .join(', '),
  );
  return {
    ...BARE,
    id: strings(one, 'id')[0] ?? strings(one, 'entity_number')[0] ?? '',
    names,
    about: texts([...strings(one, 'source'), ...strings(one, 'programs')]).join('; '),
    countries: countries([
      ...addresses.flatMap((address) => strings(address, 'country')),
      ...['country', 'citizenships', 'nationalities', 'vessel_flag'].flatMap((key) => strings(one, key)),
    ]),
    addresses: texts(lines),
    websites: hosts(
      objects(one, 'ids').flatMap((id) =>
        strings(id, 'number').filter((text) => /^https?:|^www\./.test(text)),
      ),
    ),
    ids: texts(objects(one, 'ids').flatMap((id) => strings(id, 'number'))),
  };
}

/** The entry that a line holds, what is wrong with it, or null where it is about no party. */
function fromJson(json: Json): Entry | string | null {
  const { properties } = json;
  if (!isObject(properties)) return fromPlain(json);
  const of = (...keys: string[]) => texts(keys.flatMap((key) => strings(properties, key)));
  const names = texts([...strings(json, 'caption').slice(0, 1), ...of('name', 'alias', 'previousName')]);
  // Captions of addresses and sanctions are no one's name.
  if (of('name', 'alias', 'weakAlias').length === 0) return null;
  return {
    ...BARE,
    id: strings(json, 'id')[0] ?? '',
    names,
    weakNames: of('weakAlias').filter((text) => !names.includes(text)),
    about: texts([...of('programId', 'program'), ...strings(json, 'datasets')]).join(', '),
    countries: countries(of('country', 'jurisdiction', 'mainCountry', 'nationality')),
    addresses: of('address'),
    websites: hosts(of('website')),
    ids: of('imoNumber', 'registrationNumber', 'uscCode', 'taxNumber').map((id) =>
      id.replace(/^IMO\s*/i, ''),
    ),
  };
}

function fromPlain(json: Json): Entry | string {
  const names = texts([...strings(json, 'name'), ...strings(json, 'aliases'), ...strings(json, 'alias')]);
  if (names.length === 0) return 'no name';
  const said = strings(json, 'level')[0]?.toLowerCase();
  const level = LEVELS.find((one) => one === said) ?? null;
  const id = strings(json, 'id').slice(0, 1);
  return {
    ...BARE,
    id: id[0] ?? '',
    names,
    level,
    about: strings(json, 'about')[0] ?? '',
    countries: countries([...strings(json, 'country'), ...strings(json, 'countries')].flatMap(several)),
    addresses: texts(strings(json, 'address')),
    websites: hosts(strings(json, 'website')),
    ids: id,
  };
}

function objectOf(text: string): Json | null {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands under an own key: a text, a number, or a list of such. */
function strings(of: Json, key: string): string[] {
  const value = Object.hasOwn(of, key) ? of[key] : null;
  return (Array.isArray(value) ? value : [value]).flatMap((one) =>
    typeof one === 'string' && one.trim() !== '' ? [one] : typeof one === 'number' ? [String(one)] : [],
  );
}

function objects(of: Json, key: string): Json[] {
  const value = Object.hasOwn(of, key) ? of[key] : null;
  return Array.isArray(value) ? value.filter(isObject) : [];
}
