import type { Wording } from '../assessment/wording.ts';
import { wordingKeysOfVerifier } from '../journal/verifier.ts';
import { packagedText } from './packaged.ts';

/** How long the browser is given to take a file that was offered, in ms. */
const TAKEN = 60_000;

/** Offers a file to be saved, as a page does that has made one. */
export async function saveFile(
  name: string,
  type: string,
  parts: readonly (string | Blob | Uint8Array<ArrayBuffer>)[],
): Promise<void> {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}

/**
 * The page that checks an exported journal from disk, without the extension: one file with its script and its words. It may reach
 * nothing, which its own policy says.
 */
export async function verifierPage(wording: Wording): Promise<string> {
  const page = document.implementation.createHTMLDocument(wording.message('verifier_title'));
  const { documentElement, head } = page;
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  head.prepend(charset, policy);
  const messages = wordingKeysOfVerifier.map((key) => [key, wording.message(key, ['$1', '$2', '$3'])]);
  const words = JSON.stringify(Object.fromEntries(messages)).replace(/</g, '\\u003c');
  const code = (await packagedText('verifier.js')).replace(/<\/script/gi, '<\\/script');
  // As text: this page's own policy lets no script be made, not even for a file.
  const scripts = `<script type="application/json" id="words">${words}</script><script>${code}</script>`;
  const html = documentElement.getHTML().replace('</body>', () => `${scripts}</body>`);
  const frame = `<html lang="${wording.language}" dir="${wording.message('@@bidi_dir')}">`;
  return `<!doctype html>\n${frame}${html}</html>\n`;
}
