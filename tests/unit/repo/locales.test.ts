import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../lib/settings/settings.ts';

const LOCALES = resolve(import.meta.dirname, '../../../public/_locales');

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
const read = (language: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
const english = read('en');
const gaps = (text: string) => [...text.matchAll(/\$(\w+)\$/g)].map(([, name]) => name).sort();

/**
 * Sentences that must not say more than the source does: their qualifiers, by language. A translation that loses 'suspected' or 'lawful'
 * says something else of a company.
 */
const QUALIFIERS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'qualifiers.json'), 'utf8'),
  (_, value) => (typeof value === 'string' ? new RegExp(value, 'iu') : value),
);

/** So many letters stand in one line of a card on a phone; a longer word would take two. */
const BADGE_MAX = 16;

describe.each(LANGUAGES)('%s', (language) => {
  it('has a file', () => {
    expect(existsSync(join(LOCALES, language, 'messages.json'))).toBe(true);
  });

  it('has every message of English and no other', () => {
    const keys = Object.keys(read(language));
    expect(keys, '`npm run locales` names what is missing').toEqual(Object.keys(english));
  });

  it('fills the same gaps', () => {
    const own = read(language);
    for (const [key, { message, placeholders }] of Object.entries(english)) {
      // What is not there at all, the test above says.
      if (!Object.hasOwn(own, key)) continue;
      expect([key, gaps(own[key]?.message ?? '')]).toEqual([key, gaps(message)]);
      expect(Object.keys(own[key]?.placeholders ?? {})).toEqual(Object.keys(placeholders ?? {}));
    }
  });

  it('leaves nothing in English that has words of its own', () => {
    if (language === 'en') return;
    const own = read(language);
    const same = Object.entries(english).filter(
      ([key, { message }]) => message === own[key]?.message && message.split(/\s+/).length > 3,
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });

  it('has short words for badges, which stand on narrow cards', () => {
    const long = Object.entries(read(language)).filter(
      ([key, { message }]) => /^family_|^badge_none$/.test(key) && [...message].length > BADGE_MAX,
    );
    expect(long).toEqual([]);
  });

  it('keeps the qualifiers of what is said of companies', () => {
    const own = read(language);
    for (const [key, byLanguage] of Object.entries(QUALIFIERS)) {
      const pattern = byLanguage[language];
      expect(pattern, `${key} in qualifiers.json`).toBeDefined();
      expect(own[key]?.message, `${key}, by qualifiers.json`).toMatch(pattern as RegExp);
    }
  });
});
