import { describe, expect, it } from 'vitest';
import { pinyinSyllables, simplify } from '../../../lib/names/han.ts';
import { segmentPinyin } from '../../../lib/names/pinyin.ts';

describe('simplify', () => {
  it.each([
    ['廣東晨光貿易股份有限公司', '广东晨光贸易股份有限公司'],
    ['國際電子商務', '国际电子商务'],
    ['广东', '广东'],
    ['Kolibri Ltd', 'Kolibri Ltd'],
    ['カメラ', 'カメラ'],
  ])('turns %j into %j', (text, simplified) => {
    expect(simplify(text)).toBe(simplified);
  });
});

describe('pinyinSyllables', () => {
  it.each([
    ['晨光文具', 'chen guang wen ju'],
    ['中国银行', 'zhong guo yin hang'],
    ['重庆', 'chong qing'],
    ['厦门', 'xia men'],
    ['长城', 'chang cheng'],
    ['成长', 'cheng zhang'],
    ['成都', 'cheng du'],
    ['音乐', 'yin yue'],
    ['快乐', 'kuai le'],
    ['番禺', 'pan yu'],
    ['绿地', 'lv di'],
    ['高丽参', 'gao li shen'],
    ['鸿翔鑫晟', 'hong xiang xin sheng'],
    ['晨光ABC 12', 'chen guang ABC 12'],
    ['', ''],
  ])('reads %j', (text, reading) => {
    expect(pinyinSyllables(text).join(' ')).toBe(reading);
  });
});

describe('segmentPinyin', () => {
  it.each([
    ['ningboshichenguangwenjuyouxiangongsi', 'ning bo shi chen guang wen ju you xian gong si'],
    ['guangzhoufengniaokejiyouxiangongsi', 'guang zhou feng niao ke ji you xian gong si'],
    ['hongxiangshiye', 'hong xiang shi ye'],
    ['zhongxindianzishangwu', 'zhong xin dian zi shang wu'],
    ['fenfanganpingjian', 'fen fan gan ping jian'],
  ])('splits %j', (joined, syllables) => {
    expect(segmentPinyin(joined)?.join(' ')).toBe(syllables);
  });

  it.each(['international', 'pharmaceuticals', 'maranello', 'chonghonggang', 'rosneft', ''])(
    'gives null for %j',
    (joined) => {
      expect(segmentPinyin(joined)).toBeNull();
    },
  );

  it('is linear on a long word of one letter', () => {
    expect(segmentPinyin('a'.repeat(2000))).toHaveLength(2000);
  });
});
