import { describe, expect, it } from 'vitest';
import { nameCore } from '../../../lib/names/core.ts';
import { foldName } from '../../../lib/names/fold.ts';

describe('foldName', () => {
  it.each([
    ['ＺＴＥ　Ｃｏｒｐ．', 'zte corp'],
    ['Li‑Ning', 'li ning'],
    ['Tsing\u200btao', 'tsingtao'],
    ['Société Générale', 'societe generale'],
    ["Levi's", 'levis'],
    ['A&B', 'a and b'],
    ['ガンダム', 'ガンダム'],
    ['조선금산', '조선금산'],
    ['\u202eZTE\u202c', 'zte'],
    ['Tsіngtаo', 'tsingtao'],
    ['КОMID', 'komid'],
    ['Ромашка', 'ромашка'],
    ['!!!', ''],
  ])('folds %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});

describe('nameCore', () => {
  it.each([
    ['Konka Group Co., Ltd.', 'konkagroup'],
    ['Z.T.E. Corporation', 'zte'],
    ['青岛啤酒股份有限公司', '青岛啤酒'],
    ['中兴通讯官方旗舰店', '中兴通讯'],
    ['ООО «Ромашка»', 'ромашка'],
    ['PT Astra Tbk', 'astra'],
    ['Korea Kumsan Trading Corporation', 'koreakumsantrading'],
    ['KOREA  KUMSAN TRADING CORP Store', 'koreakumsantrading'],
    ['Store', 'store'],
    ['Co Ltd', 'co'],
  ])('takes %j to its core', (name, key) => {
    expect(nameCore(name).key).toBe(key);
  });

  it('tells what it set aside', () => {
    expect(nameCore('ZTE Corp. Official Store')).toMatchObject({
      legalForms: ['corp'],
      storeWords: ['official store'],
    });
  });
});
