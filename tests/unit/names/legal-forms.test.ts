import { describe, expect, it } from 'vitest';
import { foldName, nameWords } from '../../../lib/names/fold.ts';
import { takeLegalForms, takeStoreWords } from '../../../lib/names/legal-forms.ts';

function taken(name: string): readonly [left: string, forms: string] {
  const { words, forms } = takeLegalForms(nameWords(foldName(name)));
  return [words.join(' '), forms.map(({ form }) => form).join(' ')];
}

describe('takeLegalForms', () => {
  it.each([
    // At the end.
    ['Northwind Traders Co., Ltd.', 'northwind traders', 'llc'],
    ['Brightwater Pte. Ltd.', 'brightwater', 'llc'],
    ['Kolibri Handels GmbH & Co. KG', 'kolibri handels', 'partnership'],
    ['Almeida & Filhos, Lda.', 'almeida and filhos', 'llc'],
    ['Textiles del Norte, S.A. de C.V.', 'textiles del norte', 'jsc'],
    ['Maquilas Sur S. de R.L. de C.V.', 'maquilas sur', 'llc'],
    ['Bianchi S.p.A.', 'bianchi', 'jsc'],
    ['Żubr Sp. z o.o.', 'zubr', 'llc'],
    ['Vltava spol. s r.o.', 'vltava', 'llc'],
    ['Duna Zrt.', 'duna', 'jsc'],
    ['Yıldız Tekstil Ltd. Şti.', 'yildiz tekstil', 'llc'],
    ['Ganga Exports (P) Ltd', 'ganga exports', 'llc'],
    ['Bunga Raya Sdn. Bhd.', 'bunga raya', 'llc'],
    ['Olympos Α.Ε.', 'olympos', 'jsc'],
    ['Fjord AS', 'fjord', 'jsc'],
    ['Elbe SE', 'elbe', 'jsc'],
    ['Kahve A.Ş.', 'kahve', 'jsc'],
    ['Harbour Gate L.P.', 'harbour gate', 'partnership'],
    // In front.
    ['ООО «Берёзка»', 'березка', 'llc'],
    ['О.О.О. Берёзка', 'березка', 'llc'],
    ['Общество с ограниченной ответственностью «Берёзка»', 'березка', 'llc'],
    ['ТОВ «Калина»', 'калина', 'llc'],
    ['FGUP Beryozka', 'beryozka', 'state-enterprise'],
    ['SC Munte SRL', 'munte', 'llc jsc'],
    ['Joint Stock Company Beryozka', 'beryozka', 'jsc'],
    ['PT Gunung Biru Tbk', 'gunung biru', 'plc llc'],
    ['Công ty TNHH MTV Hoa Sen Vàng', 'hoa sen vang', 'llc'],
    ['شركة النخلة ذ.م.م', 'النخلة', 'llc co'],
    ['Sherkat Sahami Khass Golestan', 'golestan', 'jsc'],
    ['Oy Hiisi Ab', 'hiisi', 'llc llc'],
    // In other scripts, glued or apart.
    ['גל בע"מ', 'גל', 'llc'],
    ['宁波晨光文具有限公司', '宁波晨光文具', 'llc'],
    ['辽宁晨光股份有限公司', '辽宁晨光', 'co'],
    ['杭州晨光贸易有限公司上海分公司', '杭州晨光贸易 上海', 'branch llc'],
    ['义乌市晨光商行', '义乌市晨光', 'trade-firm'],
    ['株式会社あおぞら', 'あおぞら', 'co'],
    ['㈱あおぞら', 'あおぞら', 'co'],
    ['푸른하늘 주식회사', '푸른하늘', 'co'],
    ['(주)푸른하늘', '푸른하늘', 'co'],
    ['조선푸른하늘무역회사', '조선푸른하늘무역', 'co'],
    ['บริษัท ฟ้าใส จำกัด (มหาชน)', 'ฟ้าใส', 'jsc llc'],
    // Pinyin.
    ['Ningbo Chenguang You Xian Gong Si', 'ningbo chenguang', 'llc'],
    ['ningbochenguangyouxiangongsi', 'ningbochenguang', 'llc'],
    ['Chenguang Gu Fen You Xian Gong Si', 'chenguang', 'co'],
    // Slips, cuts and seams.
    ['Beryozka Joynt Stock Company', 'beryozka', 'jsc'],
    ['Beryozka Joint Stock Compa', 'beryozka', 'jsc'],
    ['Elbe Aktiengeselschaft', 'elbe', 'jsc'],
    ['Northwind Limted', 'northwind', 'llc'],
    ['Northwind Comp', 'northwind', 'co'],
    ['JSCNorthwind', 'northwind', 'jsc'],
    // In the middle.
    ['Northwind Co. Ltd. Shanghai Branch', 'northwind shanghai', 'llc branch'],
    ['Northwind Oy Service', 'northwind service', 'llc'],
  ])('takes %j apart', (name, left, forms) => {
    expect(taken(name)).toEqual([left, forms]);
  });

  it.each([
    ['Daniel Paul', 'initials inside words'],
    ['Carter L Hall', 'an initial between names'],
    ['Co-Creative Kitchen', 'a prefix that looks like a form'],
    ['Limited Edition Toys', 'a form that begins a name'],
    ['Olive Branch', 'a branch of a tree'],
    ['Call Me', 'a short word that is a form elsewhere'],
    ['Too Good', 'a short word in front'],
    ['Good Hope Foundation', 'a kind of organisation'],
    ['Riverside Group', 'a kind of organisation'],
    ['Union Bank', 'a kind of organisation'],
    ['Scooby Doo Toys', 'letters of a form inside a name'],
  ])('leaves %j: %s', (name) => {
    expect(taken(name)).toEqual([nameWords(foldName(name)).join(' '), '']);
  });

  it.each(['LLC', 'Co', '有限公司', 'บริษัท จำกัด', 'The Company', '1688 Corp.', '4,711 Co., Ltd.'])(
    'leaves a name where %j has no other',
    (name) => {
      expect(taken(name)).toEqual([nameWords(foldName(name)).join(' '), '']);
    },
  );

  it("keeps 'company' before a form of another tongue, where it is part of the name", () => {
    expect(taken('Gulf Trading Company S.A. de C.V.')).toEqual(['gulf trading company', 'jsc']);
    expect(taken('Gulf Trading Company Pty Ltd')).toEqual(['gulf trading', 'llc co']);
  });

  it('joins initials that came apart', () => {
    expect(takeLegalForms(['acme', 'l', 'l', 'c']).words).toEqual(['acme']);
    expect(takeLegalForms(['о', 'о', 'о', 'ромашка']).words).toEqual(['ромашка']);
  });

  it('tells the form as it stood', () => {
    expect(takeLegalForms(['acme', 'joynt', 'stock', 'company']).forms).toEqual([
      { text: 'joynt stock company', form: 'jsc' },
    ]);
  });

  it.each([
    ['Ltd.', 'GmbH', 'ООО', 'S.r.l.', 'Sp. z o.o.', '有限公司', 'Kft.'],
    ['AG', 'OAO', 'S.A.', 'a.s.', 'PJSC', 'joint stock company'],
  ])('gives one class to forms that translate one another: %s …', (...forms) => {
    const classes = forms.map((form) => taken(`Kolibri ${form}`)[1]);
    expect(new Set(classes).size).toBe(1);
  });
});

describe('takeStoreWords', () => {
  it.each([
    ['Kolibri Official Store', 'kolibri', ['official store']],
    ['Kolibri Flagship Store Shop', 'kolibri', ['shop', 'flagship store']],
    ['晨光官方旗舰店', '晨光', ['官方旗舰店']],
    ['Store', 'store', []],
    ['旗舰店', '旗舰店', []],
  ])('takes %j apart', (name, left, setAside) => {
    const taken = takeStoreWords(nameWords(foldName(name)));
    expect([taken.words.join(' '), taken.setAside]).toEqual([left, setAside]);
  });
});
