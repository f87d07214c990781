import { LISTINGS_MAX } from '../listing/fields.ts';
import { nativeOf } from '../listing/native-of.ts';

/** A card of a list: all that leads to one item and to no other. */
export interface LinkCard {
  readonly id: string;
  readonly element: Element;
  /** The card's links to its item, in the order of the page. */
  readonly links: readonly Element[];
}

const LINKS_MAX = 4 * LISTINGS_MAX;
const SEVERAL = Symbol('several');

/**
 * The cards of a list by their links: for every item the largest element that leads to it and to no other, each item once, in the
 * order of the page. Needs no class of the card itself, which many shops rename with every release. `idOf` tells which item
 * a link's address leads to; a card never reaches beyond `stop`, the selector of what is larger than any card.
 */
export function linkCards(
  root: ParentNode,
  selector: string,
  idOf: (href: string) => string | undefined,
  stop = 'body, main, [role="main"]',
): LinkCard[] {
  const links = [...root.querySelectorAll(selector)].slice(0, LINKS_MAX).flatMap((link) => {
    const id = idOf(link.getAttribute('href') ?? '');
    return id ? [{ link, id }] : [];
  });
  const owners = new Map<Element, string | typeof SEVERAL>();
  for (const { link, id } of links) markUpwards(link, id, owners);
  const cards = new Map<string, { element: Element; links: Element[] }>();
  for (const { link, id } of links) {
    const card = cards.get(id);
    if (card?.element.contains(link)) card.links.push(link);
    // The same item may stand a second time on the page, in a carousel.
    if (!card && cards.size < LISTINGS_MAX) {
      cards.set(id, { element: largest(link, id, owners, root, stop), links: [link] });
    }
  }
  return [...cards].map(([id, { element, links: own }]) => ({ id, element, links: own }));
}

/** Notes on every element around a link that it leads to this item, or to several. */
function markUpwards(link: Element, id: string, owners: Map<Element, string | typeof SEVERAL>): void {
  for (let element: Element | null = link; element; element = nativeOf(element, 'parentElement')) {
    const owner = owners.get(element);
    // Around a mark of the same kind all is marked already.
    if (owner === SEVERAL || owner === id) return;
    owners.set(element, owner === undefined ? id : SEVERAL);
  }
}

function largest(
  link: Element,
  id: string,
  owners: ReadonlyMap<Element, string | typeof SEVERAL>,
  root: ParentNode,
  stop: string,
): Element {
  let card = link;
  for (
    let element = nativeOf(link, 'parentElement');
    element && element !== root;
    element = nativeOf(element, 'parentElement')
  ) {
    if (owners.get(element) !== id || element.matches(stop)) break;
    card = element;
  }
  return card;
}
