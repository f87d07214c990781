import { readDolGoods } from './dol-xml.ts';
import { type GoodsRow, type ListEntry, type ListFile, ListFormatError, type Report } from './entry.ts';
import { formatOf, type ListFormat } from './format.ts';
import { readMetiPsv } from './meti-psv.ts';
import { readOfacAdvancedXml } from './ofac-advanced-xml.ts';
import { type OfacParts, readOfacCsv, readOfacNamesCsv, readOfacParts } from './ofac-csv.ts';
import { readOfacXml } from './ofac-xml.ts';
import { readTable } from './table.ts';
import { readUkCsv, readUkTables } from './uk-csv.ts';
import { readUkXml } from './uk-xml.ts';
import { readUnXml } from './un-xml.ts';
import { readCaatsaJson, readUsJson } from './us-json.ts';

/** A list to be read: one file, or the files that only together are one. */
export interface OpenList {
  readonly format: Exclude<ListFormat, 'dol-xml'>;
  readonly files: readonly string[];
  readonly entries: AsyncGenerator<ListEntry>;
}

/** The list of goods and countries, which names nobody. */
export interface OpenGoods {
  readonly format: 'dol-xml';
  readonly files: readonly string[];
  readonly rows: AsyncGenerator<GoodsRow>;
}

const ALONE: ReadonlyMap<ListFormat, (file: ListFile, report: Report) => AsyncGenerator<ListEntry>> = new Map(
  [
    ['ofac-names-csv', readOfacNamesCsv],
    ['ofac-xml', readOfacXml],
    ['ofac-advanced-xml', readOfacAdvancedXml],
    ['un-xml', readUnXml],
    ['uk-csv', readUkCsv],
    ['uk-xml', readUkXml],
    ['meti-psv', readMetiPsv],
    ['us-json', readUsJson],
    ['caatsa-json', readCaatsaJson],
    ['table', readTable],
  ],
);

async function sniffed(file: ListFile): Promise<{ file: ListFile; format: ListFormat }> {
  const rest = file.text[Symbol.asyncIterator]();
  let head = '';
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    head += next.value;
    if (head.length >= 8000) break;
  }
  const format = formatOf(file.name, head);
  if (!format)
    throw new ListFormatError(
      file.name,
      1,
      'expected a list in a known format, or a table with a header row',
    );
  async function* text(): AsyncGenerator<string> {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  return { file: { name: file.name, text: text() }, format };
}

/**
 * Opens files as the lists that they are, by what stands in them. OFAC's three flat files make one list, and so do the
 * two tables of the UK's reduced copy; with several SDN files, aliases and addresses go with each, as numbers tell whose
 * they are. Throws ListFormatError for a file of no known format, and for a part whose list is missing. Entries
 * are read as they are asked for; reading may throw, too.
 */
export async function openLists(
  files: readonly ListFile[],
  report: Report,
): Promise<(OpenList | OpenGoods)[]> {
  const known: { file: ListFile; format: ListFormat }[] = [];
  for (const file of files) known.push(await sniffed(file));
  const of = (format: ListFormat) => known.filter((one) => one.format === format).map(({ file }) => file);
  const part = (of: readonly ListFile[], whole: string): void => {
    if (of[0]) throw new ListFormatError(of[0].name, 1, `expected ${whole} beside it`);
  };
  const open: (OpenList | OpenGoods)[] = [];
  const [alt, ...alts] = of('ofac-alt-csv');
  const [add, ...adds] = of('ofac-add-csv');
  const sdn = of('ofac-sdn-csv');
  const beside = [alt, add].flatMap((file) => file ?? []);
  if (sdn.length === 0) part(beside, "OFAC's SDN.CSV");
  part([...alts, ...adds], 'one file of aliases and one of addresses, no more,');
  let read: Promise<OfacParts> | null = null;
  const parts = (): Promise<OfacParts> => {
    read ??= readOfacParts(alt, add, report);
    return read;
  };
  for (const file of sdn) {
    const files = [file, ...beside].map(({ name }) => name);
    open.push({ format: 'ofac-sdn-csv', files, entries: readOfacCsv(file, parts, report) });
  }
  const [[subjects, ...otherSubjects], [names, ...otherNames]] = [of('uk-subjects-csv'), of('uk-names-csv')];
  if (subjects && names) {
    const files = [subjects.name, names.name];
    open.push({ format: 'uk-subjects-csv', files, entries: readUkTables(subjects, names, report) });
  } else
    part(
      [subjects, names].flatMap((file) => file ?? []),
      "the UK list's other table",
    );
  part([...otherSubjects, ...otherNames], 'one table of subjects and one of names, alone');
  for (const { file, format } of known) {
    const read = ALONE.get(format);
    if (format === 'dol-xml') open.push({ format, files: [file.name], rows: readDolGoods(file, report) });
    else if (read) open.push({ format, files: [file.name], entries: read(file, report) });
  }
  return open;
}
