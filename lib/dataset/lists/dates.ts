const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year < 2100;
  return real ? date.toISOString().slice(0, 10) : null;
}

/**
 * A date as lists write it, as ISO 8601: '2017-06-02', '2017-06', '2017', '31/12/2020' (`order` 'dmy'), '12/31/20'
 * (`order` 'mdy'), 'June 21, 2022', '21 Jun 2022'. Null for anything else, and for a day that no calendar has.
 */
export function listDate(text: string, order: 'dmy' | 'mdy' = 'dmy'): string | null {
  const date = text.trim().slice(0, 40);
  const plain = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(date);
  if (plain?.[1]) {
    const [, year, month, day] = plain;
    if (!month) return year;
    return day
      ? iso(Number(year), Number(month), Number(day))
      : (iso(Number(year), Number(month), 1)?.slice(0, 7) ?? null);
  }
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(date);
  if (slashed) {
    const [first, second, year] = slashed.slice(1).map(Number) as [number, number, number];
    // Two digits of a year: no list that writes them is older than 1970.
    const full = year < 70 ? 2000 + year : year < 100 ? 1900 + year : year;
    return order === 'dmy' ? iso(full, second, first) : iso(full, first, second);
  }
  const worded = /^(?:([A-Za-z]{3,9})\.? (\d{1,2}),?|(\d{1,2}) ([A-Za-z]{3,9})\.?,?) (\d{4})$/.exec(date);
  if (!worded) return null;
  const month = MONTHS.indexOf((worded[1] ?? worded[4] ?? '').slice(0, 3).toLowerCase()) + 1;
  return month ? iso(Number(worded[5]), month, Number(worded[2] ?? worded[3])) : null;
}
