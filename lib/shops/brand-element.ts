import { cleanText } from '../listing/reading.ts';

/** A brand is short: what is longer is a product's title, a slogan or a list. */
const LENGTH_MAX = 60;
const WORDS_MAX = 8;

/** Pictures looked at in one element, and nodes of text. */
const PICTURES_MAX = 20;
const NODES_MAX = 200;

/** Text that nobody sees. */
const UNSEEN = 'script, style, template, noscript';

/**
 * The brand that an element names which a page marks as its product's brand: by its `content`, by the name within its microdata,
 * by its text, or by the words that stand for its picture. Null when it names none, or says more than a name.
 */
export function brandOf(element: Element): string | null {
  const content = cleanText(element.getAttribute('content') ?? '');
  if (content) return asName(content);
  const stated = nameWithin(element);
  if (stated) return asName(stated);
  const text = seenText(element);
  return text ? asName(text) : pictureName(element);
}

/** The name that the element's own microdata states (schema.org/Brand, schema.org/Organization). */
function nameWithin(element: Element): string {
  const name = element.querySelector('[itemprop~="name"]');
  // In a path of links every step has a name.
  if (!name || element.querySelector('[itemprop~="itemListElement"]')) return '';
  return cleanText(name.getAttribute('content') ?? '') || seenText(name);
}

function seenText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  const texts: string[] = [];
  for (let i = 0; i < NODES_MAX && walker.nextNode(); i += 1) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (nodeValue && !parentElement?.closest(UNSEEN)) texts.push(nodeValue);
  }
  return cleanText(texts.join(''));
}

/** The words that stand for the first picture that has any. */
function pictureName(element: Element): string | null {
  const pictures = element.matches('img') ? [element] : [...element.querySelectorAll('img')];
  for (const attribute of ['alt', 'title']) {
    for (const picture of pictures.slice(0, PICTURES_MAX)) {
      const words = cleanText(picture.getAttribute(attribute) ?? '');
      if (words) return asName(words);
    }
  }
  return null;
}

/** The text when it can be a name; null for what is too long for one, is a sentence, or has no letter or figure. */
function asName(text: string): string | null {
  if (text.length > LENGTH_MAX || text.split(' ').length > WORDS_MAX) return null;
  return /[\p{L}\p{N}]/u.test(text) ? text : null;
}

/** A label before a brand in the languages of shops: 'Brand: X'. */
const LABELS =
  /^(?:brand(?: name)?|manufacturer|make|marca|marque|marke|merk|marka|producent|бренд|марка|ブランド|브랜드|品牌|العلامة التجارية|מותג)\s?[:：]\s*/iu;

/** 'by X'; with a capital it may be a part of the name ('By Malene Birger'). */
const BY = /^by\s+(?=\p{L})/u;

const STORE =
  /^(?:visit the (.{1,60}) store|visita (?:la tienda de|lo store di) (.{1,60})|visiter la boutique (.{1,60})|besuche den (.{1,60})[- ]store|(.{1,60}) (?:のストアを表示))$/iu;

/** Words that stand for a picture of a brand and are no part of it. */
const LOGO = /^(?:logo(?: (?:of|von|de))?\s+)|\s+(?:logo|brand image)$/iu;

/** What is left of a brand that an element shows without its label and the words for its picture; '' when nothing is. */
export function bareBrand(shown: string): string {
  const text = shown.trim();
  const store = STORE.exec(text)?.slice(1).find(Boolean);
  const bare = (store ?? text).replace(LABELS, '').replace(BY, '').replace(LOGO, '').trim();
  return /^(?:logo|home ?page|image)$/i.test(bare) ? '' : bare;
}
