import { styleOf } from './snapshot-styles.ts';
import { makeWritable } from './snapshot-xml.ts';

/** Where, in the world of our scripts, the function lies that takes a snapshot. */
export const SNAPSHOT = 'origin-check snapshot';

/** Takes a snapshot of the listing at a place (null: of none), or of the whole page; null when there is nothing to take. */
export type TakeSnapshot = (kind: 'fragment' | 'page', place: number | null) => string | null;

/** A snapshot of more characters is none: cut off, no browser could read it. */
const SIZE_MAX = 20_000_000;
/** Of these at most so many are pictures. */
const PICTURES_MAX = 12_000_000;
/** Pictures larger than this side by side (px) are kept smaller. */
const PICTURE_MAX = 1600;

/** What a browser that opens the file may do: show it. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'";

/** What asks other hosts for something, leads away by itself, or runs. */
const LEFT_OUT =
  'script, noscript, template, link, style, base, meta, source, track, iframe, frame, frameset, object, embed, video, audio';
/** Of these, what a reader would miss. */
const MISSED = 'iframe, frame, object, embed, video, audio';

/**
 * The part of the page that shows a listing, as a file of its own in XHTML, the form in which a browser writes a tree so that it is read
 * back the same. Pictures that are loaded and may be read are put into it; nothing is requested. Null when it is too large.
 */
export function fragmentOf(element: Element): string | null {
  const file = inertCopy(element);
  file.root.querySelector('body')?.append(file.copy);
  return written(file, element.ownerDocument, 0);
}

/** The whole page as one file, as `fragmentOf` makes it, with the styles that the page may read. */
export function pageFile(page: Document): string | null {
  const file = inertCopy(page.documentElement);
  const { style, missing } = styleOf(page, file.inert);
  const copy = { ...file, root: file.copy };
  headOf(copy).prepend(...style);
  return written(copy, page, missing);
}

interface Copy {
  /** A document that shows nothing and so loads nothing. */
  readonly inert: Document;
  readonly root: Element;
  readonly copy: Element;
  readonly missing: number;
}

function inertCopy(original: Element): Copy {
  const inert = original.ownerDocument.implementation.createHTMLDocument('');
  const copy = inert.importNode(original, true);
  const pictures = keepPictures(original, copy, inert);
  const missed = copy.querySelectorAll(MISSED).length;
  for (const one of copy.querySelectorAll(LEFT_OUT)) one.remove();
  return { inert, root: inert.documentElement, copy, missing: pictures + missed };
}

function written({ inert, root, copy, missing }: Copy, page: Document, more: number): string | null {
  const head = headOf({ inert, root });
  const named = (name: string, content: string) => {
    const meta = inert.createElement('meta');
    meta.setAttribute(
      name === 'policy' ? 'http-equiv' : 'name',
      name === 'policy' ? 'Content-Security-Policy' : name,
    );
    meta.setAttribute('content', content);
    return meta;
  };
  const base = inert.createElement('base');
  base.setAttribute('href', page.baseURI);
  head.prepend(named('policy', POLICY), named('origin-check-missing', String(missing + more)), base);
  makeWritable(copy, inert);
  const text = new XMLSerializer().serializeToString(root);
  // XML has no place for control characters.
  const file = `<!DOCTYPE html>\n${text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')}`;
  return file.length > SIZE_MAX ? null : file;
}

function headOf({ inert, root }: Pick<Copy, 'inert' | 'root'>): Element {
  const head = root.querySelector('head') ?? inert.createElement('head');
  if (!head.parentNode) root.prepend(head);
  return head;
}

/** Puts pictures into `copy` as data; gives how many could not be kept. */
function keepPictures(original: Element, copy: Element, inert: Document): number {
  let missing = 0;
  let size = 0;
  const originals = [original, ...original.querySelectorAll('*')];
  for (const [place, picture] of [copy, ...copy.querySelectorAll('*')].entries()) {
    if (picture.localName !== 'img') continue;
    const data = pictureData(originals[place], inert);
    picture.removeAttribute('srcset');
    if (data && size + data.length <= PICTURES_MAX) {
      picture.setAttribute('src', data);
      size += data.length;
    } else {
      picture.setAttribute('data-src', picture.getAttribute('src') ?? '');
      picture.removeAttribute('src');
      missing += 1;
    }
  }
  return missing;
}

/** A loaded picture as a data address; null for one that is not loaded, or of another origin that does not share it. */
function pictureData(element: Element | undefined, inert: Document): string | null {
  const picture = element as HTMLImageElement | undefined;
  if (!picture?.complete || !picture.naturalWidth) return null;
  const { naturalWidth: width, naturalHeight: height } = picture;
  const scale = Math.min(1, PICTURE_MAX / Math.max(width, height));
  const canvas = inert.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  try {
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/webp', 0.8);
  } catch {
    return null;
  }
}
