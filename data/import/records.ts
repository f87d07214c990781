// Entries of lists as Records, in the project's own format.
import { distinct, type ListEntry, type ListName } from '../../lib/dataset/lists/entry.ts';
import { type Evidence, type OriginRecord, type RecordName, recordSchema } from '../../lib/dataset/record.ts';
import { nameCore } from '../../lib/names/core.ts';
import { isAcronym, nameStrength } from '../../lib/names/name-quality.ts';
import { type ClaimContext, statementOf } from './claims.ts';
import { LISTS, type ListFacts, OFAC_LATER } from './lists.ts';
import { readable, slugOf } from './wording.ts';

/** An entry, the copy it comes from, and what is known of that copy. */
export interface TakenEntry {
  readonly entry: ListEntry;
  readonly source: string;
  readonly context: ClaimContext;
}

const NATIVE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Cyrillic}\p{Script=Arabic}]/u;
const CARRIER =
  /\b(?:shipping|shpg|maritime|marine|freight|forwarding|ship management|ocean bunkering|airlines?)\b/i;
/** CBP's and DHS's words after the names that they list. */
const TAIL =
  /,? and (?:(?:its|their) )?(?:two )?(?:subsidiaries|subordinates|subordinate and affiliated entities)\b.*$/i;

/** 'A Co., Ltd. and B Co., Ltd.' and 'A; B' as single names; only in lists that write several into one entry. */
export function namesIn(text: string): string[] {
  const names = text
    .replace(TAIL, '')
    .split(/; |(?<=\b(?:Ltd|Inc|C\.V|Limited)\.?,?) and /i)
    .map((name) => name.replace(/[.,]{2,}$/, '.').trim())
    .filter((name) => name !== '');
  // A single word after the first is where they are: '…, and K.K. Carpet Industries; Kathmandu.'
  return names.filter((name, at) => at === 0 || name.includes(' '));
}

function nameOf(given: ListName, entry: ListEntry, source: string): RecordName {
  const capitalsOnly = !entry.names.some(({ text }) => /\p{Ll}/u.test(text));
  const acronym =
    given.kind === 'acronym' || (given.kind !== 'primary' && isAcronym(given.text, capitalsOnly));
  const use = { calledWeak: given.strength === 'weak', acronym, vessel: entry.kind === 'vessel' };
  const legal = given.kind === 'primary' || nameCore(given.text).legalForms.length > 0;
  const kind = acronym
    ? 'acronym'
    : given.kind === 'former'
      ? 'former'
      : NATIVE.test(given.text)
        ? 'native'
        : legal && entry.kind !== 'vessel'
          ? 'legal'
          : 'trade';
  return {
    text: acronym ? given.text : readable(given.text),
    kind,
    strength: nameStrength(given.text, use),
    source,
    language: given.language,
    until: null,
    inTitles: false,
  };
}

/** The names of an entry as a Record has them: each once, whatever its case. */
function recordNames({ entry, source }: TakenEntry): RecordName[] {
  const several = entry.list === 'cbp-wro' || entry.list === 'dhs-uflpa';
  const given = entry.names.flatMap((name) =>
    several ? namesIn(name.text).map((text) => ({ ...name, text })) : [name],
  );
  const byText = new Map<string, RecordName>();
  for (const name of given) {
    // OFAC's strong aliases stand in a file of their own, of a later day.
    const later =
      entry.list === 'ofac-sdn' &&
      entry.entry !== null &&
      name.kind !== 'primary' &&
      name.strength === 'strong';
    const made = nameOf(name, entry, later ? OFAC_LATER.source : source);
    const key = made.text.toLowerCase();
    if (!byText.has(key)) byText.set(key, made);
  }
  return [...byText.values()];
}

const COUNTRY_SCHEMES: readonly (readonly [scheme: string, country: RegExp, as: string])[] = [
  ['tax-id', /\(Russia\)$/, 'ru-inn'],
  ['registration', /\(Hong Kong\)$/, 'hk-company'],
  ['registration', /\(Singapore\)$/, 'sg-uen'],
  ['uscc', /^/, 'cn-uscc'],
];

/** A register's number without its country in brackets, under the scheme of that country where it has one. */
function identifier(given: {
  readonly scheme: string;
  readonly value: string;
}): OriginRecord['identifiers'][number] {
  const known = COUNTRY_SCHEMES.find(
    ([scheme, country]) => scheme === given.scheme && country.test(given.value),
  );
  const value = known ? given.value.replace(/ \([^()]*\)$/, '') : given.value;
  return { scheme: known?.[2] ?? given.scheme, value };
}

