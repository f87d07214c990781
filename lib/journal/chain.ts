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

function hashOf({ seq, at, kind, subject, content, prev }: Omit<Link, 'hash'>): Promise<string> {
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
  | 'row-altered';

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
  let prev = GENESIS;
  let seq = 0;
  const bodiless = new Map<string, Break>();
  for await (const link of links) {
    const fault = await faultOf(link, seq, prev);
    if (fault) return { links: seq, head: prev, broken: { fault, seq: link.seq, subject: link.subject } };
    if (link.body === null && !partial && !bodiless.has(link.subject)) {
      bodiless.set(link.subject, { fault: 'body-missing', seq: link.seq, subject: link.subject });
    }
    if (link.kind === 'delete') bodiless.delete(link.subject);
    prev = link.hash;
    seq += 1;
  }
  const [missing] = [...bodiless.values()].sort((a, b) => a.seq - b.seq);
  return { links: seq, head: prev, broken: missing ?? null };
}

async function faultOf(link: StoredLink, seq: number, prev: string): Promise<Fault | null> {
  if (link.seq !== seq) return 'gap';
  if (link.prev !== prev) return 'unlinked';
  if ((await ownHashOf(link)) !== link.hash) return 'altered';
  if (link.body === null) return link.kind === 'delete' ? 'body-missing' : null;
  return (await contentOf(link.body)) === link.content ? null : 'body-altered';
}

/** The hash of what a link says about itself, or '' where that is nothing a link of ours could say. */
async function ownHashOf(link: Link): Promise<string> {
  try {
    return await hashOf(link);
  } catch {
    return '';
  }
}

/** The hash of a body, or '' for one that no link of ours could have had. */
async function contentOf(body: unknown): Promise<string> {
  try {
    return await sha256(canonical(body));
  } catch {
    return '';
  }
}
