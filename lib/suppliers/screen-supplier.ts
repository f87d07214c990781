import type { Param, Reason } from '../assessment/assessment.ts';
import { highestLevel, type Level } from '../assessment/levels.ts';
import { messageKey } from '../assessment/wording.ts';
import { byStrength, type MatchPart, type Strength } from '../screening/match.ts';
import { type Party, type PartyMatch, screenParty } from '../screening/party.ts';
import { tableCountry } from './country.ts';
import type { Supplier } from './supplier.ts';
import type { Judgement, Target } from './target.ts';

/** One Record that a supplier may be. */
export interface SupplierMatch {
  readonly record: string;
  /** The name of the Record that matched, or its first where something else did. */
  readonly name: string;
  /** 0 to 1: of the names, as `compareNames` judges them; 1 where an identifier is equal. */
  readonly score: number;
  readonly strength: Strength;
  readonly level: Level;
  /** How it was matched, and what it means for whoever it matches. */
  readonly matched: readonly Reason[];
  readonly judgement: Judgement;
  /** Both in one: strongest first. */
  readonly why: readonly Reason[];
}

/** What suppliers are compared with. */
export interface Targets {
  /** The data, and lists of names to watch. */
  readonly targets: readonly Target[];
  /** Lists of names that were cleared: what matches such a name is set aside. */
  readonly allowing: readonly Target[];
}

/** What was found of one supplier. */
export interface ScreenedSupplier {
  readonly level: Level;
  readonly matches: readonly SupplierMatch[];
  /** Which matches were set aside, and why. */
  readonly aside: readonly Reason[];
  /** Whether it was not compared, since it has no name. */
  readonly isNameless: boolean;
}

/** The cells of a table that hold names; their messages are under `screen_field_…`. */
type NameCell = 'name' | 'other_name' | 'brand';

/** What the first sentence of a match says already. */
const SAID: ReadonlySet<MatchPart['part']> = new Set(['same-name']);

const reason = (message: string, ...params: Param[]): Reason => ({ message, params, source: null });

/**
 * Compares one supplier with every Record: its names as company, its brands as brands, its website and identifiers as they
 * are, and holds country and address beside them (see `screenParty`). Matches under `minScore` are left out, those of names that
 * stand on a list of cleared names are set aside. Strongest first.
 */
export function screenSupplier(supplier: Supplier, against: Targets, minScore = 0): ScreenedSupplier {
  if (!supplier.name) return { level: 'none', matches: [], aside: [], isNameless: true };
  const party = partyOf(supplier);
  const found = against.targets
    .flatMap((target) => screenParty(target.index, party).map((match) => ({ match, target })))
    .filter(({ match }) => match.score >= minScore)
    .sort((a, b) => byStrength(a.match, b.match));
  const allowed = found.length > 0 ? allowedNames(party, against.allowing) : NOBODY;
  const isAside = ({ named }: PartyMatch<NameCell>) => named !== null && allowed.has(named.text);
  const matches = found.flatMap(({ match, target }) =>
    isAside(match) ? [] : (explained(match, target) ?? []),
  );
  const sure = matches.filter(({ strength }) => strength !== 'possible');
  return {
    level: highestLevel(sure.map(({ level }) => level)),
    matches,
    aside: asideReasons(
      found.flatMap(({ match }) => (isAside(match) ? match : [])),
      allowed,
    ),
    isNameless: false,
  };
}

function partyOf(supplier: Supplier): Party<NameCell> {
  const code = tableCountry(supplier.country);
  const company = (field: NameCell) => (text: string) => ({ field, text, role: 'company' as const });
  return {
    names: [
      company('name')(supplier.name),
      ...supplier.otherNames.map(company('other_name')),
      ...supplier.brands.map((text) => ({ field: 'brand' as const, text, role: 'brand' as const })),
    ],
    country: code ? { code, text: supplier.country } : null,
    address: supplier.address,
    websites: supplier.websites,
    ids: supplier.ids,
  };
}

const NOBODY: ReadonlyMap<string, string> = new Map();

/** The names of a party that surely stand on a list of cleared names, with the name of that list. */
function allowedNames(party: Party<NameCell>, allowing: readonly Target[]): ReadonlyMap<string, string> {
  if (allowing.length === 0) return NOBODY;
  const allowed = new Map<string, string>();
  for (const { index, list } of allowing) {
    // Each name for itself: of one entry only its best is given.
    for (const name of party.names) {
      const found = screenParty(index, { ...party, names: [name] });
      const isSure = found.some(({ named, strength }) => named && strength !== 'possible');
      if (isSure) allowed.set(name.text, list?.name ?? '');
    }
  }
  return allowed;
}

function asideReasons(
  aside: readonly PartyMatch<NameCell>[],
  allowed: ReadonlyMap<string, string>,
): Reason[] {
  if (aside.length === 0) return [];
  const texts = [...new Set(aside.flatMap(({ named }) => named?.text ?? []))];
  return [
    ...texts.map((text) => reason('lists_allowed', { text }, { text: allowed.get(text) ?? '' })),
    reason('suppliers_set_aside', { text: [...new Set(aside.map(({ name }) => name))].join(', ') }),
  ];
}

function explained(match: PartyMatch<NameCell>, target: Target): SupplierMatch | null {
  const record = target.index.recordById.get(match.record);
  if (!record) return null;
  const judgement = target.judge(record);
  // An entry that its owner's list gives no level is there to be known, not to be told.
  if (judgement.list !== null && judgement.level === 'none') return null;
  const { name, score, strength, named, parts } = match;
  const isSame = parts.some(({ part }) => part === 'same-name');
  const first = named
    ? [
        reason(
          isSame ? 'screen_same_name' : 'screen_like_name',
          { message: messageKey('screen_field', named.field) },
          { text: named.text },
          { text: name },
        ),
      ]
    : [];
  const matched = [
    ...first,
    ...parts
      .filter(({ part }) => !SAID.has(part))
      .map(({ part, text }) => reason(messageKey('part', part), { text })),
  ];
  return {
    record: match.record,
    name,
    score,
    strength,
    level: judgement.level,
    matched,
    judgement,
    why: [...matched, ...judgement.why],
  };
}
