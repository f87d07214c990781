/** The parts of a spreadsheet in Office Open XML (ECMA-376), as few as every program needs. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Letters that a cell may hold in Excel. */
const CELL_MAX = 32_767;
/** Letters that a sheet's name may have, and those that it may not. */
const NAME_MAX = 31;
const NO_NAME = /[[\]:*?/\\]/g;

/** Paths inside the file. */
export const PARTS = {
  sheet: (number: number) => `xl/worksheets/sheet${number}.xml`,
} as const;

/** The beginning of a sheet whose first row stays in sight; `wide` columns are the table's own. */
export function sheetStart(wide: number): string {
  const columns = `<col min="1" max="${Math.max(1, wide)}" width="20" customWidth="1"/><col min="${Math.max(1, wide) + 1}" max="${Math.max(1, wide) + 20}" width="24" customWidth="1"/>`;
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns}</cols><sheetData>`
  );
}

/** The end of a sheet. */
export const sheetEnd = '</sheetData></worksheet>';

/** One row; texts are texts whatever they begin with. */
export function sheetRow(cells: readonly (string | number)[], isHeading = false): string {
  const style = isHeading ? ' s="1"' : '';
  let row = '<row>';
  for (const cell of cells) {
    if (cell === '') row += '<c/>';
    else if (typeof cell === 'number') row += `<c${style}><v>${cell}</v></c>`;
    else row += `<c${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  }
  return `${row}</row>`;
}

/** The parts besides the sheets: `[path, text]`. */
export function workbookParts(names: readonly string[]): (readonly [path: string, text: string])[] {
  const sheets = names.map((name, at) => {
    const short = xmlText(name.replace(NO_NAME, ' ').slice(0, NAME_MAX));
    return `<sheet name="${short}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`;
  });
  const relations = names.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  const types = names.map((_, at) => override(`/${PARTS.sheet(at + 1)}`, `${TYPE}.worksheet+xml`));
  return [
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      related([...relations, relation(names.length + 1, 'styles', 'styles.xml')]),
    ],
    ['xl/styles.xml', STYLES],
    ['_rels/.rels', related([relation(1, 'officeDocument', 'xl/workbook.xml')])],
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`) +
        override('/xl/styles.xml', `${TYPE}.styles+xml`) +
        `${types.join('')}</Types>`,
    ],
  ];
}

/** Two styles: plain, and bold for headings. */
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';

const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
const related = (relations: readonly string[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;

const SPECIAL = /[&<>"]|_(?=x[0-9A-Fa-f]{4}_)|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;
const EVERY = new RegExp(SPECIAL.source, 'g');
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML may hold it; what it may not is written as Office does, '_x0007_'. */
function xmlText(text: string): string {
  const cut = text.length > CELL_MAX ? `${text.slice(0, CELL_MAX - 1)}…` : text;
  const whole = cut.toWellFormed();
  if (!SPECIAL.test(whole)) return whole;
  return whole.replace(EVERY, (char) => {
    if (NAMED[char]) return NAMED[char];
    const code = char.charCodeAt(0);
    if (code >= 0xd800 && code <= 0xdfff) return char;
    return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}
