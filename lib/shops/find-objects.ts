/** An object within a page's data, and the way to it. */
export interface FoundObject {
  readonly value: unknown;
  readonly path: string;
}

const SEEN_MAX = 200_000;
const FOUND_MAX = 3000;

/**
 * The objects within `roots` that `isWanted`, in the order in which the data holds them; what lies within one of them is
 * not looked at. For data whose outer keys change with every release of a shop.
 */
export function findObjects(roots: readonly unknown[], isWanted: (value: object) => boolean): FoundObject[] {
  const found: FoundObject[] = [];
  const open: FoundObject[] = roots.map((value) => ({ value, path: '' })).reverse();
  for (let seen = 0; seen < SEEN_MAX && found.length < FOUND_MAX; seen += 1) {
    const here = open.pop();
    if (!here) break;
    if (typeof here.value !== 'object' || here.value === null) continue;
    if (!Array.isArray(here.value) && isWanted(here.value)) {
      found.push(here);
      continue;
    }
    for (const [key, value] of Object.entries(here.value).reverse()) {
      open.push({ value, path: here.path ? `${here.path}.${key}` : key });
    }
  }
  return found;
}
