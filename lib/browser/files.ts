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
  const { documentElement, head, body } = page;
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  head.prepend(charset, policy);
  const words = page.createElement('script');
  words.type = 'application/json';
  words.id = 'words';
  const messages = wordingKeysOfVerifier.map((key) => [key, wording.message(key, ['$1', '$2', '$3'])]);
  // As a text node: a script's text set at once is what the pages' policy refuses, even in a page that never runs it.
  words.append(JSON.stringify(Object.fromEntries(messages)).replace(/</g, '\\u003c'));
  const script = page.createElement('script');
  script.append((await packagedText('verifier.js')).replace(/<\/script/gi, '<\\/script'));
  body.append(words, script);
  const frame = `<html lang="${wording.language}" dir="${wording.message('@@bidi_dir')}">`;
  return `<!doctype html>\n${frame}${documentElement.getHTML()}</html>\n`;
}
