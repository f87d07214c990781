/** What the browser's database could not do: no room was left, or it was not to be had. */
export type DatabaseFault = 'quota' | 'unavailable';

const UNAVAILABLE = ['DatabaseClosedError', 'MissingAPIError', 'OpenFailedError', 'InvalidStateError'];

/** What an error of the database means; null for any other error. */
export function databaseFault(error: unknown): DatabaseFault | null {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return 'quota';
  return UNAVAILABLE.some((name) => names.includes(name)) ? 'unavailable' : null;
}

/** The names of an error and of those that it came from: Dexie wraps what the browser said, once or twice. */
export function errorNames(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 3) return [];
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  const causes = [inner, ...(Array.isArray(failures) ? failures.slice(0, 1) : [])];
  return [String(name), ...causes.flatMap((cause) => errorNames(cause, depth + 1))];
}
