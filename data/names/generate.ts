// Writes lib/names/han-tables.ts: which simplified character stands for a traditional one, and how characters are read.
// Run by `npm run names`, after a change here or of the two libraries; the output is committed.

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

/** Readings in names of firms and places, where a character alone is more often read otherwise. */
const NAME_READINGS =
  '长chang乐le都du调tiao盛sheng曾zeng厦sha佛fo藏cang参can仔zai晟sheng单dan朴pu石shi行xing重zhong种zhong冠guan会hui传chuan弹dan强qiang便bian台tai' +
  '番fan柏bai堡bao茄qie卡ka咖ka车che朝chao模mo圳zhen劲jin省sheng沈shen覃qin解jie区qu洗xi尾wei汤tang宿su大da和he合he广guang号hao荷he华hua角jiao可ke绿lv磨mo宁ning';

/** The characters of a double-byte encoding, row by row, in its order. */
function charactersOf(
  encoding: string,
  rows: readonly [number, number],
  columns: readonly [number, number],
): string[] {
  const decoder = new TextDecoder(encoding);
  const characters: string[] = [];
  for (let row = rows[0]; row <= rows[1]; row += 1) {
    for (let column = columns[0]; column <= columns[1]; column += 1) {
      const character = decoder.decode(new Uint8Array([row, column]));
      if ([...character].length === 1 && /\p{Script=Han}/u.test(character)) characters.push(character);
    }
  }
  return characters;
}

/** GB 2312, the 6,763 characters of everyday Chinese: the first 3,755 are in the order of their readings. */
const GB2312 = charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe]);
/** Level 1 of Big5, the 5,401 everyday characters of traditional writing. */
const BIG5 = charactersOf('big5', [0xa4, 0xc6], [0x40, 0xfe]);

/** Pairs in the order of the traditional characters, both as differences between code points, in base 36. */
function traditionalPairs(): { count: number; keys: string; values: string } {
  const convert = Converter({ from: 't', to: 'cn' });
  const known = new Set(GB2312);
  const pairs = [...new Set(BIG5)]
    .map((traditional) => [traditional, convert(traditional)] as const)
    .filter(([traditional, simplified]) => traditional !== simplified && known.has(simplified))
    .map((pair) => pair.map((character) => character.codePointAt(0) ?? 0))
    .sort(([a = 0], [b = 0]) => a - b);
  const differences = (place: number) =>
    pairs.map((pair, i) => ((pair[place] ?? 0) - (pairs[i - 1]?.[place] ?? 0)).toString(36)).join(' ');
  return { count: pairs.length, keys: differences(0), values: differences(1) };
}

/** Readings in the order of GB 2312; a number says how often in a row. */
function readings(): string {
  const own = new Map(
    [...NAME_READINGS.matchAll(/(\p{Script=Han})([a-z]+)/gu)].map(([, c = '', r = '']) => [c, r]),
  );
  const runs: { reading: string; times: number }[] = [];
  for (const character of GB2312) {
    const reading = own.get(character) ?? pinyin(character, { toneType: 'none', v: true });
    const last = runs.at(-1);
    if (last?.reading === reading) last.times += 1;
    else runs.push({ reading, times: 1 });
  }
  return runs.map(({ reading, times }) => (times > 1 ? `${reading}${times}` : reading)).join(' ');
}

const { count, keys, values } = traditionalPairs();
const lines = [
  '// Made by data/names/generate.ts; do not edit.',
  '// Traditional characters: OpenCC (Apache-2.0) by way of opencc-js (MIT). Readings: pinyin-pro (MIT), with our own for names.',
  '',
  `/** ${count} traditional characters: the first code point, then differences to the one before, in base 36. */`,
  `export const TRADITIONAL =\n  '${keys}';`,
  '',
  '/** The simplified characters that stand for them, written the same way. */',
  `export const SIMPLIFIED =\n  '${values}';`,
  '',
  `/** Readings of the ${GB2312.length} characters of GB 2312 in its order; a number says how often in a row. */`,
  `export const READINGS =\n  '${readings()}';`,
  '',
];
writeFileSync(resolve(import.meta.dirname, '../../lib/names/han-tables.ts'), lines.join('\n'));
