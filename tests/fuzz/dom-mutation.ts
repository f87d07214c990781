import { hostileText, hostileValue, jsonText } from './hostile.ts';
import { mutateScript } from './json-mutation.ts';
import type { Random } from './random.ts';

/** Elements of a tree that is cloned or moved at most: more would only take time. */
const SUBTREE_MAX = 300;
/** Elements of a page above which nothing is added any more. */
const PAGE_MAX = 12_000;

/** Attributes by which readers find things. */
const TELLING = [
  'href',
  'src',
  'content',
  'itemprop',
  'itemtype',
  'class',
  'id',
  'data-asin',
  'type',
  'value',
  'alt',
];

/** Changes a page as its own scripts might: elements gone, doubled, moved; attributes swapped; texts and data replaced. */
export function mutateDocument(document: Document, random: Random): void {
  const times = 1 + random.below(5);
  for (let time = 0; time < times; time += 1) {
    const elements = [...document.querySelectorAll('*')];
    if (elements.length === 0) return;
    const isFull = elements.length > PAGE_MAX;
    random.of(isFull ? SHRINKING : CHANGES)(elements, random, document);
  }
}

type Change = (elements: readonly Element[], random: Random, document: Document) => void;

const remove: Change = (elements, random) => {
  const element = random.of(elements);
  const isPage = /^(?:html|body|head)$/i.test(element.localName);
  if (!isPage || random.chance(0.2)) element.remove();
};

const swapAttribute: Change = (elements, random) => {
  const [one, other] = [random.of(elements), random.of(elements)];
  const name = nameOf(one, random);
  const [mine, theirs] = [one.getAttributeNode(name)?.value, other.getAttributeNode(name)?.value];
  write(one, name, theirs ?? hostileText(random));
  if (mine !== undefined) write(other, name, mine);
};

const hostileAttribute: Change = (elements, random) => {
  const element = random.of(elements);
  write(element, nameOf(element, random), hostileText(random));
};

const replaceText: Change = (elements, random, document) => {
  const element = random.of(elements.filter(({ childElementCount }) => childElementCount === 0));
  element?.replaceChildren(document.createTextNode(hostileText(random)));
};

const changeData: Change = (elements, random) => {
  const scripts = elements.filter(({ localName }) => localName === 'script');
  if (scripts.length === 0) return;
  const script = random.of(scripts);
  const changed = mutateScript(script.textContent ?? '', random);
  if (changed.length < 4_000_000) script.textContent = changed;
};

const SHRINKING: readonly Change[] = [remove, swapAttribute, hostileAttribute, replaceText, changeData];

const CHANGES: readonly Change[] = [
  ...SHRINKING,
  changeData,
  changeData,
  replaceText,
  (elements, random) => {
    const element = random.of(elements);
    if (element.querySelectorAll('*').length > SUBTREE_MAX || element.localName === 'html') return;
    const count = 1 + random.below(20);
    for (let one = 0; one < count; one += 1) element.after(element.cloneNode(true));
  },
  (elements, random) => {
    const [child, parent] = [random.of(elements), random.of(elements)];
    if (!child.contains(parent) && !/^(?:html|body|head)$/.test(child.localName)) parent.append(child);
  },
  (elements, random, document) => {
    const element = random.of(elements);
    const other = document.createElement(random.of(['div', 'a', 'form', 'template', 'svg', 'select', 'h1']));
    if (/^(?:html|body|head)$/.test(element.localName)) return;
    for (const { name, value } of [...element.attributes]) write(other, name, value);
    other.append(...element.childNodes);
    element.replaceWith(other);
  },
  (elements, random, document) => {
    let inner: Element = random.of(elements);
    const depth = random.chance(0.1) ? 600 : random.below(60);
    const tag = random.of(['div', 'b', 'a', 'span', 'table']);
    for (let level = 0; level < depth; level += 1) {
      const next = document.createElement(tag);
      inner.append(next);
      inner = next;
    }
    inner.textContent = hostileText(random);
  },
  (_, random, document) => {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = jsonText({
      '@type': 'Product',
      name: 'x',
      offers: hostileValue(random),
      brand: hostileValue(random),
    });
    document.documentElement?.append(script);
  },
];

function nameOf(element: Element, random: Random): string {
  const names = [...element.attributes].map(({ name }) => name);
  return names.length > 0 && random.chance(0.6) ? random.of(names) : random.of(TELLING);
}

/** Sets an attribute by the way that no element's own names can take. */
function write(element: Element, name: string, value: string): void {
  try {
    element.setAttribute(name, value);
  } catch {
    // A name that the parser takes and scripts may not write.
  }
}

/** Takes away all that a page says, and leaves how it is built: no listing can be read from that. */
export function hollow(document: Document): void {
  for (const element of [...document.querySelectorAll('*')]) {
    if (/^(?:script|meta|link|title|template|style|noscript)$/.test(element.localName)) element.remove();
    else {
      for (const { name } of [...element.attributes]) {
        if (!/^(?:class|id|role|itemscope|itemprop)$/.test(name)) element.removeAttribute(name);
      }
      for (const child of [...element.childNodes]) if (child.nodeType !== 1) child.remove();
    }
  }
}
