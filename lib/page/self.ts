import { TEXT_MAX } from '../listing/fields.ts';
import type { PageSelf } from '../messaging/messages.ts';

/** The most of a language tag that is passed on. */
const LANGUAGE_MAX = 40;

/** What a page says of itself: the language that it is in, and the address that it gives as its own. */
export function selfOf(document: Document): PageSelf {
  const language = document.documentElement.getAttribute('lang') ?? '';
  const stated = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '';
  const { href = '' } = (stated && URL.parse(stated, document.baseURI)) || {};
  const address = /^https?:/.test(href) ? href : '';
  // Cut off, an address would be another one.
  return { language: language.slice(0, LANGUAGE_MAX), canonical: address.length <= TEXT_MAX ? address : '' };
}
