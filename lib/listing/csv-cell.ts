/** Values that a spreadsheet would run as a formula begin with one of these, or with its full-width form (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** Numbers and telephone numbers, which do no harm where a spreadsheet takes them for more than text. */
const PLAIN = /^[+-]?\d[\d\s.,]*$|^\+\d[\d\s().-]*$/;

/**
 * One cell of a CSV file (RFC 4180): quoted where it must be, and with an apostrophe before what a spreadsheet would take for a
 * formula.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return quoted(value, FORMULA.test(value) ? `'${value}` : value);
}

/** One cell of the user's own, which stays as it is where that can do no harm: '-5' and '+49 30 1234' are no formulas. */
export function ownCsvCell(value: string): string {
  return PLAIN.test(value) ? quoted(value, value) : csvCell(value);
}

const quoted = (value: string, safe: string): string =>
  /[",\r\n;]/.test(safe) || safe !== value ? `"${safe.replace(/"/g, '""')}"` : safe;
