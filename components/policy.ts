import type { Wording } from '../lib/assessment/wording.ts';
import type { Lockable, Policy } from '../lib/settings/policy.ts';
import { useWording } from './wording.ts';

/** The sentence that says who locked a choice. */
export function lockedBy({ organisation }: Policy, wording: Wording): string {
  return organisation
    ? wording.message('policy_locked_by', [organisation])
    : wording.message('policy_locked');
}

/** What a policy means for a page: `lockedBy` gives the sentence that says who locked a choice, or undefined where it is free. */
export function usePolicy(policy: Policy): {
  readonly lockedBy: (choice: Lockable) => string | undefined;
} {
  const wording = useWording();
  return { lockedBy: (choice) => (policy.locked.has(choice) ? lockedBy(policy, wording) : undefined) };
}
