const BOMS: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Enough of a file to see its byte order mark and an XML declaration. */
const HEAD = 256;

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** The encoding that the first bytes of a file show or declare, and how many of them are its mark; null when none. */
function encodingOf(head: Uint8Array): { label: string; mark: number } | null {
  for (const [label, bytes] of BOMS) {
    if (bytes.every((byte, i) => head[i] === byte)) return { label, mark: bytes.length };
  }
  // Without a mark, UTF-16 shows by the empty half of each ASCII letter.
  if (head[0] !== 0 && head[1] === 0 && head[3] === 0) return { label: 'utf-16le', mark: 0 };
  if (head[0] === 0 && head[1] !== 0 && head[2] === 0) return { label: 'utf-16be', mark: 0 };
  const ascii = String.fromCharCode(...head.subarray(0, HEAD));
  const declared = /^\s*<\?xml [^>]{0,100}?encoding=["']([A-Za-z0-9_.:-]{1,30})["']/.exec(ascii)?.[1];
  return declared && !/^utf-?8$/i.test(declared) ? { label: declared, mark: 0 } : null;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    // A declared encoding that is none: the bytes themselves have to tell.
    return null;
  }
}

/** How many bytes at the end begin a character of UTF-8 that goes on in the next chunk. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

async function* asUtf8OrWindows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let fallback: TextDecoder | null = null;
  let sawUtf8 = false;
  let carry: Uint8Array = new Uint8Array();
  const decode = (bytes: Uint8Array): string => {
    if (fallback) return fallback.decode(bytes, { stream: true });
    try {
      const text = strict.decode(bytes);
      sawUtf8 ||= text.length < bytes.length;
      return text;
    } catch {
      // A file that has shown UTF-8 before has a damaged byte here; one that has not is of the older encoding.
      fallback = new TextDecoder(sawUtf8 ? 'utf-8' : 'windows-1252', { ignoreBOM: true });
      return fallback.decode(bytes, { stream: true });
    }
  };
  for await (const chunk of chunks) {
    const bytes = joined(carry, chunk);
    const cut = fallback ? bytes.length : bytes.length - unfinished(bytes);
    carry = bytes.slice(cut);
    yield decode(bytes.subarray(0, cut));
  }
  if (carry.length > 0) yield decode(carry);
}

async function* withHead(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/**
 * The text of a file from its bytes, chunk by chunk: by its byte order mark, else as UTF-16 where every other byte is
 * empty, else as its XML declaration says, else as UTF-8, and as windows-1252 when it is none.
 */
export async function* decodeBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const rest = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  let next = await rest.next();
  for (; !next.done; next = await rest.next()) {
    head = joined(head, next.value);
    if (head.length >= HEAD) break;
  }
  const encoding = encodingOf(head);
  const decoder = encoding && encoding.label !== 'utf-8' ? decoderFor(encoding.label) : null;
  const bytes = withHead(head.subarray(encoding?.mark ?? 0), rest);
  if (!decoder) {
    yield* asUtf8OrWindows(bytes);
    return;
  }
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
