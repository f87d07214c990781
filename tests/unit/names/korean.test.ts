import { describe, expect, it } from 'vitest';
import { koreanKey, romaniseHangul } from '../../../lib/names/korean.ts';

describe('koreanKey', () => {
  it.each([
    ['Pyongyang', "P'yŏngyang", 'Pyeongyang', 'Phyongyang'],
    ['Chosŏn', 'Joseon', 'Choson', 'CHO SON'],
    ['Rajin', 'Najin'],
    ['Rimjin', 'Imjin'],
    ['Ryugyong', 'Yugyeong', 'Ryu Gyong'],
    ['Koryo', 'Goryeo'],
    ['Kumgang', 'Geumgang', 'Kŭmgang'],
    ['Paektu', 'Baekdu', 'Baektoo'],
    ['Sinhung', 'Shinheung'],
    ['Mangyongdae', 'Mangyeongdae'],
    ['Hapyong', 'Habyeong'],
    ['Changjon', 'Jangjeon', 'Tchangzon'],
  ])('is one for %s and its other spellings', (...spellings) => {
    expect(new Set(spellings.map(koreanKey)).size).toBe(1);
  });

  it('is another for another name', () => {
    const names = ['Myohyang', 'Chilbo', 'Paektu', 'Taesong', 'Songdowon', 'Ryonha', 'Kwangmyong'];
    expect(new Set(names.map(koreanKey)).size).toBe(names.length);
  });

  it('is empty for what has no Latin letters', () => {
    expect(koreanKey('백두 2')).toBe('');
  });
});

describe('romaniseHangul', () => {
  it.each([
    ['백두산', 'paektusan'],
    ['평양', 'pyongyang'],
    ['금강', 'kumgang'],
    ['신라', 'silla'],
    ['천리마', 'chollima'],
    ['국민', 'kungmin'],
    ['압록', 'aprok'],
    ['련하', 'ryonha'],
    ['한국어', 'hangugo'],
    ['값이', 'kapsi'],
    ['좋아', 'choa'],
    ['닭', 'tak'],
    ['조선 ABC 무역', 'choson ABC muyok'],
    ['', ''],
  ])('writes %j', (hangul, latin) => {
    expect(romaniseHangul(hangul)).toBe(latin);
  });

  it('meets the spellings of lists under one key', () => {
    expect(koreanKey(romaniseHangul('묘향산'))).toBe(koreanKey('Myohyangsan'));
    expect(koreanKey(romaniseHangul('압록강'))).toBe(koreanKey('Amnokgang'));
    expect(koreanKey(romaniseHangul('만경대'))).toBe(koreanKey('Mangyeongdae'));
  });
});
