/** A text that comes in chunks, whose beginning was looked at. */
export interface Peeked {
  readonly head: string;
  /** The whole text, the head included. */
  readonly text: AsyncIterable<string>;
}

/** Reads on until `enough` of the text is there, or all of it. */
export async function peek(text: AsyncIterable<string>, enough: (head: string) => boolean): Promise<Peeked> {
  const rest = text[Symbol.asyncIterator]();
  let head = '';
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    head += next.value;
    if (enough(head)) break;
  }
  async function* all(): AsyncGenerator<string> {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  return { head, text: all() };
}

/** The lines of a text, without their ends. */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let open = '';
  for await (const chunk of text) {
    const lines = chunk.split('\n');
    lines[0] = open + (lines[0] ?? '');
    open = lines.pop() ?? '';
    yield* lines;
  }
  if (open) yield open;
}
