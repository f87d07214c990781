import { parseJson } from '../json.ts';
import { decodeEntities } from '../text.ts';

/** Longest broken block that is repaired, in UTF-16 units. */
const REPAIR_MAX = 2_000_000;

/** Most values read from one block of several. */
const VALUES_MAX = 200;

/**
 * The JSON values that an inline data block holds. What shops' templates commonly break is mended where only one
 * reading is possible: comment and CDATA wrappers, comments, raw line breaks and tabs inside strings, trailing commas
 * and semicolons, several values in one block, a block that was HTML-encoded as a whole. Anything else gives nothing.
 */
export function jsonValues(text: string): unknown[] {
  const whole = parseJson(text);
  if (whole !== undefined) return [whole];
  if (text.length > REPAIR_MAX) return [];
  const mended = mendedValues(text);
  if (mended.length > 0 || !/&(?:quot|#34|#x22);/i.test(text)) return mended;
  return mendedValues(decodeEntities(text));
}

function mendedValues(text: string): unknown[] {
  return cleanChunks(text.replace(/<!\[CDATA\[|\]\]>/g, ' ')).flatMap((chunk) => {
    const value = parseJson(chunk);
    return value === undefined ? [] : [value];
  });
}

/**
 * Each balanced `{…}` or `[…]` of the text, cleaned. One pass that follows strings and brackets, so that a comma or a
 * brace inside a title stays what it is; what stands between the values (comment marks, semicolons) falls away.
 */
function cleanChunks(text: string): string[] {
  const chunks: string[] = [];
  const start = text.search(/[[{]/);
  let out = '';
  let depth = 0;
  let comma = false;
  for (let i = start < 0 ? text.length : start; i < text.length && chunks.length < VALUES_MAX; ) {
    const comment = commentEnd(text, i);
    if (comment > i) {
      i = comment;
      continue;
    }
    const char = text[i] ?? '';
    const token = char === '"' ? stringAt(text, i) : { clean: char, end: i + 1 };
    i = token.end;
    const opens = char === '{' || char === '[';
    if ((depth === 0 && !opens) || char.trim() === '') continue;
    if (char === ',') {
      comma = true;
      continue;
    }
    const closes = char === '}' || char === ']';
    // A comma is written only once something follows it.
    out += comma && !closes ? `,${token.clean}` : token.clean;
    comma = false;
    depth += opens ? 1 : closes ? -1 : 0;
    if (depth === 0) {
      chunks.push(out);
      out = '';
    }
  }
  return chunks;
}

/** The string literal at `start`, with raw control characters as spaces. */
function stringAt(text: string, start: number): { clean: string; end: number } {
  let clean = '"';
  let i = start + 1;
  while (i < text.length) {
    const char = text[i] ?? '';
    if (char === '"') return { clean: `${clean}"`, end: i + 1 };
    if (char === '\\') {
      const escaped = escapeAt(text, i);
      clean += escaped.clean;
      i = escaped.end;
    } else {
      clean += char < ' ' ? ' ' : char;
      i += 1;
    }
  }
  return { clean, end: i };
}

/** The escape at `start`: one of JSON as it is, one of JavaScript (`\x26`) as JSON's, any other without its mark (`\'`). */
function escapeAt(text: string, start: number): { clean: string; end: number } {
  const whole = text.slice(start, start + 6);
  const json = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(whole)?.[0];
  if (json) return { clean: json, end: start + json.length };
  const hex = /^\\x([\da-fA-F]{2})/.exec(whole)?.[1];
  return hex ? { clean: `\\u00${hex}`, end: start + 4 } : { clean: '', end: start + 1 };
}

/** Where the comment at `start` ends, or `start` when there is none. */
function commentEnd(text: string, start: number): number {
  const mark = text.slice(start, start + 2);
  if (mark !== '/*' && mark !== '//') return start;
  const end = text.indexOf(mark === '/*' ? '*/' : '\n', start + 2);
  return end < 0 ? text.length : end + (mark === '/*' ? 2 : 1);
}
