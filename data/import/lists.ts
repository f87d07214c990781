// The lists as the dataset speaks of them, and the copies of them that were taken.
import type { ListId } from '../../lib/dataset/lists/entry.ts';
import type { Evidence } from '../../lib/dataset/record.ts';

/** How Evidence from a list is filed. */
export interface ListFacts {
  /** The list's name on screen, the same as in records written by hand. */
  readonly name: string;
  readonly jurisdiction: string;
  readonly family: Evidence['family'];
  readonly grade: Evidence['grade'];
  /** Scheme under which an entry's own id stands among a Record's identifiers. */
  readonly scheme: string | null;
  /** Start of the ids of Records that no hand-written record stands for. */
  readonly prefix: string;
  /** File under `data/official/`. */
  readonly file: string;
}

/** The lists that are bundled. BIS is read for imports by the user and names nobody here. */
export const LISTS: ReadonlyMap<ListId, ListFacts> = new Map([
  [
    'un-sc',
    {
      name: 'UN Security Council Consolidated List',
      jurisdiction: 'United Nations',
      family: 'listed',
      grade: 'designated',
      scheme: 'un-sc',
      prefix: 'un',
      file: 'un-sc.json',
    },
  ],
  [
    'ofac-sdn',
    {
      name: 'OFAC SDN List',
      jurisdiction: 'United States',
      family: 'listed',
      grade: 'designated',
      scheme: 'ofac-sdn',
      prefix: 'ofac',
      file: 'ofac-sdn.json',
    },
  ],
  [
    'uk-list',
    {
      name: 'UK Sanctions List',
      jurisdiction: 'United Kingdom',
      family: 'listed',
      grade: 'designated',
      scheme: 'uk-list',
      prefix: 'uk',
      file: 'uk-list.json',
    },
  ],
  [
    'meti-eul',
    {
      name: 'METI End User List',
      jurisdiction: 'Japan',
      family: 'concern',
      grade: 'official-report',
      scheme: 'meti-eul',
      prefix: 'meti',
      file: 'meti-eul.json',
    },
  ],
  [
    'cbp-caatsa',
    {
      name: 'CBP detentions under CAATSA section 321',
      jurisdiction: 'United States',
      family: 'import-action',
      grade: 'import-action',
      scheme: null,
      prefix: 'caatsa',
      file: 'cbp-caatsa.json',
    },
  ],
  [
    'dhs-uflpa',
    {
      name: 'UFLPA Entity List',
      jurisdiction: 'United States',
      family: 'import-action',
      grade: 'import-action',
      scheme: null,
      prefix: 'uflpa',
      file: 'dhs-uflpa.json',
    },
  ],
  [
    'cbp-wro',
    {
      name: 'CBP Withhold Release Orders and Findings',
      jurisdiction: 'United States',
      family: 'import-action',
      grade: 'import-action',
      scheme: null,
      prefix: 'wro',
      file: 'cbp-wro.json',
    },
  ],
]);

/** A copy of a list's file, and its source in `data/sources.json`, whose date is the copy's. */
interface Copy {
  readonly file: RegExp;
  readonly source: string;
  /** An entry that no later copy confirms: its state today is not known. */
  readonly old?: true;
}

/** The copies that were taken. Whoever takes a newer one adds it here and to `data/sources.json`. */
const COPIES: readonly Copy[] = [
  { file: /^sdn_2024-07-02\.csv$/, source: 'ofac-sdn-2024-07', old: true },
  { file: /^sdn_names_2025-06\.csv$/, source: 'ofac-sdn-names-2025-06' },
  { file: /^sdn_supplement_2026-06\.csv$/, source: 'ofac-sdn-supplement-2026-06' },
  { file: /^UN_consolidated_2026-02-27\.xml$/, source: 'un-consolidated' },
  { file: /^subjects_2026-05\.csv$/, source: 'uk-sanctions-list' },
  { file: /^meti_eul_dprk_2025-09-29\.psv$/, source: 'meti-end-user-list' },
  { file: /^dhs_uflpa\.json$/, source: 'dhs-uflpa' },
  { file: /^cbp_wro\.json$/, source: 'cbp-wro' },
  { file: /^cbp_caatsa321\.json$/, source: 'cbp-caatsa-2022' },
  { file: /^dol_goods_2023\.xml$/, source: 'dol-goods-2023' },
];

/** OFAC's alias and address files of December 2025: what stands in them was on the list then. */
export const OFAC_LATER = { source: 'ofac-sdn', words: 'December 2025' } as const;

/** The copy that a file is, by its name without folders; undefined for a file that was not entered above. */
export function copyOf(file: string): Copy | undefined {
  return COPIES.find((copy) => copy.file.test(file));
}
