import { SaxesParser } from 'saxes';
import { type ListFile, ListFormatError, MAX_FIELD, oneLine, type Report } from './entry.ts';

/** One element of a record, prefixes of namespaces taken off. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Its own text, not that of its children. */
  readonly text: string;
  readonly line: number;
}

interface OpenNode extends XmlNode {
  readonly attributes: Map<string, string>;
  readonly children: XmlNode[];
  text: string;
}

/** What no published record comes near; a file that does is cut there and goes on. */
const MAX_DEPTH = 40;
const MAX_NODES = 20_000;
/** Elements within one another after which a file is no list: the parser keeps all that are open. */
const MAX_OPEN = 1000;
const MAX_PROBLEMS = 100;
/** Parsed in slices, so that records come out while the file is still being read. */
const SLICE = 65_536;

/** A '&' that begins no reference: the parser would look for its end through the rest of the file. */
const BARE_AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[A-Za-z]\w{0,30});)/g;
const LONGEST_REFERENCE = 34;

/** The text in slices of at most SLICE and a little more, cut where no reference is cut. */
async function* slices(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text) {
    for (let at = 0; at < chunk.length; at += SLICE) {
      rest += chunk.slice(at, at + SLICE);
      const open = rest.lastIndexOf('&');
      const cut = open !== -1 && rest.length - open < LONGEST_REFERENCE ? open : rest.length;
      yield rest.slice(0, cut);
      rest = rest.slice(cut);
    }
  }
  yield rest;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Builds the records of one file from a parser's events. */
class RecordBuilder {
  readonly finished: XmlNode[] = [];
  readonly #records: ReadonlySet<string>;
  #path: OpenNode[] = [];
  /** Elements open that are not kept: outside any record, or too deep. */
  #skipped = 0;
  #nodes = 0;

  constructor(records: ReadonlySet<string>) {
    this.#records = records;
  }

  open(name: string, attributes: readonly (readonly [string, string])[], line: number): void {
    const inside = this.#path.length > 0;
    const full = this.#path.length >= MAX_DEPTH || this.#nodes >= MAX_NODES;
    if (this.#skippedInside || (inside ? full : !this.#records.has(name))) {
      if (inside) this.#skipped += 1;
      return;
    }
    const node: OpenNode = {
      name,
      attributes: new Map(attributes.map(([key, value]) => [localName(key), value.slice(0, MAX_FIELD)])),
      children: [],
      text: '',
      line,
    };
    this.#nodes = inside ? this.#nodes + 1 : 1;
    this.#path.at(-1)?.children.push(node);
    this.#path.push(node);
  }

  text(text: string): void {
    const node = this.#path.at(-1);
    if (node && this.#skipped === 0 && node.text.length < MAX_FIELD) node.text += text.slice(0, MAX_FIELD);
  }

  close(): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    const node = this.#path.pop();
    if (node && this.#path.length === 0) this.finished.push(node);
  }

  get #skippedInside(): boolean {
    return this.#skipped > 0;
  }
}

/**
 * The elements named in `records`, wherever they stand in an XML file whose root is `root`, each as a tree, one by one as
 * they are read; the rest of the file is never held. Entities of a document type are not expanded. Faults of the markup
 * are reported and what can be read is read on. Throws ListFormatError where the root is another or is missing, or nothing closes.
 */
export async function* xmlRecords(
  file: ListFile,
  root: string,
  records: ReadonlySet<string>,
  report: Report,
): AsyncGenerator<XmlNode> {
  const parser = new SaxesParser({ fileName: file.name });
  const builder = new RecordBuilder(records);
  let rootSeen = false;
  let problems = 0;
  const notThisFormat = () =>
    new ListFormatError(file.name, parser.line, `expected an XML file with the root element '${root}'`);
  const problem = (what: string) => {
    problems += 1;
    if (problems <= MAX_PROBLEMS) report({ file: file.name, line: parser.line, what });
  };
  parser.on('error', (error) => {
    if (!rootSeen) throw notThisFormat();
    problem(oneLine(error.message.replace(/^.*?\d+:\d+: /, ''), 200));
  });
  let open = 0;
  parser.on('opentag', (tag) => {
    open += 1;
    if (open > MAX_OPEN) {
      throw new ListFormatError(file.name, parser.line, `more than ${MAX_OPEN} elements within one another`);
    }
    const name = localName(tag.name);
    if (!rootSeen && name !== root) throw notThisFormat();
    rootSeen = true;
    builder.open(name, Object.entries(tag.attributes), parser.line);
  });
  parser.on('text', (text) => builder.text(text));
  parser.on('cdata', (text) => builder.text(text));
  parser.on('closetag', () => {
    open -= 1;
    builder.close();
  });
  for await (const slice of slices(file.text)) {
    const whole = slice.replace(BARE_AMPERSAND, '&amp;');
    if (whole !== slice) problem("a '&' that should be '&amp;'");
    parser.write(whole);
    yield* builder.finished.splice(0);
  }
  parser.close();
  if (!rootSeen) throw notThisFormat();
  yield* builder.finished.splice(0);
}

/** The children of an element that have this name, or, with more names, those of its children, and so on down. */
export function childrenAt(node: XmlNode, ...path: readonly string[]): XmlNode[] {
  let nodes: readonly XmlNode[] = [node];
  for (const name of path)
    nodes = nodes.flatMap(({ children }) => children.filter((child) => child.name === name));
  return [...nodes];
}

/** The texts of the elements at a path, in one line each, empty ones left out. */
export function textsAt(node: XmlNode, ...path: readonly string[]): string[] {
  return childrenAt(node, ...path)
    .map(({ text }) => oneLine(text))
    .filter((text) => text !== '');
}

/** The first text at a path, or ''. */
export function textAt(node: XmlNode, ...path: readonly string[]): string {
  return textsAt(node, ...path)[0] ?? '';
}
