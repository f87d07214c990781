import { parseJson } from './json.ts';

const SCRIPTS_MAX = 100;

/** What the page's scripts of type `application/json` hold, parsed, in the order of the page; broken ones are left out. */
export function jsonScripts(document: Document): unknown[] {
  return [...document.querySelectorAll('script[type="application/json"]')]
    .slice(0, SCRIPTS_MAX)
    .map((script) => parseJson(script.textContent ?? ''))
    .filter((value) => value !== undefined);
}
