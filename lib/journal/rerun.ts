import { assess } from '../assessment/assess.ts';
import { type Assessment, type Basis, RULES_VERSION } from '../assessment/assessment.ts';
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

/** How today's verdict differs from the one that was logged. */
export interface Rerun {
  readonly before: Assessment;
  readonly after: Assessment;
  readonly basis: Basis;
  /** Whether both are the same, byte for byte. */
  readonly same: boolean;
  readonly gone: readonly FindingKey[];
  readonly added: readonly FindingKey[];
  /** In both, and not the same: level, reasons or sources changed. */
  readonly changed: readonly FindingKey[];
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
  const both = [...old.keys()].filter((key) => now.has(key));
  const changed = both.filter((key) => canonical(old.get(key)) !== canonical(now.get(key)));
  return {
    before,
    after,
    basis: { dataset: data.info, rules: RULES_VERSION },
    same: canonical(before) === canonical(after),
    gone: keysOf([...old.keys()].filter((key) => !now.has(key))),
    added: keysOf([...now.keys()].filter((key) => !old.has(key))),
    changed: keysOf(changed),
    because: [
      ...(logged.basis.dataset.sha256 === data.info.sha256 ? [] : (['data'] as const)),
      ...(logged.basis.rules === RULES_VERSION ? [] : (['rules'] as const)),
    ],
  };
}

type ByKey = ReadonlyMap<string, Assessment['findings'][number]>;

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

const keysOf = (keys: readonly string[]): FindingKey[] => keys.map((key) => JSON.parse(key) as FindingKey);
