import { textOf } from './text.ts';

/** An element that has visible text, and the selector that found it. */
export interface Filled {
  readonly element: Element;
  readonly text: string;
  readonly where: string;
}

const LOOKED_AT_MAX = 20;

/** The first element with text that one of the selectors finds under one of the roots; undefined when all are empty. */
export function filled(roots: readonly ParentNode[], selectors: readonly string[]): Filled | undefined {
  for (const where of selectors) {
    for (const root of roots) {
      for (const element of [...root.querySelectorAll(where)].slice(0, LOOKED_AT_MAX)) {
        const text = textOf(element);
        if (text) return { element, text, where };
      }
    }
  }
  return undefined;
}

/** The address that an element links to: by itself, around it or within it. */
export function linkOf(element: Element): string | undefined {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  return link?.getAttribute('href') ?? undefined;
}
