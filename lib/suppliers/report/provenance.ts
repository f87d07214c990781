import type { DatasetInfo } from '../../dataset/dataset.ts';
import type { TableInfo } from '../store/run.ts';
import type { ListBasis } from '../target.ts';

/** All that a report follows from: with the same table, data and version of the extension, the same is found again. */
export interface Provenance {
  /** Version of the extension. */
  readonly version: string;
  /** The bundled data; null where a list of the user's own was asked instead. */
  readonly dataset: DatasetInfo | null;
  readonly rules: number;
  /** Lists of the user's own, beside the data or instead of it. */
  readonly lists: readonly Omit<ListBasis, 'id' | 'revision'>[];
  readonly table: Omit<TableInfo, 'header'>;
  /** As `mappingText` writes it. */
  readonly columns: string;
  readonly minScore: number;
  /** Whether only rows are told of which there is something to tell. */
  readonly onlyTold: boolean;
  /** The run that it was held against; null for none. */
  readonly before:
    | (Pick<Provenance, 'made' | 'dataset'> & { readonly table: Pick<TableInfo, 'name' | 'sha256'> })
    | null;
  /** When the run was made, ISO 8601. */
  readonly made: string;
  readonly language: string;
}

/** Where a report comes from, as pairs of a name and a text. Names are the same in every language, for other programs. */
export function provenancePairs(from: Provenance): (readonly [name: string, text: string])[] {
  const { dataset, lists, table } = from;
  const pairs: (readonly [string, string | null])[] = [
    ['made by', `Origin Check ${from.version}`],
    ['made', from.made],
    ['data', dataset && `${dataset.version} of ${dataset.asOf}, ${dataset.records} records`],
    ['data SHA-256', dataset?.sha256 ?? null],
    ...lists.map((list) => ['list', listText(list)] as const),
    ['rules', String(from.rules)],
    ['table', table.name],
    ['table SHA-256', table.sha256],
    ['form', table.form === 'delimited' ? `${table.form}, ${table.encoding}` : table.form],
    ['sheet', table.sheet],
    ['header row', table.headerRow > 0 ? String(table.headerRow) : null],
    ['columns', from.columns],
    ['lowest score', from.minScore > 0 ? String(from.minScore) : null],
    ['rows', from.onlyTold ? 'those with a match, a warning or a problem' : null],
    ['held against', from.before && beforeText(from.before)],
    ['language', from.language],
  ];
  return pairs.flatMap(([name, text]) => (text ? [[name, text] as const] : []));
}

function beforeText({ made, dataset, table }: NonNullable<Provenance['before']>): string {
  return `run of ${made}, data ${dataset?.version}, table ${table.name}, SHA-256 ${table.sha256}`;
}

function listText({ name, kind, level, entries, imported, file }: Provenance['lists'][number]): string {
  const use = kind === 'watch' ? `watch, ${level}` : kind;
  return `${name} (${use}): ${entries} entries of ${file.name}, imported ${imported}, SHA-256 ${file.sha256}`;
}

/** Where a report comes from, in one line. */
export function provenanceText(from: Provenance): string {
  return provenancePairs(from)
    .map(([name, text]) => `${name}: ${text.replace(/\s+/g, ' ')}`)
    .join('; ');
}
