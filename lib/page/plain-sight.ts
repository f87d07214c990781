/** Knows whether an element has been in plain sight. */
export interface PlainSight {
  /** Begins to watch: it has just appeared. */
  begin(): void;
  /** Whether nothing has lain over it for long enough to be read, and so whether a click on it is meant for it. */
  isSeen(): boolean;
  end(): void;
}

/** How long that is, in ms: what was uncovered a moment ago was not chosen by anybody. */
const SEEN_FOR = 500;

/** Chromium tells whether anything lies over an element, whether or not that takes clicks, and whether the element is faded. */
interface SightEntry extends IntersectionObserverEntry {
  readonly isVisible: boolean;
}
interface SightOptions extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}
const CAN_TELL =
  typeof IntersectionObserverEntry === 'function' && 'isVisible' in IntersectionObserverEntry.prototype;

/** Watches whether an element is in plain sight. Where the browser cannot tell (Firefox), it always is. */
export function watchPlainSight(target: Element): PlainSight {
  if (!CAN_TELL) return { begin() {}, isSeen: () => true, end() {} };
  let since: number | null = null;
  const options: SightOptions = { trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    const isPlain = (entries.at(-1) as SightEntry).isVisible;
    since = isPlain ? (since ?? performance.now()) : null;
  }, options);
  return {
    begin() {
      since = null;
      observer.observe(target);
    },
    isSeen: () => since !== null && performance.now() - since >= SEEN_FOR,
    end: () => observer.disconnect(),
  };
}
