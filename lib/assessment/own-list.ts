import type { Listing } from '../listing/listing.ts';
import type { LoadedData } from '../screening/artefact.ts';
import type { ScreeningIndex } from '../screening/index.ts';
import { byStrength } from '../screening/match.ts';
import type { Assessment, Finding, Reason } from './assessment.ts';
import { differences, nameOnly } from './evidence-finding.ts';
import { highestLevel, type Level } from './levels.ts';
import { matchesOf } from './matches.ts';
import { distinct, said } from './reasons.ts';
import type { FieldMatch } from './rule.ts';

/** Rule and family of Findings that rest on a list of the user's own. */
const OWN = 'own-list';

/** What names of a list mean: a warning, or that findings about them are set aside. */
export const OWN_KINDS = ['watch', 'allow'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** In how many shipments of a table a party stands, between which days (ISO 8601; '' where it has none), and with what goods. */
export interface OwnTrade {
  readonly shipments: number;
  readonly first: string;
  readonly last: string;
  readonly goods: string;
}

/** What a list says of one of its entries. */
export interface OwnListed {
  readonly name: string;
  readonly level: Level;
  /** Programmes or remarks, as they stand there; '' for none. */
  readonly about: string;
  readonly trade: OwnTrade | null;
}

/** A list of the user's own, ready for screening. */
export interface OwnList {
  readonly id: string;
  readonly name: string;
  readonly kind: OwnKind;
  /** The day when it was imported, ISO 8601. */
  readonly imported: string;
  readonly file: { readonly name: string; readonly sha256: string };
  readonly index: ScreeningIndex;
  /** What it says of an entry, by the id of its Record in `index`. */
  readonly listed: (record: string) => OwnListed | null;
}

/** The data, and the lists of the user's own that are switched on for shops' pages. */
export type DataAndLists = LoadedData & { readonly own?: readonly OwnList[] };

/** Findings about names that stand on the user's lists to watch: of each list the surest for every name that was read. */
export function ownFindings(listing: Listing, lists: readonly OwnList[] = []): Finding[] {
  return lists
    .filter(({ kind }) => kind === 'watch')
    .flatMap((list) => surest(list, listing).flatMap((match) => findingOf(list, match) ?? []));
}

function surest(list: OwnList, listing: Listing): FieldMatch[] {
  const best = new Map<string, FieldMatch>();
  for (const match of matchesOf(listing, list.index)) {
    const known = best.get(match.text);
    if (match.strength !== 'possible' && (!known || byStrength(match, known) < 0))
      best.set(match.text, match);
  }
  return [...best.values()];
}

function findingOf(list: OwnList, match: FieldMatch): Finding | null {
  const listed = list.listed(match.record);
  if (!listed || listed.level === 'none') return null;
  return {
    rule: OWN,
    family: OWN,
    level: listed.level,
    field: match.field,
    text: match.text,
    // Lists have ids of their own, which may be those of Records.
    record: { id: `own:${list.id.slice(0, 8)}:${match.record.slice(0, 80)}`, name: listed.name },
    match: { name: match.name, strength: match.strength, parts: [...match.parts] },
    why: ownReasons(list, listed),
    against: [...distinct(differences(match)), nameOnly(match), said(OWN_UNCHECKED)],
    answers: [],
    sources: [],
  };
}

/** What stands against every finding of a list of the user's own: nobody here has checked it. */
export const OWN_UNCHECKED = 'against_own_list';

/** What a list says of one of its entries, and which file the list is. */
export function ownReasons(
  { name, file, imported }: Pick<OwnList, 'name' | 'file' | 'imported'>,
  listed: OwnListed,
): Reason[] {
  return [
    said('why_own_list', { text: listed.name }, { text: name }),
    ...(listed.trade ? ofTrade(listed.trade) : []),
    ...(listed.about ? [said('why_own_list_about', { text: listed.about })] : []),
    said('why_own_list_file', { text: file.name }, { text: file.sha256 }, { date: imported.slice(0, 10) }),
  ];
}

function ofTrade({ shipments, first, last, goods }: OwnTrade): Reason[] {
  const count = { text: String(shipments) };
  return [
    first && last
      ? said('why_own_list_trade', count, { date: first }, { date: last })
      : said('why_own_list_trade_undated', count),
    ...(goods ? [said('why_own_list_goods', { text: goods })] : []),
  ];
}

/**
 * The Assessment without Findings about names that stand on the user's allow-lists, and with the reason why they are not there. What
 * speaks of no name (a declared origin, a route) stays.
 */
export function withoutAllowed(assessment: Assessment, lists: readonly OwnList[] = []): Assessment {
  const allowing = lists.filter(({ kind }) => kind === 'allow');
  if (allowing.length === 0 || assessment.findings.length === 0) return assessment;
  const reasons = new Map<string, Reason>();
  for (const list of allowing) {
    for (const { text } of surest(list, assessment.listing)) {
      reasons.set(text, said('lists_allowed', { text }, { text: list.name }));
    }
  }
  const isAllowed = ({ match, text }: Finding) => match !== null && reasons.has(text);
  const findings = assessment.findings.filter((finding) => !isAllowed(finding));
  if (findings.length === assessment.findings.length) return assessment;
  const asides = assessment.findings.filter(isAllowed).flatMap(({ text }) => reasons.get(text) ?? []);
  return { ...withFindings(assessment, findings), allowed: distinct(asides) };
}

/** The Assessment as the data alone gives it, without the Findings that rest on lists of the user's own. */
export function withoutOwnLists(assessment: Assessment): Assessment {
  const findings = assessment.findings.filter(({ family }) => family !== OWN);
  return findings.length === assessment.findings.length ? assessment : withFindings(assessment, findings);
}

function withFindings(assessment: Assessment, findings: Finding[]): Assessment {
  return { ...assessment, findings, level: highestLevel(findings.map(({ level }) => level)) };
}
