import type { Family, OriginRecord } from '../dataset/record.ts';
import type { FieldName, Listing } from '../listing/listing.ts';
import type { LoadedData } from '../screening/artefact.ts';
import type { Strength } from '../screening/match.ts';
import { screen } from '../screening/screen.ts';
import { judge, RULES } from './assess.ts';
import type { Finding, Reason } from './assessment.ts';
import { matchesOf, SCREENED } from './matches.ts';
import { said } from './reasons.ts';
import { messageKey } from './wording.ts';
import { foldText } from './words/fold.ts';

/** A Record whose name is like one that was read, and how like. */
export interface Nearest {
  readonly record: { readonly id: string; readonly name: string };
  /** The Record's name that was compared. */
  readonly name: string;
  readonly strength: Strength;
  readonly score: number;
  /** What agrees, what differs, and why the match is no stronger. */
  readonly reasons: readonly Reason[];
}

/** One name that was read and compared with every Record. */
export interface Compared {
  readonly field: FieldName;
  readonly text: string;
  /** Nearest first. */
  readonly nearest: readonly Nearest[];
  /** Records of that very name that never warn, each with the reason. */
  readonly silent: readonly { readonly id: string; readonly name: string; readonly reason: string }[];
}

/** Why a family of findings has nothing to say of a listing. */
export interface NotFound {
  readonly family: Family;
  readonly reasons: readonly Reason[];
}

/** Why a listing has no Finding, or none of the other families: what was compared, what was near, and what was missing. */
export interface Explanation {
  /** How many Records were compared, and the day up to which their sources were followed. */
  readonly records: number;
  readonly asOf: string;
  readonly compared: readonly Compared[];
  /** Names that were not read, so that nothing could be compared with them. */
  readonly unread: readonly FieldName[];
  /** Every family without a Finding. */
  readonly families: readonly NotFound[];
}

/** Each family once, in the order of the rules. */
const FAMILIES_OF_RULES = [...new Set(RULES.map(({ family }) => family))];

/** So many near Records are told of one name. */
const NEAREST_MAX = 5;

/**
 * Why nothing was found in a listing, or no more than was found. Pure: the same listing and data give the same answer. For a
 * listing with Findings it speaks of the families that gave none.
 */
export function explainNone(listing: Listing, data: LoadedData): Explanation {
  const input = { listing, matches: matchesOf(listing, data.index), data };
  const { findings, withheld } = judge(input);
  const found = new Set(findings.map(({ family }) => family));
  return {
    records: data.info.records,
    asOf: data.info.asOf,
    compared: SCREENED.flatMap(([field, role]) => {
      const text = listing[field]?.value;
      if (!text) return [];
      const matches = screen(data.index, text, role).slice(0, NEAREST_MAX);
      return [
        {
          field,
          text,
          nearest: matches.map(({ record, name, strength, score, parts }) => ({
            record: { id: record, name: data.recordById.get(record)?.names[0]?.text ?? record },
            name,
            strength,
            score,
            reasons: parts.map((part) => said(messageKey('part', part.part), { text: part.text })),
          })),
          silent: silentOf(text, data),
        },
      ];
    }),
    unread: SCREENED.map(([field]) => field).filter((field) => !listing[field]?.value),
    families: FAMILIES_OF_RULES.filter((family) => !found.has(family)).map((family) => {
      const taken = withheld.filter(({ finding }) => finding.family === family).flatMap(takenBack);
      const rules = RULES.filter((rule) => rule.family === family);
      return { family, reasons: taken.length > 0 ? taken : rules.flatMap((rule) => rule.whyNone(input)) };
    }),
  };
}

function takenBack({ finding, reasons }: { finding: Finding; reasons: readonly Reason[] }): Reason[] {
  return [said('none_withheld', { text: finding.record?.name ?? finding.text }), ...reasons];
}

const silentNames = new WeakMap<LoadedData, ReadonlyMap<string, readonly OriginRecord[]>>();

/** Records of this very name that are kept so that people find them, and never warn. */
function silentOf(text: string, data: LoadedData): Compared['silent'] {
  const records = silentIndex(data).get(foldText(text)) ?? [];
  return records.map(({ id, names, silent }) => ({ id, name: names[0]?.text ?? id, reason: silent ?? '' }));
}

function silentIndex(data: LoadedData): ReadonlyMap<string, readonly OriginRecord[]> {
  const known = silentNames.get(data);
  if (known) return known;
  const index = new Map<string, OriginRecord[]>();
  for (const record of data.dataset.records) {
    if (record.silent === null) continue;
    for (const key of new Set(record.names.map((name) => foldText(name.text)))) {
      index.set(key, [...(index.get(key) ?? []), record]);
    }
  }
  silentNames.set(data, index);
  return index;
}
