import { vi } from 'vitest';

/** The closed roots that are made from now on, in order: only a test may look into them. */
export function watchRoots(): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  return roots;
}
