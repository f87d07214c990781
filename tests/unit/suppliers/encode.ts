/** Bytes of a text in UTF-8, UTF-16, or an encoding of one or two bytes a character, by turning the decoder round. */
export function encode(text: string, label: string): Uint8Array {
  if (label === 'utf-8') return new TextEncoder().encode(text);
  if (label === 'utf-16le' || label === 'utf-16be') {
    const units = Uint16Array.from(text, (char) => char.charCodeAt(0));
    const bytes = new Uint8Array(units.length * 2);
    const view = new DataView(bytes.buffer);
    units.forEach((unit, at) => void view.setUint16(at * 2, unit, label === 'utf-16le'));
    return bytes;
  }
  const decoder = new TextDecoder(label);
  const known = new Map<string, number[]>();
  for (let first = 0; first < 256; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) {
      const pair = decoder.decode(Uint8Array.of(first, second));
      if (pair.length === 1 && !known.has(pair)) known.set(pair, [first, second]);
    }
    const single = decoder.decode(Uint8Array.of(first));
    if (single.length === 1 && single !== '\ufffd') known.set(single, [first]);
  }
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const bytes = known.get(char);
      if (!bytes) throw new Error(`'${char}' is not in ${label}`);
      return bytes;
    }),
  );
}

/** Bytes in chunks of `size`. */
export async function* chunks(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A file of a list, as its text. */
export function textFile(text: string, name = 'list.csv') {
  async function* whole(): AsyncGenerator<string> {
    yield text;
  }
  return { name, text: whole() };
}

/** Everything that a generator gives. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
