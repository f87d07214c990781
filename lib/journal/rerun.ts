import { assess } from '../assessment/assess.ts';
import { type Assessment, type Basis, type Finding, RULES_VERSION } from '../assessment/assessment.ts';
import { withoutOwnLists } from '../assessment/own-list.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { canonical } from './canonical.ts';
import type { Logged } from './entry.ts';

/** What a Finding is about, so that one can be found again in another verdict. */
export interface FindingKey {
  readonly rule: string;
  readonly field: string;
  readonly record: string | null;
  readonly name: string;
}

/** Parts of a Finding that can be said otherwise; wording under `entry_again_part_…`. */
const PARTS = {
  level: ({ level }) => level,
  match: ({ match, text }) => [match, text],
  why: ({ why }) => why,
  against: ({ against, answers }) => [against, answers],
  sources: ({ sources }) => sources,
} as const satisfies Record<string, (finding: Finding) => unknown>;
export type FindingPart = keyof typeof PARTS;

/** A Finding in both verdicts that is not the same. */
export interface ChangedFinding extends FindingKey {
  readonly parts: readonly FindingPart[];
}

/** How another verdict differs from the one that was logged. */
export interface Rerun {
  readonly before: Assessment;
  readonly after: Assessment;
  readonly basis: Basis;
  /** Whether both are the same, byte for byte. */
  readonly same: boolean;
  readonly gone: readonly FindingKey[];
  readonly added: readonly FindingKey[];
  readonly changed: readonly ChangedFinding[];
  /** What may be the cause: other data, other rules. */
  readonly because: readonly ('data' | 'rules')[];
}

/**
 * Judges a logged listing anew, from its own fields, by the given data and the rules of today. Findings from lists of the user's own are
 * left out of both verdicts: those lists are not at hand. Pure.
 */
export function rerun(logged: Logged, data: LoadedData): Rerun {
  const before = withoutOwnLists(logged.assessment);
  const after = assess(before.listing, logged.page, data);
  const [old, now] = [findingsByKey(before), findingsByKey(after)];
  return {
    before,
    after,
    basis: { dataset: data.info, rules: RULES_VERSION },
    same: canonical(before) === canonical(after),
    gone: keysOf([...old.keys()].filter((key) => !now.has(key))),
    added: keysOf([...now.keys()].filter((key) => !old.has(key))),
    changed: [...old].flatMap(([key, finding]) => {
      const other = now.get(key);
      const parts = other ? partsChanged(finding, other) : [];
      return parts.length > 0 ? [{ ...keyOf(key), parts }] : [];
    }),
    because: [
      ...(logged.basis.dataset.sha256 === data.info.sha256 ? [] : (['data'] as const)),
      ...(logged.basis.rules === RULES_VERSION ? [] : (['rules'] as const)),
    ],
  };
}

/**
 * Why a verdict of today differs from the one that was logged, which the verdict by the data of then and the rules of today tells: where
 * that is the same as then, it is the data alone.
 */
export function causesOf(today: Rerun, former: Rerun): Rerun['because'] {
  if (today.same) return [];
  if (former.same) return ['data'];
  return canonical(former.after) === canonical(today.after) ? ['rules'] : ['data', 'rules'];
}

function partsChanged(before: Finding, after: Finding): FindingPart[] {
  return (Object.keys(PARTS) as FindingPart[]).filter(
    (part) => canonical(PARTS[part](before)) !== canonical(PARTS[part](after)),
  );
}

type ByKey = ReadonlyMap<string, Finding>;

function findingsByKey({ findings }: Assessment): ByKey {
  return new Map(
    findings.map((finding) => {
      const key: FindingKey = {
        rule: finding.rule,
        field: finding.field,
        record: finding.record?.id ?? null,
        name: finding.record?.name ?? finding.text,
      };
      return [JSON.stringify(key), finding];
    }),
  );
}

const keyOf = (key: string) => JSON.parse(key) as FindingKey;
const keysOf = (keys: readonly string[]): FindingKey[] => keys.map(keyOf);