function idOf(entry: ListEntry, facts: ListFacts): string {
  const own = facts.scheme && entry.entry ? entry.entry : (namesIn(entry.names[0]?.text ?? '')[0] ?? '');
  return `${facts.prefix}-${slugOf(own)}`;
}

function kindOf(entry: ListEntry): OriginRecord['kind'] {
  return entry.kind === 'vessel' || CARRIER.test(entry.names[0]?.text ?? '') ? 'carrier' : 'company';
}

function unique<T>(rows: readonly T[], key: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}

/** Programmes as the dataset writes them: the UK's by its name, the others as the list does. */
function programmeOf(entry: ListEntry): string | null {
  if (entry.list === 'uk-list') return 'DPRK';
  if (entry.list === 'un-sc') return 'UNSCR 1718';
  return entry.programmes.join(', ').slice(0, 600) || null;
}

/** One entry as a Record of its own. Throws when what comes out is no Record: that is a fault here, not in the list. */
export function recordOf(taken: TakenEntry): OriginRecord {
  const { entry, source, context } = taken;
  const facts = LISTS.get(entry.list);
  if (!facts) throw new Error(`${entry.list} is not bundled`);
  const names = recordNames(taken);
  const own = facts.scheme && entry.entry ? [{ scheme: facts.scheme, value: entry.entry }] : [];
  return recordSchema.parse({
    id: idOf(entry, facts),
    kind: kindOf(entry),
    names,
    addresses: distinct(entry.addresses.map((address) => address.slice(0, 600).trim())),
    countries: entry.countries,
    websites: entry.websites,
    identifiers: unique(
      [...own, ...entry.identifiers.map(identifier)],
      ({ scheme, value }) => `${scheme} ${value}`,
    ),
    evidence: [
      {
        family: facts.family,
        grade: facts.grade,
        ...statementOf({ ...entry, names: namedFirst(entry, names) }, context),
        jurisdiction: facts.jurisdiction,
        list: {
          name: facts.name,
          entry: facts.scheme ? entry.entry : null,
          programme: programmeOf(entry),
        },
        source,
      },
    ],
  });
}

/** The entry's names with the one first that its Record shows first: the claim speaks of that one. */
function namedFirst(entry: ListEntry, names: readonly RecordName[]): ListName[] {
  const [first] = entry.names;
  return first ? [{ ...first, text: names[0]?.text ?? first.text }] : [];
}

/** Statements that say the same word for word as one, under the programmes of all. */
function statementsOnce(statements: readonly Evidence[]): Evidence[] {
  const byClaim = new Map<string, Evidence>();
  for (const one of statements) {
    const list = byClaim.get(one.claim)?.list;
    const programme = distinct([list?.programme ?? '', one.list?.programme ?? '']).join(', ') || null;
    byClaim.set(one.claim, { ...one, list: one.list && { ...one.list, programme } });
  }
  return [...byClaim.values()];
}

/** Records of one id as one: a list may name the same firm in several entries. */
export function joinedById(records: readonly OriginRecord[]): OriginRecord[] {
  const byId = new Map<string, OriginRecord>();
  for (const record of records) {
    const known = byId.get(record.id);
    byId.set(
      record.id,
      known
        ? {
            ...known,
            names: unique([...record.names, ...known.names], ({ text }) => text.toLowerCase()),
            addresses: distinct([...known.addresses, ...record.addresses]),
            countries: distinct([...known.countries, ...record.countries]),
            evidence: statementsOnce([...known.evidence, ...record.evidence]),
          }
        : record,
    );
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A Record as it is written to a file: schema defaults left out, as in the hand-written records. */
export function written(record: OriginRecord): unknown {
  const bare = (object: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(object).filter(
        ([key, value]) =>
          !(
            ['language', 'until', 'response', 'act', 'silent', 'place', 'category'].includes(key) &&
            value === null
          ) &&
          !(key === 'inTitles' && value === false) &&
          !(key === 'dateMeans' && value === 'on') &&
          !(
            ['addresses', 'countries', 'websites', 'identifiers', 'links'].includes(key) &&
            Array.isArray(value) &&
            value.length === 0
          ),
      ),
    );
  return { ...bare(record), names: record.names.map(bare), evidence: record.evidence.map(bare) };
}
