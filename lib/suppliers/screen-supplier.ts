import type { Param, Reason } from '../assessment/assessment.ts';
import { highestLevel, type Level } from '../assessment/levels.ts';
import { messageKey } from '../assessment/wording.ts';
import type { MatchPart, Strength } from '../screening/match.ts';
import { type PartyMatch, screenParty } from '../screening/party.ts';
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

/** What was found of one supplier. `unscreened` is the message that says why it was not compared. */
export interface ScreenedSupplier {
  readonly level: Level;
  readonly matches: readonly SupplierMatch[];
  readonly unscreened: 'screen_no_name' | null;
}

/** The cells of a table that hold names; their messages are under `screen_field_…`. */
type NameCell = 'name' | 'other_name' | 'brand';

/** What the first sentence of a match says already. */
const SAID: ReadonlySet<MatchPart['part']> = new Set(['same-name']);

const reason = (message: string, ...params: Param[]): Reason => ({ message, params, source: null });

/**
 * Compares one supplier with every Record: its names as company, its brands as brands, its website and identifiers as they
 * are, and holds country and address beside them (see `screenParty`). Matches under `minScore` are left out. Strongest first.
 */
export function screenSupplier(supplier: Supplier, target: Target, minScore = 0): ScreenedSupplier {
  if (!supplier.name) return { level: 'none', matches: [], unscreened: 'screen_no_name' };
  const code = tableCountry(supplier.country);
  const company = (field: NameCell) => (text: string) => ({ field, text, role: 'company' as const });
  const matches = screenParty(target.index, {
    names: [
      company('name')(supplier.name),
      ...supplier.otherNames.map(company('other_name')),
      ...supplier.brands.map((text) => ({ field: 'brand' as const, text, role: 'brand' as const })),
    ],
    country: code ? { code, text: supplier.country } : null,
    address: supplier.address,
    websites: supplier.websites,
    ids: supplier.ids,
  })
    .filter(({ score }) => score >= minScore)
    .flatMap((match) => explained(match, target) ?? []);
  const sure = matches.filter(({ strength }) => strength !== 'possible');
  return { level: highestLevel(sure.map(({ level }) => level)), matches, unscreened: null };
}

function explained(match: PartyMatch<NameCell>, target: Target): SupplierMatch | null {
  const record = target.index.recordById.get(match.record);
  if (!record) return null;
  const judgement = target.judge(record);
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
