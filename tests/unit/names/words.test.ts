import { describe, expect, it } from 'vitest';
import { foldName, nameWords } from '../../../lib/names/fold.ts';
import { knownWord, splitNumbers } from '../../../lib/names/words.ts';

/** Every word of a name, known ones as kind and id. */
function read(name: string): string {
  const words = nameWords(foldName(name));
  const parts: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = knownWord(words, at);
    parts.push(found ? `${found.word.kind}:${found.word.id}` : (words[at] ?? ''));
    at += found?.length ?? 1;
  }
  return parts.join(' ');
}

describe('knownWord', () => {
  it.each([
    ['Kolibri International Holdings', 'kolibri generic:international generic:holding'],
    ['Kolibri Intl Grp', 'kolibri generic:international generic:group'],
    ['Kolibri Import & Export', 'kolibri industry:import-export'],
    ['Kolibri Imp Exp', 'kolibri industry:import-export'],
    ['Kolibri Comm Tech Dev', 'kolibri industry:communication industry:technology generic:development'],
    ['Kolibri Elec Mfg', 'kolibri industry:electronic generic:manufacturing'],
    ['Kolibri Real Estate Mgmt', 'kolibri industry:real-estate generic:management'],
    ['Kolibri Breweries', 'kolibri industry:beer'],
    ['Kolibri Technlogy', 'kolibri industry:technology'],
    ['Торговый дом Колибри', 'industry:trading колибри'],
    ['Строительная компания Колибри', 'industry:construction stop:company колибри'],
    ['Приборостроительный завод', 'industry:instrument generic:factory'],
    ['Banco Colibri del Sur', 'industry:bank colibri stop:of sur'],
    ['Kolibri Maschinenbau', 'kolibri industry:machinery'],
    ['Kolibri Muyok Hoesa', 'kolibri industry:trading stop:company'],
    ['Kolibri Chonghoesa', 'kolibri stop:corporation'],
    ['벌새 무역', '벌새 industry:trading'],
    ['Feng Niao Dian Zi Shang Wu', 'feng niao industry:e-commerce'],
    ['Fengniao Keji', 'fengniao industry:technology'],
    ['Al Nakhla', 'stop:al nakhla'],
    ['MV Kolibri', 'role:ship kolibri'],
    ['M/V Kolibri', 'role:ship kolibri'],
  ])('reads %j', (name, parts) => {
    expect(read(name)).toBe(parts);
  });

  it.each([
    ['trading', '贸易', 'mao yi', 'maoyi', '무역', 'muyeok', 'торговля', 'comercio exterior'],
    ['China', 'Chinese', '中国', 'zhong guo', 'Китайская', '중국'],
    ['bank', '银行', 'yin hang', '은행', 'банк', 'banco', 'banque'],
    ['Shenzhen', 'Shen Zhen Shi', 'shenzhenshi', '深圳', '深圳市', 'Shenzhen City'],
    ['seafood', '水产', '수산물', 'shui chan'],
  ])('gives translations one id: %s …', (...names) => {
    const ids = names.slice(0, 6).map(read);
    expect(new Set(ids).size).toBe(1);
  });

  it.each([
    ['North Korea', 'place:KP'],
    ['DPRK', 'place:KP'],
    ['South Korea', 'place:KR'],
    ['Korea', 'place:korea'],
    ['조선', 'place:korea'],
    ['Dandong City', 'place:dandong'],
    ['Ha Er Bin Shi', 'place:haerbin'],
    ['Xian', 'place:xian'],
    ['Saint Petersburg', 'place:spb'],
  ])('knows the place %j', (name, part) => {
    expect(read(name)).toBe(part);
  });

  it.each([
    ['Brigade 007', 'brigade number:7'],
    ['Brigade Forty-Six', 'brigade number:46'],
    ['Brigade Fourty 6', 'brigade number:46'],
    ['Brigade Twenty-First', 'brigade number:21st'],
    ['Kolibri Fund III', 'kolibri generic:fund number:3'],
    ['Kolibri Fund I', 'kolibri generic:fund number:1'],
    ['First Kolibri', 'number:1st kolibri'],
    ['1st Kolibri', 'number:1st kolibri'],
    ['112th Brigade', 'number:112th brigade'],
    ['Factory No. 26', 'generic:factory number:26'],
    // Letters that are Roman numerals elsewhere.
    ['X Kolibri', 'x kolibri'],
    ['Kolibri D', 'kolibri d'],
    ['Kolibri Vi Tinh', 'kolibri vi tinh'],
  ])('reads the number in %j', (name, parts) => {
    expect(read(name)).toBe(parts);
  });

  it('takes no syllable of a Chinese name for a joining word', () => {
    expect(read('Heng Da Ke Ji')).toBe('heng da industry:technology');
    expect(read('Casa da Luz')).toBe('casa stop:of luz');
  });

  it('has no word for what names a firm', () => {
    for (const name of ['Kolibri', 'Beryozka', '晨光', '푸른하늘', 'Nasenbaer']) {
      expect(read(name)).toBe(foldName(name));
    }
  });
});

describe('splitNumbers', () => {
  it.each([
    [['october25'], ['october', '25']],
    [['7thriver'], ['7th', 'river']],
    [['seventhriver'], ['seventh', 'river']],
    [['seventeenstars'], ['seventeen', 'stars']],
    [
      ['brigade', '44'],
      ['brigade', '44'],
    ],
    [['3m'], ['3m']],
    [['mp3'], ['mp3']],
    [['onething'], ['onething']],
    [['secondary'], ['secondary']],
    [['thirds'], ['thirds']],
    [['21st'], ['21st']],
  ])('splits %j', (words, split) => {
    expect(splitNumbers(words)).toEqual(split);
  });
});
