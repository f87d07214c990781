import { attempt } from '../shops/attempt.ts';
import type { Badge } from './badge.ts';

/** Looks at the badges that are in view, again and again. */
export interface Sight {
  stop(): void;
}

/** How long from one look to the next, in ms, and how many in a row must agree. */
const PAUSE = 1000;
const AGREED = 2;
/** Badges that are looked at at a time. */
const LOOKED_MAX = 40;
/** How much of a listing, or of a badge, must be in view to count. */
const IN_VIEW = 0.6;

const VISIBLE = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
/** A colour through which more than half can be seen. */
const TRANSPARENT = /^(?:transparent|rgba\(.*, 0(?:\.[0-4]\d*)?\))$/;
const PICTURES = /^(?:img|canvas|video|svg|iframe|object|embed)$/i;

/**
 * Watches whether badges can be seen where their listings can, and tells when that changes: a page may let a badge stand and yet clip
 * it, cover it or make it fade. `badges` gives those that stand and their elements.
 */
export function watchSight(
  document: Document,
  badges: () => Iterable<readonly [Element, Badge]>,
  told: (isHidden: boolean) => void,
): Sight {
  let before = false;
  let agreed = 0;
  let isHidden = false;
  let timer: ReturnType<typeof setTimeout>;
  const later = () => {
    timer = setTimeout(look, PAUSE);
  };
  const note = (now: boolean) => {
    agreed = now === before ? agreed + 1 : 1;
    before = now;
    if (now !== isHidden && agreed >= AGREED) {
      isHidden = now;
      told(now);
    }
  };
  const look = () => {
    later();
    if (document.hidden) return;
    const pairs = [...badges()].filter(([, { button }]) => isOnScreen(button)).slice(0, LOOKED_MAX);
    if (pairs.length === 0) return;
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      const shares = new Map(entries.map(({ target, intersectionRatio }) => [target, intersectionRatio]));
      const isIn = (element: Element) => (shares.get(element) ?? 0) >= IN_VIEW;
      const judged = pairs
        .filter(([anchor]) => isIn(anchor) && attempt(() => anchor.checkVisibility(VISIBLE), true))
        // What cannot even be asked is not taken for seen.
        .map(
          ([anchor, badge]) => isIn(badge.button) && attempt(() => isSeen(anchor, badge, document), false),
        );
      const unseen = judged.filter((seen) => !seen).length;
      if (judged.length > 0) note(2 * unseen >= judged.length);
    });
    for (const [anchor, { button }] of pairs) {
      observer.observe(anchor);
      observer.observe(button);
    }
  };
  later();
  return { stop: () => clearTimeout(timer) };
}

/** Whether the place of an element is in the window; what is clipped there is another question. */
function isOnScreen(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth;
}

function isSeen(anchor: Element, { host, button }: Badge, document: Document): boolean {
  if (!host.checkVisibility(VISIBLE)) return false;
  const { left, top, width, height } = button.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const hit = document.elementFromPoint(x, y);
  if (!hit || hit === host) return hit !== null || width * height > 0;
  // What covers the whole listing (a dialog, a banner) hides no badge in particular.
  return !paintsOver(hit, host, x, y) || coversAll(hit, anchor);
}

function coversAll(hit: Element, anchor: Element): boolean {
  if (anchor.contains(hit)) return false;
  const [over, under] = [hit.getBoundingClientRect(), anchor.getBoundingClientRect()];
  return (
    over.top <= under.top &&
    over.left <= under.left &&
    over.bottom >= under.bottom &&
    over.right >= under.right
  );
}

/**
 * Whether an element draws something over what is below it there. Cards are often covered by a link that does not, or by what comes
 * before or after one; and what holds a badge draws itself under it.
 */
function paintsOver(element: Element, host: Element, x: number, y: number): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const isOver = !element.contains(host) && left <= x && x <= right && top <= y && y <= bottom;
  if (isOver && PICTURES.test(element.localName)) return true;
  return [isOver ? undefined : null, '::before', '::after'].some((part) => {
    if (part === null) return false;
    const { content, backgroundColor, backgroundImage } = getComputedStyle(element, part);
    if (part && (content === 'none' || content === 'normal')) return false;
    return backgroundImage !== 'none' || !TRANSPARENT.test(backgroundColor);
  });
}
