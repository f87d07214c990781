import { messageKey } from '../../lib/assessment/wording.ts';
import { ArchiveError } from '../../lib/journal/archive-error.ts';
import { JournalError } from '../../lib/journal/database.ts';

/** The message for a failure; what is not known is said to be so. */
export function errorKey(error: unknown): string {
  if (error instanceof JournalError) return messageKey('journal_error', error.fault);
  if (error instanceof ArchiveError) return messageKey('import_error', error.fault);
  return 'journal_error_unknown';
}
