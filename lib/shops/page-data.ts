import { LIST_MAX } from '../listing/fields.ts';
import { asList, at, objectAfter, parseJson } from './json.ts';

/** The parsed content of the script with this id, as Next.js and others embed a page's data; undefined when absent or broken. */
export function jsonById(document: Document, id: string): unknown {
  const text = document.getElementById(id)?.textContent;
  return text ? parseJson(text) : undefined;
}

/** The object that follows `marker` in the first inline script that holds it ('window.__STATE__ ='), parsed; undefined when none does. */
export function assignedObject(document: Document, marker: string): unknown {
  for (const script of document.scripts) {
    const text = script.src ? '' : (script.textContent ?? '');
    if (text.includes(marker)) {
      const found = objectAfter(text, marker);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/**
 * The things of one of the given schema.org types that the page's JSON-LD states at the top, in a list or in a `@graph`, as plain
 * parsed JSON. For readers that know what their shop states there; unknown shops are read by `structured-data.ts`.
 */
export function jsonLdOf(document: Document, ...types: readonly string[]): unknown[] {
  const scripts = document.querySelectorAll('script[type^="application/ld+json" i]');
  return [...scripts]
    .slice(0, LIST_MAX)
    .flatMap((script) => asList(parseJson(script.textContent ?? '')))
    .flatMap((block) => [block, ...asList(at(block, '@graph'))])
    .filter((block) => asList(at(block, '@type')).some((type) => types.includes(String(type))));
}
