import type { Draft, DraftStore } from '../journal/drafts.ts';

const PREFIX = 'draft ';
const keyOf = ({ of, id }: Pick<Draft, 'of' | 'id'>) => `${PREFIX}${of} ${id}`;

/**
 * Drafts of notes in the page's own storage, the only one that has taken something when its call returns: a page that is being closed
 * waits for no other.
 */
export const drafts: DraftStore = {
  keep(draft) {
    try {
      localStorage.setItem(keyOf(draft), JSON.stringify([draft.note, draft.base]));
    } catch (error) {
      // No room: the note is saved all the same when its field is left.
      console.warn(error);
    }
  },
  drop(draft) {
    localStorage.removeItem(keyOf(draft));
  },
  all() {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key): Draft[] => {
        const [of, id = ''] = key.slice(PREFIX.length).split(' ');
        const [note, base] = read(localStorage.getItem(key));
        const isDraft =
          (of === 'entry' || of === 'case') && typeof note === 'string' && typeof base === 'string';
        return isDraft ? [{ of, id, note, base }] : [];
      });
  },
};

function read(text: string | null): unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
