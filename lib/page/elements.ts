import { SHAPES } from '../assessment/level-shapes.ts';
import type { Level } from '../assessment/levels.ts';

type Child = Node | string | null;

/** An HTML element with attributes and children. Text stays text: markup is never made from strings. */
export function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The shape of a level as a drawing that screen readers pass over. */
export function shape(document: Document, level: Level): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', SHAPES[level]);
  svg.append(path);
  return svg;
}

/** Marks our own roots from within, where no page sees it. */
const OWN = 'origin-check';

/** A host element with a closed shadow root: the page can neither read nor restyle what is in it. */
export function closedHost(document: Document, style: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.append(element(document, 'style', { id: OWN }, style));
  return { host, root };
}

/**
 * Takes away what an earlier copy of the script has left. When an extension is updated, Firefox ends the scripts in pages without a
 * word and leaves what they drew; and only there do scripts see into closed roots.
 */
export function removeLeftovers(document: Document): void {
  if (!('openOrClosedShadowRoot' in Element.prototype)) return;
  for (const host of document.querySelectorAll('div:empty')) {
    const { openOrClosedShadowRoot: root } = host as Element & { openOrClosedShadowRoot: ShadowRoot | null };
    if (root?.getElementById(OWN)) host.remove();
  }
}
