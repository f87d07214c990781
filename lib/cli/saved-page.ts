import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';

/** A page read from disk, and its address as far as it is known. */
export interface SavedPage {
  readonly document: Document;
  readonly url: URL | null;
}

/** What a file holds: a page, or state that was captured from a page's script. */
type Content = { readonly html: string } | { readonly script: string; readonly type: string };

/** How far into a file its encoding or its address may be declared. */
const HEAD_MAX = 16_384;

/**
 * A saved page as a Document, with scripts and network off. `url` is its address where the caller knows it, else it is
 * what the page says of itself. A file of captured state (JSON, a script's text) becomes a page with that one script.
 */
export async function loadSavedPage(path: string, url?: string): Promise<SavedPage> {
  try {
    const extension = extname(path).toLowerCase();
    const content = contentOf(decode(await readFile(path), extension), extension);
    const dom = 'html' in content ? parse(content.html) : pageOf(content);
    const { document } = dom.window;
    const address = webAddress(url) ?? ('html' in content ? ownAddress(document, content.html) : null);
    if (address) dom.reconfigure({ url: address.href });
    return { document, url: address };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`cannot read ${path}: ${why}`, { cause: error });
  }
}

/** The file's text, by its byte order mark, else by what its markup declares, else as UTF-8. */
function decode(bytes: Uint8Array, extension: string): string {
  return new TextDecoder(encodingOf(bytes, extension)).decode(bytes);
}

function encodingOf(bytes: Uint8Array, extension: string): string {
  const [first, second] = bytes;
  // A byte order mark, or markup in UTF-16 that lost its mark: every other byte is empty.
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if ((first === 0xef && second === 0xbb) || isState(extension)) return 'utf-8';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_MAX));
  const declared = /<meta\b[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([\w:-]{2,40})/i.exec(head)?.[1];
  // The declaration was legible byte by byte, so UTF-16 it is not.
  if (!declared || /^utf-?16/i.test(declared)) return 'utf-8';
  return isEncoding(declared) ? declared : 'utf-8';
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function isState(extension: string): boolean {
  return extension === '.json' || extension === '.js';
}

function contentOf(text: string, extension: string): Content {
  const start = text.trimStart()[0];
  if (start === '<' || (!isState(extension) && start !== '{' && start !== '[')) return { html: text };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return isState(extension) ? { script: text, type: 'text/javascript' } : { html: text };
  }
  // Some savers write a page, or one of its script elements, as a JSON string.
  return typeof json === 'string' ? { html: json } : { script: text, type: 'application/json' };
}

function parse(html: string): JSDOM {
  // A console without listeners: what jsdom cannot parse of a shop's style sheets is no concern of ours.
  return new JSDOM(html, { virtualConsole: new VirtualConsole() });
}

function pageOf({ script, type }: { readonly script: string; readonly type: string }): JSDOM {
  const dom = parse('<!doctype html><title></title>');
  const element = dom.window.document.createElement('script');
  element.type = type;
  element.textContent = script;
  dom.window.document.body.append(element);
  return dom;
}

/** The page's address as it declares it, else as the browser that saved it noted it at the head of the file. */
function ownAddress(document: Document, html: string): URL | null {
  return (
    webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
    webAddress(document.querySelector('meta[property="og:url"]')?.getAttribute('content')) ??
    webAddress(/<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,4000})/.exec(html.slice(0, HEAD_MAX))?.[1])
  );
}

/** An absolute http(s) address; '//host/path' counts as https. */
function webAddress(text: string | null | undefined): URL | null {
  const address = text?.trim().replace(/^\/\//, 'https://') ?? '';
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : null;
}
