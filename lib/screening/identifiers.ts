/** An identifier as long as this is no one else's by chance; a shorter one only speaks beside a name. */
const TELLING_ID = 8;

/** An identifier in letters and digits only, without remarks in brackets: spacing and hyphens make no difference. */
export function identifierKey(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The keys under which an identifier may be known, and whether each is telling by itself. A ship's number is only where it
 * says that it is one.
 */
export function identifierKeys(id: string): { readonly key: string; readonly telling: boolean }[] {
  const key = identifierKey(id);
  const imo = /^IMO(\d{7})$/.exec(key)?.[1];
  if (imo) return [{ key: imo, telling: true }];
  return key ? [{ key, telling: key.length >= TELLING_ID && /\d/.test(key) }] : [];
}
