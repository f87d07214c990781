import type { Level } from './levels.ts';

/** One outline a level in a 16 by 16 box, so that a level is never told by colour alone. */
export const SHAPES: Readonly<Record<Level, string>> = {
  /** Octagon. */
  alert: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z',
  /** Triangle. */
  caution: 'M8 1.8 15 14H1z',
  /** Ring with a dot. */
  notice: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 6.8a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4z',
  /** Thin ring. */
  none: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
};

/** What could not be read: a dashed ring, drawn as four arcs. No shop's page shows it. */
export const UNREAD_SHAPE =
  'M8 1.5a6.5 6.5 0 0 1 4.6 1.9M14.5 8a6.5 6.5 0 0 1-1.9 4.6M8 14.5a6.5 6.5 0 0 1-4.6-1.9M1.5 8a6.5 6.5 0 0 1 1.9-4.6';
