import { SHAPES, UNREAD_SHAPE } from '../lib/assessment/level-shapes.ts';
import type { Level } from '../lib/assessment/levels.ts';

/** The shape of a level. Its colour comes from the class of the element round it. */
export function Shape({ level }: { level: Level | 'unread' }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" aria-hidden="true">
      <path d={level === 'unread' ? UNREAD_SHAPE : SHAPES[level]} />
    </svg>
  );
}
