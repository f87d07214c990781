/** An element inside a closed shadow root, as a person and a screen reader would meet it. */
export interface ShadowNode {
  tag: string;
  attributes: Record<string, string>;
  /** Its text and that of its children, without what is not shown. */
  text: string;
  visible: boolean;
  /** In CSS pixels of the viewport. */
  box: { x: number; y: number; width: number; height: number };
  children: ShadowNode[];
}

/** An element of the page that carries a closed shadow root; its children are those of the root. */
export interface ShadowHost extends ShadowNode {
  /** The page's own text in the element that holds the host: tells which card it belongs to. */
  around: string;
}

/** A badge in short. `host` has the rest. */
export interface Badge {
  text: string;
  ariaLabel: string;
  hostTag: string;
  around: string;
  host: ShadowHost;
}

/** Where an element can be clicked, or why it cannot. */
export type ClickPoint = { x: number; y: number } | { refused: string };

/** Code that runs in the page, in a world of its own, on every closed shadow root there in document order. */
export type OnRoots<In, Out> = (input: In, roots: ShadowRoot[]) => Out | Promise<Out>;

/** Source of a function that takes JSON and shadow roots, and gives JSON: what both browsers' protocols can call. */
export function sourceOf<In, Out>(run: OnRoots<In, Out>): string {
  return `async (input, ...roots) => JSON.stringify(await (${run})(JSON.parse(input), roots))`;
}

/** The element itself, then everything under it, depth first. */
export function* walk(node: ShadowNode): Generator<ShadowNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

/** The first node of several trees that `wanted` accepts. */
export function findNode(
  hosts: readonly ShadowHost[],
  wanted: (node: ShadowNode, host: ShadowHost) => boolean,
): ShadowNode | undefined {
  for (const host of hosts) {
    for (const node of walk(host)) if (wanted(node, host)) return node;
  }
  return undefined;
}

/** The hosts that show something, as badges; what only speaks to those who hear a page is none. */
export function badgesOf(hosts: readonly ShadowHost[]): Badge[] {
  return hosts
    .filter((host) => host.children.some((child) => child.visible && child.attributes.role !== 'status'))
    .map((host) => ({
      text: host.text,
      ariaLabel: findNode([host], (node) => 'aria-label' in node.attributes)?.attributes['aria-label'] ?? '',
      hostTag: host.tag,
      around: host.around,
      host,
    }));
}

/** The way from the roots down to one element: which root, then which child at each step. */
export function pathTo(hosts: readonly ShadowHost[], target: ShadowNode): number[] {
  const below = (node: ShadowNode): number[] | null => {
    if (node === target) return [];
    for (const [index, child] of node.children.entries()) {
      const rest = below(child);
      if (rest) return [index, ...rest];
    }
    return null;
  };
  for (const [index, host] of hosts.entries()) {
    const rest = below(host);
    if (rest) return [index, ...rest];
  }
  throw new Error(`<${target.tag}> is in none of these shadow roots`);
}

// The functions below are sent to the page as source: they may use nothing outside themselves.

/** Runs in the page: describes the roots. */
export const describeRoots: OnRoots<null, ShadowHost[]> = (_input, roots) => {
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  const describe = (element: Element, inside: ParentNode): ShadowNode => {
    const children = [...inside.children].map((child) => describe(child, child));
    const style = getComputedStyle(element);
    const visible =
      style.display === 'contents'
        ? children.some((child) => child.visible)
        : element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    let nth = 0;
    const parts = [...inside.childNodes].map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
      const child = node.nodeType === Node.ELEMENT_NODE ? children[nth++] : undefined;
      return child?.visible ? ` ${child.text} ` : '';
    });
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      tag: element.localName,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      text: tidy(parts.join('')),
      visible,
      box: { x, y, width, height },
      children,
    };
  };
  return roots.map((root) => ({
    ...describe(root.host, root),
    around: tidy(root.host.parentElement?.textContent ?? '').slice(0, 300),
  }));
};

/**
 * Runs in the page: scrolls an element into view and gives the middle of it, after making sure that a click there
 * would meet that element and nothing that lies over it.
 */
export const clickPoint: OnRoots<{ path: number[]; tag: string }, ClickPoint> = async (input, roots) => {
  const [rootIndex, ...steps] = input.path;
  const root = roots[rootIndex ?? -1];
  if (!root) return { refused: 'its shadow root is gone' };
  let element: Element | undefined = root.host;
  let inside: ParentNode = root;
  for (const step of steps) {
    element = inside.children[step];
    if (!element) return { refused: 'it is gone' };
    inside = element;
  }
  if (element.localName !== input.tag) return { refused: `a <${element.localName}> took its place` };
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  // What is placed by scripts follows the scrolling a frame later.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return { refused: 'it is not shown' };
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const hit = root.elementFromPoint(x, y);
  if (!hit || !(hit === element || element.contains(hit) || hit.contains(element))) {
    return { refused: `it is covered by <${hit?.localName ?? 'nothing'}>` };
  }
  return { x, y };
};
