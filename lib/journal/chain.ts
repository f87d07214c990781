import { canonical, sha256 } from './canonical.ts';

// Every change of the Journal is a link that carries the hash of the one before it: nothing can be taken out, put in or changed
// without all later hashes changing, too. What a link says lies beside it as its body, under a hash of its own, so that what a deleted
// Entry said can be destroyed while the chain still shows that it was there, and when it went.

/** What happened: an Entry was logged; its remarks were changed; it was deleted; a Case was opened or changed. */
export type LinkKind = 'log' | 'edit' | 'delete' | 'case';

/** One link. Which Entry or Case it is about is its `subject`. */
export interface Link {
  readonly seq: number;
  /** UTC, ISO 8601: when it was made. */
  readonly at: string;
  readonly kind: LinkKind;
  readonly subject: string;
  /** SHA-256 of the body's canonical form. */
  readonly content: string;
  /** Hash of the link before; zeros for the first. */
  readonly prev: string;
  /** SHA-256 of the canonical form of all of the above. */
  readonly hash: string;
}

/** A link with what it says; `body` is null where that was destroyed. */
export interface StoredLink extends Link {
  readonly body: unknown;
}

/** Something to be added to the chain. */
export interface Addition {
  readonly kind: LinkKind;
  readonly subject: string;
  readonly at: string;
  readonly body: unknown;
}

/** What the first link has for the hash before it. */
export const GENESIS = '0'.repeat(64);

async function hashOf({ seq, at, kind, subject, content, prev }: Omit<Link, 'hash'>): Promise<string> {
  return sha256(canonical({ seq, at, kind, subject, content, prev }));
}

/** The links that add `additions` behind `last` (null: to an empty chain), in order. */
export async function linksFor(additions: readonly Addition[], last: Link | null): Promise<StoredLink[]> {
  const links: StoredLink[] = [];
  let prev = last?.hash ?? GENESIS;
  let seq = last ? last.seq + 1 : 0;
  for (const { kind, subject, at, body } of additions) {
    const unsigned = { seq, at, kind, subject, content: await sha256(canonical(body)), prev };
    const hash = await hashOf(unsigned);
    links.push({ ...unsigned, hash, body });
    prev = hash;
    seq += 1;
  }
  return links;
}

/** What is wrong with a chain, each with its wording under `chain_…`. */
export type Fault =
  /** A link is missing, or stands twice. */
  | 'gap'
  /** Its hash is not that of what it says about itself. */
  | 'altered'
  /** It does not follow the link before it. */
  | 'unlinked'
  /** What it says was changed. */
  | 'body-altered'
  /** What it says is gone, though nothing says that it was deleted. */
  | 'body-missing'
  /** The table shows something else than the chain says. */
  | 'row-altered'
  /** What is there of the page is not what was kept. */
  | 'kept-altered';

/** The first broken link, by its place and what it is about. */
export interface Break {
  readonly fault: Fault;
  readonly seq: number;
  readonly subject: string;
}

/** What a check of a whole chain gave. */
export interface Verdict {
  /** How many links were read. */
  readonly links: number;
  /** Hash of the last link; by it two copies can be compared. */
  readonly head: string;
  readonly broken: Break | null;
}

/**
 * Reads a chain from its beginning and gives the first broken link, if any. A body may be missing only where a later link says
 * that its subject was deleted, or where `partial` says that only some were exported.
 */
export async function verifyChain(
  links: AsyncIterable<StoredLink> | Iterable<StoredLink>,
  partial = false,
): Promise<Verdict> {
  const check = new ChainCheck();
  let batch: StoredLink[] = [];
  for await (const link of links) {
    batch.push(link);
    if (batch.length < BATCH) continue;
    if (!(await check.add(batch))) return check.verdict(partial);
    batch = [];
  }
  await check.add(batch);
  return check.verdict(partial);
}

/** Links hashed at the same time: browsers hash on other threads. */
const BATCH = 200;

/** The same check, some links after the others. */
export class ChainCheck {
  #links = 0;
  #head = GENESIS;
  #broken: Break | null = null;
  /** Links without what they said, of which no later link has said that their subject was deleted. */
  readonly #bodiless = new Map<string, Break>();

  /** Takes the next links; false from the first broken one on. */
  async add(links: readonly StoredLink[]): Promise<boolean> {
    if (this.#broken) return false;
    const hashes = await Promise.all(links.map(hashesOf));
    return links.every((link, place) => this.#take(link, hashes[place]));
  }

  #take(link: StoredLink, hashes: Hashes | undefined): boolean {
    const { seq, subject, kind, body, hash } = link;
    const fault = hashes ? faultOf(link, hashes, this.#links, this.#head) : 'altered';
    if (fault) {
      this.#broken = { fault, seq, subject };
      return false;
    }
    if (body === null && !this.#bodiless.has(subject)) {
      this.#bodiless.set(subject, { fault: 'body-missing', seq, subject });
    }
    if (kind === 'delete') this.#bodiless.delete(subject);
    this.#head = hash;
    this.#links += 1;
    return true;
  }

  /** What the links so far come to. */
  verdict(partial: boolean): Verdict {
    const [missing] = partial ? [] : [...this.#bodiless.values()].sort((a, b) => a.seq - b.seq);
    return { links: this.#links, head: this.#head, broken: this.#broken ?? missing ?? null };
  }
}

/** What a link says of itself, and what it says, hashed anew; '' for what no link of ours could say. */
interface Hashes {
  readonly own: string;
  readonly content: string;
}

async function hashesOf(link: StoredLink): Promise<Hashes> {
  const none = () => '';
  const [own, content] = await Promise.all([
    hashOf(link).catch(none),
    link.body === null ? '' : contentOf(link.body).catch(none),
  ]);
  return { own, content };
}

function faultOf(link: StoredLink, { own, content }: Hashes, seq: number, prev: string): Fault | null {
  if (link.seq !== seq) return 'gap';
  if (link.prev !== prev) return 'unlinked';
  if (own !== link.hash) return 'altered';
  if (link.body === null) return link.kind === 'delete' ? 'body-missing' : null;
  return content === link.content ? null : 'body-altered';
}

async function contentOf(body: unknown): Promise<string> {
  return sha256(canonical(body));
}
