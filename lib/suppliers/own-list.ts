import { LEVELS, type Level } from '../assessment/levels.ts';
import { hostOf, type ListFile, type Report } from '../dataset/lists/entry.ts';
import { cleanText } from '../listing/reading.ts';
import { z } from '../listing/zod.ts';
import { tableCountry } from './country.ts';
import { tableRows } from './table.ts';
import type { OwnEntry } from './target.ts';
import { linesOf, peek } from './text-stream.ts';

/** What an entry of the user's own list means where the list does not say. */
const OWN_LEVEL: Level = 'caution';

const texts = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value))
  .default([]);
const id = z.union([z.string(), z.number()]).transform(String).optional();
const level = z.enum(LEVELS).default(OWN_LEVEL);

const plainSchema = z.object({
  id,
  name: z.string().min(1),
  aliases: texts,
  country: texts,
  countries: texts,
  address: texts,
  website: texts,
  level,
});

/** As OpenSanctions and other users of FollowTheMoney publish: each property is a list of texts. */
const followTheMoneySchema = z.object({
  id,
  caption: z.string().optional(),
  level,
  properties: z.object({
    name: texts,
    alias: texts,
    previousName: texts,
    weakAlias: texts,
    country: texts,
    jurisdiction: texts,
    mainCountry: texts,
    address: texts,
    website: texts,
    imoNumber: texts,
    registrationNumber: texts,
    uscCode: texts,
    taxNumber: texts,
  }),
});

/**
 * The entries of a list of the user's own: a table (columns for name, aliases parted by ';', country, address, website, id,
 * level, as `tableRows` finds them), or lines of JSON, `{"id","name","aliases","country","level"}` or entities of FollowTheMoney.
 * What cannot be read is reported, and the rest is read. Throws ListFormatError for a file that is neither.
 */
export async function* readOwnList(file: ListFile, report: Report): AsyncGenerator<OwnEntry> {
  const { head, text } = await peek(file.text, (head) => head.trim() !== '');
  const first = head.trimStart()[0];
  const opened = { name: file.name, text };
  if (first === '{' || first === '[') yield* fromJsonLines(opened, report);
  else yield* fromTable(opened, report);
}

async function* fromTable(file: ListFile, report: Report): AsyncGenerator<OwnEntry> {
  for await (const { row, line, texts } of tableRows(file, report)) {
    const names = [
      ...[...texts('name'), ...texts('native')],
      ...texts('alias').flatMap((text) => text.split(';')),
    ];
    const problem = (what: string) => report({ file: file.name, line, what });
    if (names.length === 0) {
      problem('no name');
      continue;
    }
    const said = texts('level')[0]?.toLowerCase();
    const known = LEVELS.find((one) => one === said);
    if (said && !known) problem(`level '${said.slice(0, 40)}' is none of ${LEVELS.join(', ')}`);
    yield {
      id: texts('id')[0] ?? `row ${row}`,
      names: cleaned(names),
      weakNames: [],
      countries: countries(texts('country').flatMap((text) => text.split(/[;|]/))),
      addresses: [...texts('address')],
      websites: hosts(texts('website')),
      ids: [...texts('id')],
      level: known ?? OWN_LEVEL,
    };
  }
}

async function* fromJsonLines(file: ListFile, report: Report): AsyncGenerator<OwnEntry> {
  let number = 0;
  for await (const line of linesOf(file.text)) {
    number += 1;
    if (!line.trim()) continue;
    const entry = entryOf(line, number);
    if (typeof entry === 'string') report({ file: file.name, line: number, what: entry });
    else yield entry;
  }
}

/** The entry that a line holds, or what is wrong with it. */
function entryOf(line: string, number: number): OwnEntry | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'is not JSON';
  }
  const isFollowTheMoney = typeof json === 'object' && json !== null && 'properties' in json;
  const parsed = isFollowTheMoney ? followTheMoneySchema.safeParse(json) : plainSchema.safeParse(json);
  if (!parsed.success) return z.prettifyError(parsed.error);
  const entry = 'properties' in parsed.data ? fromProperties(parsed.data) : fromPlain(parsed.data);
  if (entry.names.length === 0) return 'no name';
  return { ...entry, id: parsed.data.id ?? `line ${number}` };
}

function fromPlain(entry: z.infer<typeof plainSchema>): Omit<OwnEntry, 'id'> {
  return {
    names: cleaned([entry.name, ...entry.aliases]),
    weakNames: [],
    countries: countries([...entry.country, ...entry.countries]),
    addresses: entry.address,
    websites: hosts(entry.website),
    ids: entry.id ? [entry.id] : [],
    level: entry.level,
  };
}

function fromProperties(entity: z.infer<typeof followTheMoneySchema>): Omit<OwnEntry, 'id'> {
  const { properties: of } = entity;
  return {
    names: cleaned([entity.caption ?? '', ...of.name, ...of.alias, ...of.previousName]),
    weakNames: cleaned(of.weakAlias),
    countries: countries([...of.country, ...of.jurisdiction, ...of.mainCountry]),
    addresses: of.address,
    websites: hosts(of.website),
    ids: [
      ...of.imoNumber.map((imo) => imo.replace(/^IMO\s*/i, '')),
      ...of.registrationNumber,
      ...of.uscCode,
      ...of.taxNumber,
    ],
    level: entity.level,
  };
}

function cleaned(names: readonly string[]): string[] {
  return [...new Set(names.map(cleanText).filter((name) => name))];
}

function countries(cells: readonly string[]): string[] {
  return [...new Set(cells.flatMap((cell) => tableCountry(cell.trim()) ?? []))];
}

function hosts(cells: readonly string[]): string[] {
  return [...new Set(cells.flatMap((cell) => cell.split(/[\s,;]+/)).flatMap((site) => hostOf(site) ?? []))];
}
