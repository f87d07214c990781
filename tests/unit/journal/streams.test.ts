import { describe, expect, it } from 'vitest';
import { blobOf } from '../../../lib/journal/blob.ts';
import { linesOf } from '../../../lib/journal/text-lines.ts';

/** A stream of these bytes in pieces of a length. */
function streamOf(text: string, length: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      if (from >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(from, from + length));
      from += length;
    },
  });
}

async function read(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(stream)) lines.push(line);
  return lines;
}

describe('the lines of a stream', () => {
  it.each([1, 2, 3, 7, 1000])('are those of the text, in pieces of %i bytes', async (length) => {
    expect(await read(streamOf('eins\n丹东 😀\n\nlast', length))).toEqual(['eins', '丹东 😀', '', 'last']);
    expect(await read(streamOf('eins\n', length))).toEqual(['eins']);
    expect(await read(streamOf('', length))).toEqual([]);
  });

  it('are refused when one has no end', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(2 ** 24).fill(0x61));
      },
    });
    await expect(read(endless)).rejects.toThrow(RangeError);
  });

  it('let the rest go when nobody reads on', async () => {
    let isGone = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('a\nb\n')),
      cancel() {
        isGone = true;
      },
    });
    for await (const _ of linesOf(stream)) break;
    expect(isGone).toBe(true);
  });
});

describe('a file of texts', () => {
  it('holds them all, in order, however large', async () => {
    const texts = Array.from({ length: 50 }, (_, i) => String(i % 10).repeat(100_000));
    expect(await (await blobOf(texts, 'text/plain')).text()).toBe(texts.join(''));
  });
});
