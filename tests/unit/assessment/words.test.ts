import { describe, expect, it } from 'vitest';
import { mentionOf } from '../../../lib/assessment/words/north-korea.ts';
import { findPhrases, phraseIndex } from '../../../lib/assessment/words/phrases.ts';

const index = phraseIndex([
  { text: 'coat', value: 'coat' },
  { text: 'winter coat', value: 'winter coat' },
  { text: 'dress', value: 'dress' },
  { text: 'jacke', value: 'jacke', tail: true },
  { text: '셔츠', value: '셔츠', tail: true },
  { text: 'куртка', value: 'куртка' },
  { text: '人参', value: '人参' },
  { text: '人参酒', value: '人参酒' },
  { text: 't恤', value: 't恤' },
  { text: 'ủng', value: 'ủng', accents: true },
]);
const found = (text: string) => findPhrases(index, text).map(({ value }) => value);

describe('phrases', () => {
  it.each([
    ['Winter coat, long', ['winter coat']],
    ['Overcoat', []],
    ['Coats & dresses', ['coat', 'dress']],
    ['Winterjacke blau', ['jacke']],
    ['여성셔츠 3장', ['셔츠']],
    ['Куртки', ['куртка']],
    ['高丽人参酒 500ml', ['人参酒']],
    ['男士T恤夏季', ['t恤']],
    ['Ung thư', []],
    ['Ủng cao su', ['ủng']],
    ['', []],
  ])('in %j are %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('come with what stands around them', () => {
    expect(findPhrases(index, 'buttons for coat rack wide')[0]).toMatchObject({
      before: 'for',
      next: 'rack wide',
    });
    expect(findPhrases(index, '长白山人参酒瓶')[0]).toMatchObject({ before: '长白山', next: '瓶' });
  });

  it.each(['coat winter 人参 ', 'ung ', 'x', '人', 'winterwinter'])(
    'are looked for in a hostile text of %j without end in time that grows with the text alone',
    (part) => {
      const start = performance.now();
      findPhrases(index, part.repeat(50_000));
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );
});

describe('a mention of North Korea', () => {
  it.each([
    ['North Korea', 'named'],
    ["Korea, Democratic People's Republic of", 'named'],
    ['КНДР', 'named'],
    ['Corée du Nord', 'named'],
    ['朝鲜专线', 'named'],
    ['(KP)', 'named'],
    ['JP, KR, KP', 'named'],
    ['South Korea', null],
    ['Republic of Korea', null],
    ['Korea', null],
    ['North Korean food', null],
    ['延边朝鲜族自治州', null],
    ['朝鮮人参', null],
    ['KP Logistics', null],
    ['Worldwide except North Korea', 'excluded'],
    ['全球（除朝鲜）', 'excluded'],
    ['북한 제외', 'excluded'],
    [`${'Aland, '.repeat(60)}North Korea`, 'in-long-list'],
  ])('in %j is %j', (text, expected) => {
    expect(mentionOf(text)).toBe(expected);
  });
});
