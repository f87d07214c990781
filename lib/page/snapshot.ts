/** Most characters of a snapshot; what goes beyond is left out and said. */
const SIZE_MAX = 20_000_000;
/** Pictures larger than this side by side (px) are kept smaller. */
const PICTURE_MAX = 1600;

/** A listing or a page as one file that needs nothing else. */
export interface PageFile {
  /** XHTML: the form in which a browser writes its tree so that it is read back the same. */
  readonly text: string;
  /** How many pictures, styles and frames could not be kept without asking for them anew. */
  readonly missing: number;
}

/** The part of the page that shows a listing, as it stands in the browser. */
export function fragmentOf(element: Element): PageFile {
  const copy = element.cloneNode(true) as Element;
  const missing = inline(element, copy);
  return { text: new XMLSerializer().serializeToString(copy).slice(0, SIZE_MAX), missing };
}

/**
 * The whole page as one file: styles that the page may read and pictures that are loaded and its own are put into it; scripts are taken out.
 * Nothing is requested: what is not at hand is missing.
 */
export function pageFile(document: Document): PageFile {
  const root = document.documentElement;
  const copy = root.cloneNode(true) as Element;
  let missing = inline(root, copy);
  const head = copy.querySelector('head') ?? copy;
  for (const sheet of copy.querySelectorAll('link[rel~="stylesheet"], style')) sheet.remove();
  for (const sheet of document.styleSheets) {
    const rules = rulesOf(sheet);
    if (rules === null) missing += 1;
    else {
      const style = document.createElement('style');
      style.textContent = rules;
      head.append(style);
    }
  }
  const base = document.createElement('base');
  base.href = document.baseURI;
  head.prepend(base);
  return { text: new XMLSerializer().serializeToString(copy).slice(0, SIZE_MAX), missing };
}

function rulesOf(sheet: CSSStyleSheet): string | null {
  try {
    return [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
  } catch {
    // Of another origin, which only its owner may read.
    return null;
  }
}

/** Makes `copy` need nothing but itself; gives how much could not be kept. */
function inline(original: Element, copy: Element): number {
  let missing = 0;
  let size = 0;
  const pictures = [...original.querySelectorAll('img')];
  for (const [place, picture] of [...copy.querySelectorAll('img')].entries()) {
    const data = size < SIZE_MAX ? pictureData(pictures[place]) : null;
    picture.removeAttribute('srcset');
    if (data) {
      picture.setAttribute('src', data);
      size += data.length;
    } else {
      picture.setAttribute('data-src', picture.getAttribute('src') ?? '');
      picture.removeAttribute('src');
      missing += 1;
    }
  }
  for (const frame of copy.querySelectorAll('iframe, frame, object, embed, video, audio')) {
    missing += 1;
    frame.remove();
  }
  for (const script of copy.querySelectorAll('script, noscript, template')) script.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (/^on/i.test(name) || /^\s*javascript:/i.test(value)) element.removeAttribute(name);
    }
  }
  return missing;
}

/** A loaded picture as a data address; null for one that is not loaded, or of another origin that does not share it. */
function pictureData(picture: HTMLImageElement | undefined): string | null {
  if (!picture?.complete || picture.naturalWidth === 0) return null;
  const { naturalWidth: width, naturalHeight: height } = picture;
  const scale = Math.min(1, PICTURE_MAX / Math.max(width, height));
  const canvas = picture.ownerDocument.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  try {
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/webp', 0.8);
  } catch {
    return null;
  }
}
