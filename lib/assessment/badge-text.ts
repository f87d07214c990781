import type { Assessment } from './assessment.ts';
import type { Level } from './levels.ts';
import { messageKey, type Wording } from './wording.ts';

/** What a badge shows and says, in the reader's language. */
export interface BadgeText {
  readonly level: Level;
  /** Its word: the family of the strongest Finding, or that there is no match. */
  readonly word: string;
  /** How many Findings there are besides; '' for none. */
  readonly more: string;
  /** The whole of it, for those who hear it. */
  readonly label: string;
}

/** The text of the badge for an Assessment: its strongest Finding, and how many more there are; or that there is no match. */
export function badgeText({ findings }: Assessment, wording: Wording): BadgeText {
  const [strongest, ...others] = findings;
  if (!strongest) {
    const none = wording.message('badge_none');
    return { level: 'none', word: none, more: '', label: none };
  }
  const { level, family } = strongest;
  const levelName = wording.message(messageKey('level', level));
  const word = wording.message(messageKey('family', family));
  if (others.length === 0) {
    return { level, word, more: '', label: wording.message('badge_label', [levelName, word]) };
  }
  const count = String(others.length);
  const label = wording.message('badge_label_more', [levelName, word, count]);
  return { level, word, more: wording.message('badge_more', [count]), label };
}
