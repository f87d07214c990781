import { delimitedRows } from './delimited.ts';
import {
  distinct,
  type ListEntry,
  type ListFile,
  ListFormatError,
  type ListName,
  listNames,
  oneLine,
  type Report,
} from './entry.ts';

const JAPANESE = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

function names(cell: string, kind: ListName['kind']): ListName[] {
  return cell.split(';').map((text) => ({
    text,
    kind,
    strength: 'strong',
    language: JAPANESE.test(text) ? 'ja' : null,
  }));
}

/**
 * The North Korean block of the Japanese trade ministry's End User List, one entry a line without a header:
 * `number|name|name in Japanese|aliases, parted by ';'|concern`, where the concern is of B(iological), C(hemical),
 * M(issile), N(uclear), and CW (conventional weapons). Throws ListFormatError where the first row is not of that layout.
 * Source: https://www.meti.go.jp/policy/anpo/law05.html
 */
export async function* readMetiPsv(file: ListFile, report: Report): AsyncGenerator<ListEntry> {
  const what = "expected five columns parted by '|': number, name, Japanese name, aliases, concern";
  let seen = 0;
  for await (const { cells, line } of delimitedRows(file, '|', report)) {
    const [entry = '', name = '', japanese = '', aliases = '', concern = ''] = cells.map((cell) =>
      oneLine(cell),
    );
    if (!/^\d{1,5}$/.test(entry) || !name || cells.length !== 5) {
      if (seen === 0) throw new ListFormatError(file.name, line, what);
      report({ file: file.name, line, what });
      continue;
    }
    seen += 1;
    yield {
      list: 'meti-eul',
      entry,
      kind: 'organisation',
      names: listNames([...names(name, 'primary'), ...names(japanese, 'alias'), ...names(aliases, 'alias')]),
      addresses: [],
      countries: ['KP'],
      programmes: distinct([concern]),
      listedOn: null,
      status: null,
      remarks: '',
      identifiers: [],
      websites: [],
      line,
    };
  }
  if (seen === 0) throw new ListFormatError(file.name, 1, what);
}
