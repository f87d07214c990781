import { foldName, nameWords } from '../names/fold.ts';
import type { ScreeningIndex } from './index.ts';
import type { Match } from './match.ts';

/** Words of a title that are looked through; longer titles are stuffed with search words. */
const TITLE_WORDS = 80;

/** Words behind which a title names what the goods are for, in the languages of shops: 'case for …', 'fits …'. */
const FOR = new Set(
  (
    'for fit fits fitting fitted compatible suitable replaces replacement like style inspired ' +
    'para compatible apto adecuado pour compatibles fur passend kompatibel per compatibile voor geschikt dla pasuje ' +
    'для подходит совместим icin uyumlu ل لـ متوافق 适用 適用 兼容 通用 対応 互換 用 호환 전용 untuk cho สำหรับ'
  ).split(' '),
);
/** How many words may stand between such a word and the name: 'compatible with the new …'. */
const REACH = 3;

/**
 * The Records whose distinctive names stand in a title. Only names that are marked for it are looked for; behind a word that says
 * what the goods are for, the name is a possible match at most.
 */
export function inTitle(index: ScreeningIndex, text: string): Match[] {
  const words = nameWords(foldName(text)).slice(0, TITLE_WORDS);
  const matches: Match[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (let length = 1; length <= index.titleWords && start + length <= words.length; length += 1) {
      const found = words.slice(start, start + length).join(' ');
      const before = words.slice(Math.max(0, start - REACH), start).find((word) => FOR.has(word));
      for (const { record, name } of index.titles.get(found) ?? []) {
        if (name.strength === 'weak') continue;
        matches.push({
          record: record.id,
          name: name.text,
          score: 1,
          strength: before ? 'possible' : 'strong',
          parts: [
            { part: 'in-title', text: found },
            ...(before ? [{ part: 'accessory' as const, text: before }] : []),
          ],
        });
      }
    }
  }
  return matches;
}
