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

/** A host element with a closed shadow root: the page can neither read nor restyle what is in it. */
export function closedHost(document: Document, style: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.append(element(document, 'style', {}, style));
  return { host, root };
}
