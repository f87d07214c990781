/** Names that XML takes, without a prefix that nothing declares. */
const NAME = /^[A-Za-z_][\w.-]*$/;

/**
 * Makes a tree such that a browser can write it as XML and read it again: HTML allows names and comments that XML does not. Elements
 * of such names are put away and their content stays. Takes out attributes that run something.
 */
export function makeWritable(root: Element, inert: Document): void {
  const walker = inert.createTreeWalker(
    root,
    NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION,
  );
  const unwritten: Node[] = [];
  while (walker.nextNode()) unwritten.push(walker.currentNode);
  for (const node of unwritten) node.parentNode?.removeChild(node);
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const attribute of [...element.attributes]) {
      if (!mayStay(attribute)) element.removeAttributeNode(attribute);
    }
    if (!NAME.test(element.localName)) element.replaceWith(...element.childNodes);
  }
}

function mayStay({ name, namespaceURI, value }: Attr): boolean {
  if (!namespaceURI && !NAME.test(name)) return false;
  return !/^on/i.test(name) && !/^\s*javascript:/i.test(value);
}
