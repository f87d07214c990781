import type { Lockable, Policy } from '../lib/settings/policy.ts';
import { useWording } from './wording.ts';

/** What a policy means for a page: `lockedBy` gives the sentence that says who locked a choice, or undefined where it is free. */
export function usePolicy({ organisation, locked }: Policy): {
  readonly lockedBy: (choice: Lockable) => string | undefined;
} {
  const wording = useWording();
  const sentence = organisation
    ? wording.message('policy_locked_by', [organisation])
    : wording.message('policy_locked');
  return { lockedBy: (choice) => (locked.has(choice) ? sentence : undefined) };
}
