/** Text is handed over to the browser in pieces of this size, in UTF-16 units: what it holds as a Blob is not in the memory of the page. */
const PIECE = 2 ** 21;

/** A file of all that comes. Throws what making it throws. */
export async function blobOf(texts: AsyncIterable<string> | Iterable<string>, type: string): Promise<Blob> {
  const pieces: Blob[] = [];
  let waiting: string[] = [];
  let size = 0;
  for await (const text of texts) {
    waiting.push(text);
    size += text.length;
    if (size < PIECE) continue;
    pieces.push(new Blob(waiting));
    waiting = [];
    size = 0;
  }
  return new Blob([...pieces, ...waiting], { type });
}
