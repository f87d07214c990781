import { z } from '../../listing/zod.ts';
import { listDate } from './dates.ts';
import {
  distinct,
  type ListEntry,
  type ListFile,
  ListFormatError,
  type ListId,
  type ListName,
  listNames,
  oneLine,
  type Report,
} from './entry.ts';
import { countryCodes } from './ofac-text.ts';

/** More than three times the largest of these files. */
const MAX_JSON = 16_000_000;

const text = z
  .string()
  .nullish()
  .transform((value) => oneLine(value ?? ''));
const rowSchema = z.object({
  name: z.string().min(1),
  aliases: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  country: text,
  address: text,
  status: text,
  effective_date: text,
  federal_register: text,
  notes: text,
});
const fileSchema = z.object({ list_id: z.string(), entities: z.array(z.unknown()) });
const detentionSchema = z.object({ name: z.string().min(1), country: text, effective: text, action: text });

const LISTS: ReadonlyMap<string, ListId> = new Map([
  ['dhs-uflpa', 'dhs-uflpa'],
  ['cbp-wro', 'cbp-wro'],
  ['bis-entity-list', 'bis-entity'],
]);

async function jsonOf(file: ListFile): Promise<unknown> {
  let content = '';
  for await (const chunk of file.text) {
    content += chunk;
    if (content.length > MAX_JSON)
      throw new ListFormatError(file.name, 1, `expected less than ${MAX_JSON} characters`);
  }
  try {
    return JSON.parse(content);
  } catch {
    throw new ListFormatError(file.name, 1, 'expected a whole JSON file');
  }
}

/** 'formerly known as X' is a former name; anything else is an alias. */
function alias(given: string): ListName {
  const name = oneLine(given);
  const former = /^formerly (?:known as )?(.+)$/i.exec(name)?.[1];
  return { text: former ?? name, kind: former ? 'former' : 'alias', strength: 'strong', language: null };
}

/** The programmes that the notes give: the sections of the UFLPA, or whether CBP made an order or a finding. */
function programmes(list: ListId, notes: string): string[] {
  if (list === 'cbp-wro') return distinct([/^(WRO|Finding)\b/.exec(notes)?.[1] ?? '']);
  if (list === 'dhs-uflpa') {
    return distinct(
      [...notes.matchAll(/UFLPA Sec\. 2\(d\)\(2\)\(B\)\([iv]{1,4}\)/g)].map(([section]) => section),
    );
  }
  return [];
}

/** The day after the comma in '76 FR 71869, 11/21/11', the last one where there are several. */
function registerDate(citation: string): string | null {
  const days = [...citation.matchAll(/\b(\d{1,2}\/\d{1,2}\/\d{2,4})\b/g)];
  return listDate(days.at(-1)?.[1] ?? '', 'mdy');
}

/**
 * The UFLPA entity list, CBP's withhold-release orders and findings, or the BIS entity list, as JSON with `list_id` and
 * `entities` (`name, aliases, country, address, status, effective_date, federal_register, notes`). Only CBP's gives no
 * id of its own, none of them does: entries have none. Throws ListFormatError for other JSON.
 * Sources: https://www.dhs.gov/uflpa-entity-list, https://www.cbp.gov/trade/forced-labor/withhold-release-orders-findings-dashboard,
 * https://www.ecfr.gov/current/title-15/part-744/appendix-Supplement%20No.%204%20to%20Part%20744
 */
export async function* readUsJson(file: ListFile, report: Report): AsyncGenerator<ListEntry> {
  const parsed = fileSchema.safeParse(await jsonOf(file));
  const list = parsed.success ? LISTS.get(parsed.data.list_id) : undefined;
  if (!parsed.success || !list) {
    throw new ListFormatError(
      file.name,
      1,
      `expected 'list_id' (${[...LISTS.keys()].join(', ')}) and 'entities'`,
    );
  }
  for (const [at, given] of parsed.data.entities.entries()) {
    const row = rowSchema.safeParse(given);
    if (!row.success) {
      report({
        file: file.name,
        line: at + 1,
        what: `entity ${at + 1}: ${oneLine(z.prettifyError(row.error), 200)}`,
      });
      continue;
    }
    const { name, aliases, country, address, status, effective_date, federal_register, notes } = row.data;
    const vessel = /^Fishing Vessel: (.+)$/.exec(name)?.[1];
    yield {
      list,
      entry: null,
      kind: vessel ? 'vessel' : 'organisation',
      names: listNames([
        { text: vessel ?? name, kind: 'primary', strength: 'strong', language: null },
        ...aliases.flatMap((several) => several.split(/;\s/)).map(alias),
      ]),
      addresses: distinct(address.split(/; (?:and )?/)),
      countries: countryCodes([country]),
      programmes: programmes(list, notes),
      listedOn: listDate(effective_date) ?? registerDate(federal_register),
      status: status || null,
      remarks: notes,
      identifiers: [],
      websites: [],
      line: at + 1,
    };
  }
}

/**
 * CBP's detentions under section 321 of CAATSA (labour of North Korean nationals), as a JSON array of `name, country,
 * effective, action, source`. Throws ListFormatError for other JSON.
 * Source: https://www.cbp.gov/trade/forced-labor/CAATSA
 */
export async function* readCaatsaJson(file: ListFile, report: Report): AsyncGenerator<ListEntry> {
  const rows = z.array(z.unknown()).safeParse(await jsonOf(file));
  if (!rows.success) throw new ListFormatError(file.name, 1, 'expected an array of detentions');
  for (const [at, given] of rows.data.entries()) {
    const row = detentionSchema.safeParse(given);
    if (!row.success) {
      if (at === 0)
        throw new ListFormatError(file.name, 1, "expected an array of detentions with 'name' and 'action'");
      report({
        file: file.name,
        line: at + 1,
        what: `row ${at + 1}: ${oneLine(z.prettifyError(row.error), 200)}`,
      });
      continue;
    }
    yield {
      list: 'cbp-caatsa',
      entry: null,
      kind: 'organisation',
      names: listNames([{ text: row.data.name, kind: 'primary', strength: 'strong', language: null }]),
      addresses: [],
      countries: countryCodes([row.data.country]),
      programmes: ['CAATSA section 321'],
      listedOn: listDate(row.data.effective),
      status: null,
      remarks: row.data.action,
      identifiers: [],
      websites: [],
      line: at + 1,
    };
  }
}
