/** Names that each encoding has letters for, and headings with one that stands twice. */
export const TABLES = {
  'utf-8': [
    ['Supplier', 'Country', 'Notes', 'Notes', ''],
    ['Müller 上海 한국', 'Ünal Şirketi', 'ООО Ромашка'],
  ],
  gbk: [
    ['供应商名称', '国家', '备注', '备注', ''],
    ['丹东至诚金属材料有限公司', '上海贸易公司', '北京服装厂'],
  ],
  shift_jis: [
    ['会社名', '国', '備考', '備考', ''],
    ['サンプル貿易株式会社', '東京商事', '大阪製作所'],
  ],
  'euc-kr': [
    ['회사명', '국가', '비고', '비고', ''],
    ['조선무역회사', '서울상사', '부산공업'],
  ],
  'windows-1251': [
    ['Поставщик', 'Страна', 'Прим', 'Прим', ''],
    ['ООО Ромашка', 'Завод Север', 'Фабрика Восток'],
  ],
} as const;
export type TableEncoding = keyof typeof TABLES;

/**
 * A table as offices keep them: formulas, empty names, rows that are too long, quotation marks that do not close, and the `listed` name in
 * every fiftieth row.
 */
export function dirtyTable(label: TableEncoding, listed: string, rows: number): string {
  const [header, names] = TABLES[label];
  const lines = Array.from({ length: rows }, (_, at) => {
    const name = at % 50 === 7 ? '' : at % 50 === 9 ? listed : `${names[at % names.length]} ${at}`;
    if (at % 200 === 11) return `${name};CN;a;b;c;zu viel`;
    if (at % 200 === 13) return `${name};"CN`;
    const note = at % 20 === 3 ? '=HYPERLINK("http://x.example")' : at % 20 === 5 ? '+1+1' : 'ok';
    return `"${name}";CN;${note.includes('"') ? `"${note.replaceAll('"', '""')}"` : note};x;`;
  });
  return `${header.join(';')}\r\n${lines.join('\r\n')}\r\n`;
}
