import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../../lib/suppliers/encoding.ts';
import { all, chunks, encode } from './encode.ts';

const TABLES: readonly (readonly [label: string, text: string])[] = [
  ['gbk', '公司名称,国家\n丹东至诚金属材料有限公司,中国\n'],
  ['gbk', 'name,country\n小米,CN\n'],
  ['big5', '公司名稱,國家\n大華電子股份有限公司,台灣\n'],
  ['shift_jis', '会社名,国\n株式会社サンプル貿易,日本\n'],
  ['shift_jis', 'name\n東京貿易\n'],
  ['euc-jp', '会社名,国\nサンプル株式会社,日本\n'],
  ['euc-kr', '회사명,국가\n조선무역회사,대한민국\n'],
  ['windows-1251', 'Наименование,Страна\nООО «Ромашка»,Россия\n'],
  ['windows-1252', 'Société,Pays\nMüller & Söhne GmbH,Österreich\n'],
  ['windows-1252', 'name\nÖRESUND AB\n'],
  ['windows-1250', 'Nazwa firmy,Kraj\nŁódzka Spółka Żeglugi,Polska\n'],
  ['windows-1254', 'Şirket Adı,Ülke\nDoğuş Gıda A.Ş.,Türkiye\n'],
  ['windows-1256', 'اسم الشركة,البلد\nشركة النور للتجارة,مصر\n'],
  ['windows-874', 'ชื่อบริษัท,ประเทศ\nบริษัท ไทย จำกัด,ไทย\n'],
  ['utf-16le', '公司名称,国家\n丹东,中国\n'],
  ['utf-16le', '\ufeffname,country\n丹东,中国\n'],
  ['utf-16be', 'name,country\n丹东,中国\n'],
];

describe('the text of a table', () => {
  it.each(TABLES)('is read from %s', async (label, text) => {
    const decoded = (await all(decodeTable(chunks(encode(text, label), 7)))).join('');
    expect(decoded).toBe(text.replace('\ufeff', ''));
  });

  it('is read from UTF-8 with and without a mark, and with a damaged byte', async () => {
    const text = '公司名称,国家\n丹东至诚,中国\n';
    const bytes = new TextEncoder().encode(text);
    const read = async (from: Uint8Array) => (await all(decodeTable(chunks(from)))).join('');
    expect(await read(bytes)).toBe(text);
    expect(await read(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toBe(text);
    expect(await read(Uint8Array.of(...bytes, ...bytes, 0xe4, 0x0a))).toBe(`${text}${text}\ufffd\n`);
  });

  it('is told by what comes late, too', async () => {
    const rows = `name\n${'Plain Trading Ltd\n'.repeat(9000)}`;
    const bytes = encode(`${rows}丹东至诚金属材料有限公司\n`, 'gbk');
    const decoded = (await all(decodeTable(chunks(bytes, 4096)))).join('');
    expect(decoded).toBe(`${rows}丹东至诚金属材料有限公司\n`);
  });

  it.each(['name,country\nAir\0 Koryo,KP\n', '公司名称,国家\n丹东\0至诚,中国\n'])(
    'is no UTF-16 for empty bytes that some program left',
    async (text) => {
      expect((await all(decodeTable(chunks(encode(text, 'utf-8'))))).join('')).toBe(text);
    },
  );

  it.each(['название,страна\nРомашка,Россия\n', '名称,国\n上上,中\n'])(
    'is UTF-16 where letters have no empty half: %j',
    async (text) => {
      expect((await all(decodeTable(chunks(encode(text, 'utf-16le'))))).join('')).toBe(text);
    },
  );

  it('may be empty', async () => {
    expect((await all(decodeTable(chunks(new Uint8Array())))).join('')).toBe('');
  });
});
