import { nativeOf } from '../listing/native-of.ts';

/**
 * What a change of the page may mean for what was read: `ours` is our own drawing; `minor` may be anything, mostly a clock or a
 * counter; `likely` adds links or data, or touches what carries a badge.
 */
export type Change = 'ours' | 'minor' | 'likely';

/** What is known of our own drawing when a change is judged. */
export interface Own {
  /** Whether a node is the host of a badge or card of ours. */
  isHost(node: Node): boolean;
  /** Whether a badge stands in or at this node. */
  isMarked(node: Node): boolean;
}

/** More records than this are not looked at one by one. */
const RECORDS_MAX = 500;

/** The weightiest of several changes. Wrong guesses cost time only: whatever it is, the page is read again. */
export function weigh(records: readonly MutationRecord[], own: Own): Change {
  if (records.length > RECORDS_MAX) return 'likely';
  let weightiest: Change = 'ours';
  for (const record of records) {
    const change = weighOne(record, own);
    if (change === 'likely') return change;
    if (change === 'minor') weightiest = change;
  }
  return weightiest;
}

function weighOne({ type, target, addedNodes, removedNodes }: MutationRecord, own: Own): Change {
  if (type === 'attributes') return 'likely';
  if (type === 'childList') {
    // A host of ours that went was taken by the page: we do not watch while we draw.
    for (const node of removedNodes) if (own.isHost(node) || own.isMarked(node)) return 'likely';
    const added = [...addedNodes].filter((node) => !own.isHost(node));
    if (added.length === 0 && removedNodes.length === 0) return 'ours';
    if (added.some(bringsListing)) return 'likely';
  }
  for (let node: Node | null = target; node; node = nativeOf(node, 'parentNode'))
    if (own.isMarked(node)) return 'likely';
  return 'minor';
}

const LISTING = 'a[href], script:not([src])';

/** Listings come with a link or as data. */
function bringsListing(node: Node): boolean {
  if (!(node instanceof Element)) return false;
  const { matches, querySelector } = Element.prototype;
  return matches.call(node, LISTING) || querySelector.call(node, LISTING) !== null;
}
