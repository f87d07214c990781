import type { OriginRecord, RecordName } from '../dataset/record.ts';
import { nameCore } from '../names/core.ts';
import { foldName, nameWords } from '../names/fold.ts';
import type { Posting, ScreeningIndex } from './index.ts';
import type { Match, MatchPart, NameRole, Strength } from './match.ts';

/** A core of fewer letters says too little once something was set aside ('ABC Store' is not the firm ABC). */
const SHORT_CORE = 4;

/** Store words by which a seller claims to be the brand itself. */
const OFFICIAL = /official|oficial|officielle|официальный|flagship|brand store|官方|旗舰|旗艦|公式|공식/;

/** Words of a title that are looked through; longer titles are stuffed with search words. */
const TITLE_WORDS = 80;

const ORDER: readonly Strength[] = ['exact', 'strong', 'possible'];

/**
 * The Records that `text` may name, strongest first, each once. A title gives only brands and makers of goods made in
 * North Korea whose names are marked as distinctive.
 */
export function screen(index: ScreeningIndex, text: string, role: NameRole): Match[] {
  const matches = role === 'title' ? inTitle(index, text) : byCore(index, text, role);
  const strongest = new Map<string, Match>();
  for (const match of matches) {
    const known = strongest.get(match.record);
    if (!known || ORDER.indexOf(match.strength) < ORDER.indexOf(known.strength)) {
      strongest.set(match.record, match);
    }
  }
  return [...strongest.values()].sort(
    (a, b) => ORDER.indexOf(a.strength) - ORDER.indexOf(b.strength) || (a.record < b.record ? -1 : 1),
  );
}

function lookUp(
  index: ScreeningIndex,
  postings: readonly Posting[],
): { record: OriginRecord; name: RecordName }[] {
  return postings.flatMap(([recordPlace, namePlace]) => {
    const record = index.records[recordPlace];
    const name = record?.names[namePlace];
    return record && name ? [{ record, name }] : [];
  });
}

function byCore(index: ScreeningIndex, text: string, role: 'company' | 'brand'): Match[] {
  const core = nameCore(text);
  const folded = foldName(text);
  const isShort = /^[a-z0-9]+$/.test(core.key) && core.key.length < SHORT_CORE;
  const claimsBrand = core.storeWords.some((word) => OFFICIAL.test(word));
  return lookUp(index, index.cores.get(core.key) ?? []).map(({ record, name }) => {
    const sameText = foldName(name.text) === folded;
    const parts: MatchPart[] = [
      { part: 'same-name', text: core.words.join(' ') },
      ...core.legalForms.map((form) => ({ part: 'legal-form-aside' as const, text: form })),
      ...core.storeWords.map((word) => ({ part: 'store-words-aside' as const, text: word })),
    ];
    let strength: Strength = sameText || core.storeWords.length === 0 ? 'exact' : 'strong';
    // A company's bare name, used as a brand, may be a word that anyone uses.
    if (role === 'brand' && name.kind !== 'brand' && !sameText) strength = 'strong';
    if (isShort && core.storeWords.length > 0 && !claimsBrand) {
      parts.push({ part: 'short-name', text: core.key });
      strength = 'possible';
    }
    if (name.strength === 'weak') {
      parts.push({ part: 'weak-name', text: name.text });
      strength = 'possible';
    }
    return { record: record.id, name: name.text, strength, parts };
  });
}

function inTitle(index: ScreeningIndex, text: string): Match[] {
  const words = nameWords(foldName(text)).slice(0, TITLE_WORDS);
  const matches: Match[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (let length = 1; length <= index.titleWords && start + length <= words.length; length += 1) {
      const found = words.slice(start, start + length).join(' ');
      for (const { record, name } of lookUp(index, index.titles.get(found) ?? [])) {
        if (name.strength === 'weak') continue;
        matches.push({
          record: record.id,
          name: name.text,
          strength: 'strong',
          parts: [{ part: 'in-title', text: found }],
        });
      }
    }
  }
  return matches;
}
