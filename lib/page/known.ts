import type { Assessment } from '../assessment/assessment.ts';
import type { BadgeText } from '../assessment/badge-text.ts';
import { compareLevels, highestLevel } from '../assessment/levels.ts';
import { LISTINGS_MAX } from '../listing/fields.ts';
import type { Listing } from '../listing/listing.ts';
import type { Tally } from '../messaging/messages.ts';

/** A listing that the page showed at some time; equal listings are one. */
export interface Known {
  readonly listing: Listing;
  /** Null until it is judged. */
  assessment: Assessment | null;
  /** What its badge says, once it is judged. */
  badgeText: BadgeText | null;
}

/** A listing that the page shows now, and where. */
export interface Shown {
  readonly anchor: Element | null;
  readonly known: Known;
}

/** The listings that a page showed. */
export function keepKnown() {
  const known = new Map<string, Known>();
  return {
    /** The one that is equal to this, or a new one. */
    of(listing: Listing): Known {
      const text = JSON.stringify(listing);
      const before = known.get(text);
      if (before) return before;
      const made = { listing, assessment: null, badgeText: null };
      known.set(text, made);
      return made;
    },
    /** Has all of them judged anew. */
    unjudge(): void {
      for (const one of known.values()) one.assessment = null;
    },
    /** A page scrolled for hours must not keep every listing that it ever showed. */
    forget(shown: readonly Shown[]): void {
      if (known.size <= 2 * LISTINGS_MAX) return;
      const kept = new Set(shown.map((one) => one.known));
      for (const [text, one] of known) if (!kept.has(one)) known.delete(text);
    },
  };
}

/** Whether something was found of a listing. */
export const isFlagged = ({ known }: Shown): boolean => (known.assessment?.findings.length ?? 0) > 0;

/** How many of a page's listings have findings, and the highest level of them. */
export function tallyOf(shown: readonly Shown[]): Tally {
  const levels = shown.flatMap(({ known: { assessment } }) =>
    assessment && compareLevels(assessment.level, 'none') > 0 ? [assessment.level] : [],
  );
  return { flagged: levels.length, level: highestLevel(levels) };
}
