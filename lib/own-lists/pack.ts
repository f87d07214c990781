import type { Part } from './database.ts';
import { type DetailLine, type Entry, linesOfEntry, type NameLine } from './entry.ts';

/** So many entries are kept together. */
export const CHUNK = 4096;

/** Gathers entries to the parts in which they are kept, and what is needed to index their names. */
export class Packer {
  readonly #revision: string;
  readonly #encoder = new TextEncoder();
  readonly #ids = new Set<string>();
  readonly #texts: string[] = [];
  #korean = new Uint8Array(1024);
  #owners = new Uint32Array(1024);
  #names: NameLine[] = [];
  #details: DetailLine[] = [];
  #part = 0;
  #entries = 0;

  constructor(revision: string) {
    this.#revision = revision;
  }

  get entries(): number {
    return this.#entries;
  }

  /** Every name in its order. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** Whether the entry of a name is said to be in North Korea. */
  isKorean(name: number): boolean {
    return this.#korean[name] === 1;
  }

  /** Takes an entry; gives the parts that are full with it. */
  add(entry: Entry): Part[] {
    const { names, details } = linesOfEntry(entry, this.#ownId(entry.id));
    this.#names.push(names);
    this.#details.push(details);
    for (const text of [...names[1], ...names[2]]) this.#addName(text, details[0].includes('KP'));
    this.#entries += 1;
    return this.#names.length >= CHUNK ? this.#full() : [];
  }

  /** The last parts: the entries that remained, and to which entry each name belongs. */
  end(): Part[] {
    const owners = this.#owners.slice(0, this.#texts.length);
    return [
      ...(this.#names.length > 0 ? this.#full() : []),
      { revision: this.#revision, kind: 'owners', part: 0, bytes: owners.buffer, ends: null },
    ];
  }

  #addName(text: string, korean: boolean): void {
    const place = this.#texts.push(text) - 1;
    if (place >= this.#owners.length) {
      const [owners, marks] = [new Uint32Array(place * 2), new Uint8Array(place * 2)];
      owners.set(this.#owners);
      marks.set(this.#korean);
      [this.#owners, this.#korean] = [owners, marks];
    }
    this.#owners[place] = this.#entries;
    this.#korean[place] = korean ? 1 : 0;
  }

  /** The id of an entry in its file, or its number where that gives none, or gives it twice. */
  #ownId(id: string): string {
    const wanted = id.slice(0, 120) || `#${this.#entries + 1}`;
    const own = this.#ids.has(wanted) ? `${wanted} #${this.#entries + 1}` : wanted;
    this.#ids.add(own);
    return own;
  }

  #full(): Part[] {
    const parts = [this.#packed('names', this.#names), this.#packed('details', this.#details)];
    this.#part += 1;
    this.#names = [];
    this.#details = [];
    return parts;
  }

  #packed(kind: 'names' | 'details', lines: readonly unknown[]): Part {
    const texts = lines.map((line) => this.#encoder.encode(JSON.stringify(line)));
    const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0));
    const ends = new Uint32Array(texts.length);
    let at = 0;
    texts.forEach((text, line) => {
      bytes.set(text, at);
      at += text.length;
      ends[line] = at;
    });
    return { revision: this.#revision, kind, part: this.#part, bytes: bytes.buffer, ends };
  }
}

const decoder = new TextDecoder();

/** The line of an entry in the parts of one kind. Throws RangeError where there is none, SyntaxError where it is damaged. */
export function lineAt<Line extends NameLine | DetailLine>(parts: readonly Part[], entry: number): Line {
  const part = parts[Math.floor(entry / CHUNK)];
  const place = entry % CHUNK;
  const end = part?.ends?.[place];
  if (!part || end === undefined) throw new RangeError(`no entry ${entry}`);
  const start = place === 0 ? 0 : (part.ends?.[place - 1] ?? 0);
  return JSON.parse(decoder.decode(new Uint8Array(part.bytes, start, end - start))) as Line;
}
