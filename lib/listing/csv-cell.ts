/** Values that a spreadsheet would run as a formula begin with one of these, or with its full-width form (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell of a CSV file (RFC 4180): quoted where it must be, and with an apostrophe before what a spreadsheet would take for a
 * formula.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) || safe !== value ? `"${safe.replace(/"/g, '""')}"` : safe;
}
