import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../../lib/dataset/lists/decode.ts';

async function decoded(bytes: Uint8Array, size = 5): Promise<string> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  }
  let text = '';
  for await (const chunk of decodeBytes(chunks())) text += chunk;
  return text;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
  [...(mark ? '\uFEFF' : ''), ...text].forEach((char, at) => {
    view.setUint16(at * 2, char.charCodeAt(0), !bigEndian);
  });
  return new Uint8Array(view.buffer);
}

describe('decoding a list', () => {
  const text = 'id,name\n1,Société Générale – 高麗航空 고려항공\n'.repeat(20);

  it.each([1, 2, 3, 4, 5, 300])('reads UTF-8 in chunks of %i', async (size) => {
    expect(await decoded(utf8(text), size)).toBe(text);
  });

  it('takes byte order marks off', async () => {
    expect(await decoded(utf8(`\uFEFF${text}`))).toBe(text);
    expect(await decoded(utf16(text, false, true), 3)).toBe(text);
    expect(await decoded(utf16(text, true, true), 3)).toBe(text);
  });

  it('sees UTF-16 without a mark', async () => {
    expect(await decoded(utf16(text, false, false), 3)).toBe(text);
    expect(await decoded(utf16(text, true, false), 3)).toBe(text);
  });

  it('believes an XML declaration', async () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><a>Açaí</a>';
    expect(await decoded(latin(xml))).toBe(xml);
    const odd = '<?xml version="1.0" encoding="x-unheard-of"?><a>b</a>';
    expect(await decoded(utf8(odd))).toBe(odd);
  });

  it('takes what is no UTF-8 for windows-1252', async () => {
    const plain = `${'1,Plain\n'.repeat(100)}2,Soci`;
    expect(await decoded(Uint8Array.from([...latin(plain), 0xe9, 0x74, 0xe9, 0x93, 0x41, 0x94]))).toBe(
      `${plain}été“A”`,
    );
  });

  it('keeps to UTF-8 after a damaged byte in a file that was UTF-8 before', async () => {
    const bytes = Uint8Array.from([...utf8('高麗,'.repeat(40)), 0xff, ...utf8(',航空')]);
    expect(await decoded(bytes)).toBe(`${'高麗,'.repeat(40)}\uFFFD,航空`);
  });

  it('gives nothing for an empty file', async () => {
    expect(await decoded(new Uint8Array())).toBe('');
  });
});
