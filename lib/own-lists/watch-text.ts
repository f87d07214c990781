import { delimitedRows } from '../dataset/lists/delimited.ts';

/** What was seen of a text that went by. */
export interface Watched {
  letters: number;
  /** Letters that the decoder could not read. */
  unread: number;
  head: string;
  tail: string;
}

const KEPT = 16_384;
/** Above this share of letters that cannot be read, the encoding is another. */
const UNREAD_MAX = 0.005;
const UNREAD_FEW = 3;

/** The same text, watched as it goes by. */
export async function* watchText(text: AsyncIterable<string>, watched: Watched): AsyncGenerator<string> {
  for await (const chunk of text) {
    watched.letters += chunk.length;
    for (let at = chunk.indexOf('\ufffd'); at >= 0; at = chunk.indexOf('\ufffd', at + 1)) watched.unread += 1;
    if (watched.head.length < KEPT) watched.head = (watched.head + chunk).slice(0, KEPT);
    watched.tail = (watched.tail + chunk).slice(-KEPT);
    yield chunk;
  }
}

/** Nothing seen yet. */
export function nothingWatched(): Watched {
  return { letters: 0, unread: 0, head: '', tail: '' };
}

/** Whether so many letters could not be read that the text is of another encoding. */
export function isUnreadable({ letters, unread }: Watched): boolean {
  return unread > Math.max(UNREAD_FEW, letters * UNREAD_MAX);
}

/** Whether a text ends with a whole line. */
export function endsWithLine({ tail }: Watched): boolean {
  // Old systems end a file with a mark of its own; OFAC's still does.
  return /[\r\n]\s*$/.test(tail) || tail.endsWith('\u001a');
}

/**
 * Whether a delimited text breaks off in its last row: no line end behind it, and fewer cells than its first rows have. A last line that
 * closes a cell begun on an earlier one tells nothing.
 */
export async function isBrokenOff(watched: Watched, delimiter: string): Promise<boolean> {
  if (endsWithLine(watched)) return false;
  const last = watched.tail.split(/\r\n|\r|\n/).at(-1) ?? '';
  if (last.length >= KEPT || (last.match(/"/g)?.length ?? 0) % 2 === 1) return false;
  const first = Math.max(0, ...(await widths(watched.head, delimiter, 3)));
  const [width = first] = await widths(last, delimiter, 1);
  return width < first;
}

async function widths(text: string, delimiter: string, rows: number): Promise<number[]> {
  async function* once(): AsyncGenerator<string> {
    yield text;
  }
  const found: number[] = [];
  for await (const { cells } of delimitedRows({ name: '', text: once() }, delimiter, () => {})) {
    found.push(cells.length);
    if (found.length >= rows) break;
  }
  return found;
}
