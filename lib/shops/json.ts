import { LIST_MAX } from '../listing/fields.ts';

// A page's embedded data is hostile input: sizes are capped, only own keys are read, nothing throws.

/** Longest embedded data that is parsed, in UTF-16 units. The largest seen on a real results page is 1.2 million. */
const JSON_MAX = 8_000_000;

/** `text` parsed as JSON, or undefined when it is too long or broken. */
export function parseJson(text: string): unknown {
  if (text.length > JSON_MAX) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The own property at a dotted path ('data.root.0.name'), or undefined. Inherited properties do not exist. */
export function at(value: unknown, path: string): unknown {
  let here = value;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** The string or number at a path as a string; undefined for anything else and for empty text. */
export function textAt(value: unknown, path: string): string | undefined {
  const found = at(value, path);
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

/**
 * A list as an array, at most `max` long: arrays, objects with the keys 0, 1, 2 … (as some savers write arrays), and a
 * lone object or text as a list of one.
 */
export function asList(value: unknown, max = LIST_MAX): unknown[] {
  if (Array.isArray(value)) return value.slice(0, max);
  if (typeof value === 'object' && value !== null) {
    if (!Object.hasOwn(value, '0')) return [value];
    return Object.values(value).slice(0, max);
  }
  return value === undefined || value === null ? [] : [value];
}

/**
 * The first balanced `{…}` of `text` at or after `from`, as text; undefined when there is none. Knows strings and
 * escapes, so that a brace inside a title does not end the object.
 */
export function balancedObject(text: string, from = 0): string | undefined {
  const start = text.indexOf('{', from);
  if (start < 0) return undefined;
  let depth = 0;
  const end = Math.min(text.length, start + JSON_MAX);
  for (let i = start; i < end; i += 1) {
    const char = text.charCodeAt(i);
    if (char === 0x22) {
      i += 1;
      while (i < end && text.charCodeAt(i) !== 0x22) i += text.charCodeAt(i) === 0x5c ? 2 : 1;
    } else if (char === 0x7b) depth += 1;
    else if (char === 0x7d) {
      depth -= 1;
      if (depth === 0) return text.slice(start, i + 1);
    }
  }
  return undefined;
}

/** The JSON object that follows `marker` in a script's text, parsed; undefined when absent or broken. */
export function objectAfter(text: string, marker: string | RegExp): unknown {
  const found = typeof marker === 'string' ? text.indexOf(marker) : text.search(marker);
  if (found < 0) return undefined;
  const body = balancedObject(text, found);
  return body === undefined ? undefined : parseJson(body);
}
