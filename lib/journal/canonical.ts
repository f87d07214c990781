/** Objects nested deeper than this are no data of ours. */
const DEPTH_MAX = 64;

/**
 * A JSON value as the one text that stands for it: keys in the order of their UTF-16 units, no spaces, numbers and strings as
 * ECMAScript writes them (RFC 8785, JSON Canonicalization Scheme). Members that are undefined do not exist. Throws TypeError for what is no
 * JSON: other types, numbers that are not finite, lone surrogates, too deep a nesting.
 */
export function canonical(value: unknown, depth = 0): string {
  if (depth > DEPTH_MAX) throw new TypeError('nested too deep to be written canonically');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('text with half a character has no canonical form');
    return JSON.stringify(value);
  }
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`${typeof value} is no JSON`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonical(key)}:${canonical(member, depth + 1)}`);
  return `{${members.join(',')}}`;
}

/** The same value without what `canonical` refuses in texts: each half character becomes U+FFFD, as on any way out of the browser. */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed() as T;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key.toWellFormed(), wellFormed(member)]),
  ) as T;
}

/** SHA-256 as 64 lower-case hexadecimal digits; of a text its UTF-8 bytes. */
export async function sha256(content: string | BufferSource): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
