/** No line of ours is longer, in UTF-16 units. */
const LINE_MAX = 2 ** 26;

/** The lines of a text in UTF-8 as its bytes come, so that it never is one string. An empty last line is none. Throws RangeError for a line without end. */
export async function* linesOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = bytes.getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > LINE_MAX) throw new RangeError('a line has no end');
      yield* lines;
      if (done) break;
    }
    if (rest) yield rest;
  } finally {
    // Whoever stops listening lets the rest go.
    await reader.cancel().catch(() => undefined);
  }
}
