import type { Assessment } from '../assessment/assessment.ts';
import type { BadgeText } from '../assessment/badge-text.ts';
import { nativeOf } from '../listing/native-of.ts';
import { type Badge, makeBadge } from './badge.ts';
import type { Own } from './changes.ts';
import { inSlices } from './slices.ts';

/** After this many rounds, within this many ms, in which the page took badges away, no more are drawn. */
const LOSSES_MAX = 10;
const LOSSES_WITHIN = 15_000;

/** What is to have a badge, and what that says. */
export interface Marked {
  readonly assessment: Assessment;
  readonly text: BadgeText;
}

/** Which elements are to have a badge. */
export type Wanted = ReadonlyMap<Element, Marked>;

/** What drawing needs of its surroundings. */
export interface BadgesOptions {
  readonly document: Document;
  readonly open: (badge: Badge, assessment: Assessment) => void;
  readonly focus: (anchor: Element) => void;
  readonly explain: (badge: Badge, assessment: Assessment) => void;
  /** Has it noticed when the page gives this element attributes. */
  readonly watch: (host: Element) => void;
  /** Changes the page without its being read again for that. */
  readonly whileDrawing: (draw: () => void) => void;
}

/** The badges on a page. */
export interface Badges extends Own {
  /**
   * Brings the page's badges in line with what is wanted, a few at a time; ends early once `isOver` says so. `isBeside`: badges stand
   * after their element, not in it.
   */
  draw(wanted: Wanted, isBeside: boolean, isOver: () => boolean): Promise<void>;
  /** Whether the page takes badges away again and again; then none is drawn until `begin`. */
  isUndrawn(): boolean;
  /** Draws again: this is another page. */
  begin(): void;
  at(anchor: Element): Badge | undefined;
  /** Those that stand, each with its element. */
  all(): (readonly [Element, Badge])[];
  remove(): void;
}

/** Whether what an observer saw lies in the window, and is not whole there all the same. */
const isCut = ({ boundingClientRect: box, intersectionRect, rootBounds }: IntersectionObserverEntry) =>
  rootBounds !== null &&
  box.top >= rootBounds.top &&
  box.bottom <= rootBounds.bottom &&
  intersectionRect.height < box.height - 1;

interface Drawn {
  readonly badge: Badge;
  readonly assessment: Assessment;
}

/** Marks the badge of a card that would cut it off (see style.ts), and the badges that were so marked. */
const EDGE = 'data-edge';
const wasCut = new WeakSet<Element>();

/**
 * Whether a badge is where it was put, as it was put there: the page may also have moved it to another listing, or given it an attribute
 * that takes it from sight, from the keyboard or from screen readers.
 */
function stands(anchor: Element, { host }: Badge, isBeside: boolean): boolean {
  return (
    host.isConnected &&
    host.parentNode === (isBeside ? nativeOf(anchor, 'parentNode') : anchor) &&
    host.attributes.length === (host.hasAttribute(EDGE) && wasCut.has(host) ? 1 : 0)
  );
}

/** A form has what its fields are named after in place of what elements can do: 'append', too. */
function put(anchor: Element, host: Element, isBeside: boolean): void {
  const { after, append } = Element.prototype;
  (isBeside ? after : append).call(anchor, host);
}

/** Keeps the badges of a page. */
export function keepBadges({ document, open, focus, explain, watch, whileDrawing }: BadgesOptions): Badges {
  const drawn = new Map<Element, Drawn>();
  const hosts = new WeakSet<Node>();
  /** Cards of a fixed height cut off what is added: there the badge keeps to the lower edge. */
  const cut = new IntersectionObserver(
    (seen) => {
      for (const { target } of seen.filter(isCut)) {
        cut.unobserve(target);
        wasCut.add(target);
        whileDrawing(() => target.setAttribute(EDGE, ''));
      }
    },
    // Wherever on the page: what is wholly cut off has no share to change as it comes into the window.
    { threshold: [0, 1], rootMargin: '100000px 0px' },
  );
  let losses: number[] = [];
  let isUndrawn = false;

  /** Whether the page took away the badge of a listing that it still shows, wherever it shows it now. */
  function hasLost(wanted: Wanted, isBeside: boolean): boolean {
    const lost = [...drawn].flatMap(([anchor, one]) => (stands(anchor, one.badge, isBeside) ? [] : [one]));
    if (lost.length === 0) return false;
    const shown = new Set([...wanted.values()].map(({ assessment }) => assessment));
    return lost.some(({ assessment }) => shown.has(assessment));
  }

  function* steps(wanted: Wanted, isBeside: boolean): Generator<void> {
    for (const [anchor, { badge, assessment }] of drawn) {
      if (wanted.get(anchor)?.assessment === assessment && stands(anchor, badge, isBeside)) continue;
      drawn.delete(anchor);
      whileDrawing(() => badge.host.remove());
      yield;
    }
    for (const [anchor, { assessment, text }] of wanted) {
      if (drawn.has(anchor)) continue;
      const badge = makeBadge(document, text, {
        open: (opened) => open(opened, assessment),
        focus: () => focus(anchor),
        explain: (shown) => explain(shown, assessment),
      });
      hosts.add(badge.host);
      drawn.set(anchor, { badge, assessment });
      watch(badge.host);
      whileDrawing(() => put(anchor, badge.host, isBeside));
      cut.observe(badge.host);
      yield;
    }
  }

  return {
    async draw(wanted, isBeside, isOver) {
      if (hasLost(wanted, isBeside)) {
        const now = performance.now();
        losses = [...losses.filter((at) => now - at < LOSSES_WITHIN), now];
        isUndrawn = losses.length > LOSSES_MAX;
      }
      await inSlices(steps(isUndrawn ? new Map() : wanted, isBeside), isOver);
    },
    isUndrawn: () => isUndrawn,
    begin() {
      // What was lost stays counted: a page that changes its address all the time gains nothing by it.
      isUndrawn = false;
    },
    at: (anchor) => drawn.get(anchor)?.badge,
    all: () => [...drawn].map(([anchor, { badge }]) => [anchor, badge] as const),
    isHost: (node) => hosts.has(node),
    isMarked: (node) => drawn.has(node as Element),
    remove() {
      cut.disconnect();
      for (const { badge } of drawn.values()) badge.host.remove();
      drawn.clear();
    },
  };
}
