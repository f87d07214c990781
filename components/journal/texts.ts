/** A moment with its seconds, in local time. */
export function timeText(at: string, language: string): string {
  return new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' });
}

/** '+09:00' of 540 minutes. */
export function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '−' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** Bytes as people say them. */
export function sizeText(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return value.toLocaleString(language, { style: 'unit', unit, maximumFractionDigits: 1 });
}

/** A price as people write it; '' for none. A currency that the browser does not know stands as it was read. */
export function priceText(price: number | undefined, currency: string | undefined, language: string): string {
  if (price === undefined) return '';
  if (!currency) return price.toLocaleString(language);
  return price.toLocaleString(language, { style: 'currency', currency });
}
