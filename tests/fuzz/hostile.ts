import type { Random } from './random.ts';

/** Texts that a page may hold to mislead a reader or to hold it up. */
const TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udc00\ud800',
  '\u200b\u200d\ufeff\u2060',
  'K\u200bw\u200ca\u200dngson',
  '\u202eynapmoC gnidarT\u202c',
  '\u2066\u2067\u2068name\u2069',
  'Аcme Pеninsulа Тrаding',
  'Ａｃｍｅ　Ｔｒａｄｉｎｇ',
  'ｱｸﾒ㈱',
  'e\u0301'.repeat(400),
  'Z\u0351\u036b\u0343\u0369'.repeat(60),
  '\ufdfa'.repeat(300),
  '👩‍👩‍👧‍👦'.repeat(80),
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://[::1',
  'https://user:pass@host.example:99999/%zz',
  '//evil.example/\\..\\',
  'https://xn--\u0000.example',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  "$1$&$`$'{{x}}%s%n",
  '=HYPERLINK("x")',
  '"\\"\\\\',
  '{"a":',
  '[[[[[[',
  'NaN',
  '-0',
  '1e999',
  '-1',
  '9'.repeat(400),
  '1,'.repeat(300),
  '1.'.repeat(300),
  '٣٫٥٠',
  'null',
  'undefined',
  'true',
  'Made in North Korea',
  '조선민주주의인민공화국',
  '第一百零八号',
];

/** What a pattern that goes back on itself would take for ever to read. */
const REPEATED: readonly string[] = [
  'a',
  ' ',
  '\t\n',
  '0',
  '1,',
  '-',
  '(',
  '{',
  '[',
  '"',
  '\\',
  '&amp;',
  '&#1;',
  '$ ',
  'co. ',
  'ltd ',
  'no 1 ',
  'Brand: ',
  'Sold by ',
  'a-',
  'youxiangongsi',
  '有限公司',
  '조선',
  'a, ',
  'www.',
  '.com',
  '/dp/',
  '%2F',
  '?a=',
  'aA',
  '\u0301',
  '\u200b',
  '一',
  'e.',
  "'",
];

/** A text of some hundred thousand letters that ends in what no pattern waits for. */
export function longText(random: Random, most = 60_000): string {
  const unit = random.of(REPEATED);
  const count = Math.floor((most * random.next()) / unit.length) + 1;
  return `${random.chance(0.5) ? 'x' : ''}${unit.repeat(count)}${random.of(['', '!', '\u0000', 'x', '"'])}`;
}

/** A hostile text; one in some hundred is a megabyte long. */
export function hostileText(random: Random): string {
  if (random.chance(0.004)) return longText(random, 1_000_000);
  if (random.chance(0.2)) return longText(random);
  if (random.chance(0.2)) return random.of(TEXTS) + random.of(TEXTS);
  return random.of(TEXTS);
}

/** A hostile value as JSON may hold it: of any type, nested, with keys that objects inherit. */
export function hostileValue(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 6 : 12);
  if (kind < 3) return hostileText(random);
  if (kind === 3) return random.of([null, true, false, 0, -0, -1, 1e308, 5e-324, 2 ** 53, 0.1 + 0.2]);
  if (kind === 4) return random.of([{}, [], [[]], [null], { '': '' }]);
  if (kind === 5) return random.of([1e21, -1e-7, 4294967296, 1.7976931348623157e308]);
  if (kind < 8) return Array.from({ length: random.below(6) }, () => hostileValue(random, depth + 1));
  if (kind === 8) return nested(random, random.chance(0.1) ? 20_000 : 60);
  if (kind === 9) return hostileObject(random, depth);
  if (kind === 10) return Array.from({ length: 2000 }, (_, at) => ({ name: `${at}`, '@type': 'Product' }));
  return {
    '@type': random.of(['Product', 'Offer', 'ItemList', {}, 7]),
    name: hostileValue(random, depth + 1),
  };
}

/** An object whose keys are those that every object inherits, as own keys. */
function hostileObject(random: Random, depth: number): unknown {
  const keys = ['__proto__', 'constructor', 'toString', 'valueOf', 'toJSON', 'length', '0', 'then', 'name'];
  const members = keys
    .filter(() => random.chance(0.5))
    .map((key) => `${JSON.stringify(key)}:${jsonText(hostileValue(random, depth + 1))}`);
  return JSON.parse(`{${members.join(',')}}`);
}

/** Lists or objects within one another. */
function nested(random: Random, depth: number): unknown {
  const key = random.of(['@graph', 'a', 'offers', 'children', '__proto__']);
  const isList = random.chance(0.5);
  let value: unknown = 'core';
  for (let level = 0; level < depth; level += 1) {
    if (isList) value = [value];
    else {
      const outer: Record<string, unknown> = Object.create(null);
      outer[key] = value;
      value = outer;
    }
  }
  return value;
}

/** A value as JSON, however deep it is; `null` for what cannot be written. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return 'null';
  }
}
