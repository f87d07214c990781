import type { Assessment, Basis } from '../assessment/assessment.ts';
import { compareLevels, highestLevel } from '../assessment/levels.ts';
import type { Wording } from '../assessment/wording.ts';
import { LISTINGS_MAX } from '../listing/fields.ts';
import type { AssessReply, AssessRequest, PageState, Tally } from '../messaging/messages.ts';
import type { FoundListing, PageFindings, ShopReader } from '../shops/reader.ts';
import { type Badge, makeBadge } from './badge.ts';
import { type Card, makeCard } from './card.ts';
import { type Schedule, scheduleScans } from './schedule.ts';

/** What a page's script is given: nothing here reaches for the extension API itself. */
export interface PageOptions {
  readonly document: Document;
  readonly reader: ShopReader;
  readonly wording: Wording;
  /** Asks the worker; rejects when the extension was updated or removed under the page. */
  readonly ask: (request: AssessRequest) => Promise<AssessReply | undefined>;
}

/** A page under watch. */
export interface Page {
  /** What the page shows, once everything read so far was judged. */
  state(): Promise<PageState>;
  /** Brings a listing of `state()` into view, by its place there. */
  show(place: number): void;
  /** Reads the page again, now. */
  scan(): Promise<void>;
  /** Ends all work and takes the badges away. */
  stop(): void;
}

interface Drawn {
  readonly badge: Badge;
  readonly fingerprint: string;
}

/**
 * Reads a page, has its listings judged, draws their badges, and keeps on doing so as the page changes: cards added by
 * scrolling, removed or reused for another listing, and moves to another address within the page.
 */
export function watchPage({ document, reader, wording, ask }: PageOptions): Page {
  const judged = new Map<string, Assessment>();
  const drawn = new Map<Element, Drawn>();
  const card: Card = makeCard(document, wording);
  let findings: PageFindings = { page: 'none', listings: [], reason: null };
  let basis: Basis | null = null;
  let lastTally = '';
  let work: Promise<void> = Promise.resolve();
  let stopped = false;

  async function scanOnce(): Promise<void> {
    if (stopped) return;
    findings = reader.readPage(document, new URL(document.location.href));
    const read = findings.listings.map((found) => ({ found, fingerprint: JSON.stringify(found.listing) }));
    const fresh = new Map(
      read
        .filter(({ fingerprint }) => !judged.has(fingerprint))
        .map((item) => [item.fingerprint, item.found]),
    );
    const shown = () => tally(read.flatMap(({ fingerprint }) => judged.get(fingerprint) ?? []));
    const standing = shown();
    if (fresh.size > 0 || tallyKey(standing) !== lastTally) {
      const judgedAll = await judge([...fresh], standing);
      if (!judgedAll || stopped) return;
      lastTally = tallyKey(shown());
    }
    draw(read);
    forget(new Set(read.map(({ fingerprint }) => fingerprint)));
  }

  const tallyKey = ({ flagged, level }: Tally) => `${document.location.href} ${flagged} ${level}`;

  async function judge(
    fresh: readonly (readonly [string, FoundListing])[],
    standing: Tally,
  ): Promise<boolean> {
    const listings = fresh.map(([, { listing }]) => listing);
    const { page, reason } = findings;
    const reply = await ask({
      type: 'assess',
      reading: { shop: reader.id, page, listings, reason },
      standing,
    });
    if (!reply?.ok) {
      basis = null;
      return false;
    }
    basis = reply.basis;
    reply.assessments.forEach((assessment, place) => {
      const asked = fresh[place];
      if (asked) judged.set(asked[0], assessment);
    });
    return true;
  }

  function draw(read: readonly { found: FoundListing; fingerprint: string }[]): void {
    const wanted = new Map<Element, string>();
    for (const { found, fingerprint } of read) if (found.anchor) wanted.set(found.anchor, fingerprint);
    for (const [anchor, { badge, fingerprint }] of drawn) {
      if (wanted.get(anchor) === fingerprint && badge.host.isConnected) continue;
      badge.host.remove();
      drawn.delete(anchor);
    }
    for (const [anchor, fingerprint] of wanted) {
      const assessment = judged.get(fingerprint);
      if (!assessment || drawn.has(anchor)) continue;
      const badge = makeBadge(document, assessment, wording, (opened) => {
        if (basis) card.open(opened, assessment, basis);
      });
      if (!badge) continue;
      // A product page's anchor is its title: the badge stands under it. A card's badge stands at its lower edge.
      if (findings.page === 'product') anchor.after(badge.host);
      else anchor.append(badge.host);
      drawn.set(anchor, { badge, fingerprint });
    }
    schedule.drawn();
  }

  /** A page scrolled for hours must not keep every listing that it ever showed. */
  function forget(shown: ReadonlySet<string>): void {
    if (judged.size <= 2 * LISTINGS_MAX) return;
    for (const fingerprint of judged.keys()) if (!shown.has(fingerprint)) judged.delete(fingerprint);
  }

  function scan(): Promise<void> {
    work = work.then(scanOnce).catch((error) => {
      // Most often 'Extension context invalidated': this copy of the script was replaced. It must not go on.
      console.warn('Origin Check stopped on this page:', error);
      stop();
    });
    return work;
  }

  function stop(): void {
    stopped = true;
    schedule.stop();
    for (const { badge } of drawn.values()) badge.host.remove();
    drawn.clear();
    card.remove();
  }

  const schedule: Schedule = scheduleScans(document, scan);
  void scan();

  return {
    async state() {
      await work;
      const assessments = findings.listings.flatMap(
        ({ listing }) => judged.get(JSON.stringify(listing)) ?? [],
      );
      return { shop: reader.id, page: findings.page, reason: findings.reason, basis, assessments };
    },
    show(place) {
      const shown = findings.listings[place]?.anchor;
      shown?.scrollIntoView({ block: 'center' });
      if (shown) drawn.get(shown)?.badge.button.focus({ preventScroll: true });
    },
    scan,
    stop,
  };
}

function tally(assessments: readonly Assessment[]): Tally {
  const flagged = assessments.filter(({ level }) => compareLevels(level, 'none') > 0);
  return { flagged: flagged.length, level: highestLevel(flagged.map(({ level }) => level)) };
}
