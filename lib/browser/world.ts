import type { Words } from '../assessment/fill.ts';
import type { MakeControls } from '../page/controls.ts';

// The scripts of this extension in one page share a world that the page cannot see. Each is a bundle of its own: here they meet.

/** The watch over this page. */
export const RUNNING = Symbol.for('origin-check page');

/** What makes a page's controls, which come only when they are needed, once it was put here. */
export const CONTROLS = Symbol.for('origin-check controls');

/** A watch as the next script finds it. */
export interface Running {
  readonly shop: string;
  /** Whether it still does its work: one that an update of the extension cut off does not. */
  isAlive(): boolean;
  /** Reads the page again, now. */
  scan(): Promise<void>;
  /** The element that shows the listing at a place. */
  anchorAt(place: number): Element | null;
  stop(): void;
}

/** The world of our scripts in this page. */
export const world = globalThis as {
  [RUNNING]?: Running;
  /** Those that speak these words; the browser's for null. */
  [CONTROLS]?: (words: Words | null) => MakeControls;
};
