// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Badge } from '../../../lib/page/badge.ts';
import { type Sight, watchSight } from '../../../lib/page/sight.ts';

/** How much of each element is in view, as the browser would say. */
const shares = new Map<Element, number>();
class Observer {
  readonly #seen: Element[] = [];
  readonly #told: (entries: readonly object[]) => void;
  constructor(told: (entries: readonly object[]) => void) {
    this.#told = told;
  }
  observe(target: Element) {
    this.#seen.push(target);
    queueMicrotask(() => {
      const entries = this.#seen
        .splice(0)
        .map((one) => ({ target: one, intersectionRatio: shares.get(one) ?? 0 }));
      if (entries.length > 0) this.#told(entries);
    });
  }
  disconnect() {}
}

/** An element at a place of the window, which can be seen unless it says otherwise. */
function put(
  tag: string,
  [left, top, width, height]: readonly [number, number, number, number],
): HTMLElement {
  const element = document.body.appendChild(document.createElement(tag));
  element.getBoundingClientRect = () =>
    ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;
  element.checkVisibility = () => true;
  shares.set(element, 1);
  return element;
}

const told = vi.fn();
let sight: Sight;
let anchor: HTMLElement;
let badge: Badge;
let hit: Element | null;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', Observer);
  document.body.replaceChildren();
  shares.clear();
  told.mockReset();
  anchor = put('li', [10, 10, 200, 300]);
  const host = anchor.appendChild(put('div', [10, 280, 200, 24]));
  badge = { host, button: put('button', [10, 280, 80, 22]) as HTMLButtonElement };
  hit = host;
  document.elementFromPoint = () => hit;
  sight = watchSight(document, () => [[anchor, badge]], told);
});
afterEach(() => {
  sight.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const looks = (count: number) => vi.advanceTimersByTimeAsync(1000 * count + 50);

describe('watchSight', () => {
  it('says nothing while badges can be seen', async () => {
    await looks(5);
    expect(told).not.toHaveBeenCalled();
  });

  it('tells of a badge that is clipped, after two looks, and when it can be seen again', async () => {
    shares.set(badge.button, 0);
    await looks(1);
    expect(told).not.toHaveBeenCalled();
    await looks(1);
    expect(told.mock.calls).toEqual([[true]]);
    shares.set(badge.button, 1);
    await looks(2);
    expect(told.mock.calls).toEqual([[true], [false]]);
  });

  it('tells of a badge that fades, and of one that cannot be asked', async () => {
    badge.host.checkVisibility = () => false;
    await looks(2);
    expect(told.mock.calls).toEqual([[true]]);
    badge.host.checkVisibility = () => {
      throw new TypeError('no function');
    };
    await looks(3);
    expect(told.mock.calls).toEqual([[true]]);
  });

  it('tells of what is painted over a badge, and not of what lies there unseen, or over all', async () => {
    const cover = put('div', [10, 278, 200, 30]);
    hit = cover;
    await looks(3);
    expect(told).not.toHaveBeenCalled();
    cover.style.backgroundColor = 'rgba(255, 255, 255, 0.2)';
    await looks(3);
    expect(told).not.toHaveBeenCalled();
    cover.style.backgroundColor = 'rgb(255, 255, 255)';
    await looks(3);
    expect(told.mock.calls).toEqual([[true]]);
    hit = put('div', [0, 0, 1000, 700]);
    (hit as HTMLElement).style.backgroundColor = 'rgb(0, 0, 0)';
    await looks(3);
    expect(told.mock.calls).toEqual([[true], [false]]);
  });

  it('does not take the ground of a card for something over its badge', async () => {
    anchor.style.backgroundColor = 'rgb(255, 255, 255)';
    hit = anchor;
    await looks(3);
    expect(told).not.toHaveBeenCalled();
  });

  it('says nothing of listings that are not in view themselves', async () => {
    shares.set(anchor, 0.3);
    shares.set(badge.button, 0);
    await looks(4);
    expect(told).not.toHaveBeenCalled();
  });
});
