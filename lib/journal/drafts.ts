import type { Journal } from './journal.ts';

/** A note as it was last typed, which no transaction has kept yet. */
export interface Draft {
  readonly of: 'entry' | 'case';
  readonly id: string;
  readonly note: string;
  /** The note that it began from. */
  readonly base: string;
}

/** Where drafts are kept at once, before the page may be closed. */
export interface DraftStore {
  keep(draft: Draft): void;
  drop(draft: Pick<Draft, 'of' | 'id'>): void;
  all(): readonly Draft[];
}

/**
 * Saves what was typed when a page was closed before it could be. A note that has been changed meanwhile gets the draft below it, so that neither
 * is lost; a draft of what is no longer there is dropped. Throws JournalError; the drafts stay then.
 */
export async function saveDrafts(journal: Journal, drafts: DraftStore): Promise<void> {
  for (const draft of drafts.all()) {
    const { of, id } = draft;
    if (of === 'entry') {
      const entry = (await journal.entries([id])).get(id);
      if (entry) await journal.edit(id, { note: joined(entry.remarks.note, draft) });
    } else {
      const kept = await journal.database.cases.get(id);
      if (kept && kept.note !== draft.note) {
        await journal.keepCase({ ...kept, note: joined(kept.note, draft) });
      }
    }
    drafts.drop(draft);
  }
}

/** The most of a note, as its shape allows. */
const NOTE_MAX = 20_000;

function joined(now: string, { note, base }: Draft): string {
  return (now === base || now === note ? note : `${now}\n\n${note}`).slice(0, NOTE_MAX);
}
