import type { Assessment, Basis } from '../assessment/assessment.ts';
import type { AssessReply, BadgeState, View } from '../messaging/messages.ts';
import { attempt } from '../shops/attempt.ts';
import { noListing, type PageFindings } from '../shops/reader.ts';
import { makeAnnouncer } from './announcer.ts';
import type { Badge } from './badge.ts';
import { type Badges, keepBadges } from './badges.ts';
import type { Bar } from './bar.ts';
import type { Card, CardActions } from './card.ts';
import type { CardModes } from './card-modes.ts';
import { removeLeftovers } from './elements.ts';
import { isFlagged, type Known, keepKnown, type Shown, tallyOf } from './known.ts';
import type { Page, PageOptions, PageParts } from './page-options.ts';
import { type Scan, type Schedule, scheduleScans } from './schedule.ts';
import { selfOf } from './self.ts';
import type { Sight } from './sight.ts';

/** How often a page that changes while its listings are judged is read again before its badges are drawn. */
const ROUNDS = 3;

/** When, after the first badge, it is watched whether badges can be seen, in ms. */
const SIGHT_AFTER = 2000;

/** How findings are shown until the worker has said how the user wants it. */
const PLAIN: View = { cards: 'mark', pageBar: false, showNone: false, minLevel: 'notice' };

/** What came into the page when it was needed. */
interface Parts extends Pick<PageParts, 'placeIn' | 'say'> {
  readonly card: Card;
  readonly bar: Bar;
  readonly cards: CardModes;
}

/**
 * Reads a page, has its listings judged, draws their badges, and keeps on doing so as the page changes: cards added by
 * scrolling, removed or reused for another listing, and moves to another address within the page.
 */
export function watchPage(options: PageOptions): Page {
  const { document, reader, wording, ask, isCutOff } = options;
  const known = keepKnown();
  let findings: PageFindings = noListing('shell');
  let shown: readonly Shown[] = [];
  let basis: Basis | null = null;
  let view: View = PLAIN;
  let parts: Parts | null = null;
  let sight: Sight | null = null;
  let sightTimer: ReturnType<typeof setTimeout> | undefined;
  let isHidden = false;
  let focusedAt: Element | null = null;
  let address = '';
  let lastTold = '';
  let work: Promise<unknown> = Promise.resolve();
  let isStopped = false;

  const whileDrawing = (draw: () => void) => schedule.whileDrawing(draw);
  const announcer = makeAnnouncer(document, wording, whileDrawing);
  const badges: Badges = keepBadges({
    document,
    wording,
    open: (badge, assessment) => void openCard(badge, assessment).catch(console.warn),
    focus,
    explain: (badge, assessment) => void explain(badge, assessment).catch(console.warn),
    watch: (host) => schedule.watch(host),
    whileDrawing,
  });

  function readPage(): void {
    // A reader that a page brings down must not take the watch with it.
    findings = attempt(
      () => reader.readPage(document, new URL(document.location.href)),
      noListing('nothing readable'),
    );
    shown = findings.listings.map(({ listing, anchor }) => ({ anchor, known: known.of(listing) }));
    schedule.looked();
  }

  async function scanOnce(): Promise<Scan> {
    if (isCutOff()) stop();
    if (isStopped) return { cost: 0, isNew: false, isToRepeat: false };
    if (document.location.href !== address) {
      badges.begin();
      announcer.begin();
    }
    address = document.location.href;
    let cost = 0;
    let isNew = false;
    let isToRepeat = false;
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      readPage();
      const fresh = new Set(shown.flatMap((one) => (one.known.assessment ? [] : [one.known])));
      const hasNews = fresh.size > 0 || news() !== lastTold;
      cost = Math.max(cost, performance.now() - start);
      if (!hasNews) break;
      const outcome = await judge([...fresh]);
      isNew ||= outcome === 'judged';
      isToRepeat = outcome === 'unreachable';
      // Cards may have changed hands meanwhile: badges are drawn from what stands there now.
      if (outcome !== 'judged' || !schedule.hasChanged()) break;
    }
    const wasUndrawn = badges.isUndrawn();
    if (!isStopped) await badges.draw(wantedBadges(), findings.page === 'product', isOver);
    if (badges.isUndrawn() !== wasUndrawn) await judge([]);
    if (!isStopped) announcer.say(tally().flagged, shown.length);
    if (view.pageBar || view.cards !== 'mark' || parts) await drawMore().catch(console.warn);
    if (!sight && badges.all().length > 0) watchLater();
    known.forget(shown);
    return { cost, isNew, isToRepeat };
  }

  const badgeState = (): BadgeState => (badges.isUndrawn() ? 'removed' : isHidden ? 'hidden' : 'drawn');
  const tally = () => tallyOf(shown);

  const isOver = () => isStopped || schedule.hasChanged();

  /** What the worker is told of the page besides its new listings, as one text. */
  function news(): string {
    const { flagged, level } = tally();
    return `${document.location.href} ${flagged} ${level} ${badgeState()}`;
  }

  async function judge(fresh: readonly Known[]): Promise<'judged' | 'refused' | 'unreachable'> {
    const { page, reason } = findings;
    const listings = fresh.map(({ listing }) => listing);
    const reading = { shop: reader.id, page, listings, reason };
    let reply: AssessReply | undefined;
    try {
      reply = await ask({
        type: 'assess',
        reading,
        self: selfOf(document),
        standing: tally(),
        badges: badgeState(),
      });
    } catch (error) {
      if (isCutOff()) stop();
      console.warn('Origin Check could not judge this page:', error);
      return 'unreachable';
    }
    basis = reply?.ok ? reply.basis : null;
    if (!reply?.ok) return 'refused';
    view = reply.view;
    for (const [place, assessment] of reply.assessments.entries()) {
      const asked = fresh[place];
      if (asked) asked.assessment = assessment;
    }
    lastTold = news();
    return 'judged';
  }

  function wantedBadges(): Map<Element, Assessment> {
    const wanted = new Map<Element, Assessment>();
    for (const { anchor, known } of shown) {
      if (anchor && known.assessment && (view.showNone || known.assessment.findings.length > 0))
        wanted.set(anchor, known.assessment);
    }
    return wanted;
  }

  /** The cards with findings; a product page's listing is no card. */
  function flaggedAnchors(): Element[] {
    if (findings.page === 'product') return [];
    return shown.filter(isFlagged).flatMap(({ anchor }) => anchor ?? []);
  }

  function focus(anchor: Element): void {
    focusedAt = anchor;
    const place = shown.findIndex((one) => one.anchor === anchor);
    if (place >= 0 && !isCutOff()) options.focused(place);
  }

  /** What looks after the badges comes once the page has had its time. */
  function watchLater(): void {
    if (sightTimer !== undefined) return;
    sightTimer = setTimeout(() => void loadParts().catch(console.warn), SIGHT_AFTER);
  }

  async function loadParts(): Promise<Parts | null> {
    if (parts) return parts;
    const made = await options.loadParts();
    if (!made || isStopped) return null;
    if (parts) return parts;
    sight ??= made.watchSight(document, badges.all, (hidden) => {
      isHidden = hidden;
      work = work.then(() => judge([]));
    });
    parts = {
      card: made.makeCard(document, wording, actions),
      bar: made.makeBar(
        document,
        wording,
        next,
        (choice) => void options.request({ type: 'choose', shop: reader.id, ...choice }).catch(console.warn),
      ),
      cards: made.keepCardModes(whileDrawing),
      placeIn: made.placeIn,
      say: made.say,
    };
    return parts;
  }

  const actions: CardActions = {
    log: (assessment) => {
      const place = shown.findIndex(({ known }) => known.assessment === assessment);
      const { listing } = assessment;
      const self = selfOf(document);
      return options.request({ type: 'log', shop: reader.id, page: findings.page, listing, place, self });
    },
    dismiss: (dismissal) => options.request({ type: 'dismiss', dismissal }),
    openPanel: () => options.request({ type: 'open-panel' }),
  };

  /** What few users want, and is there only then: cards dimmed or hidden, and the bar. */
  async function drawMore(): Promise<void> {
    const loaded = await loadParts();
    if (isStopped) return;
    loaded?.cards.apply(view.cards, flaggedAnchors());
    loaded?.bar.show(view.pageBar ? tally() : null, shown.length, view);
  }

  async function openCard(badge: Badge, assessment: Assessment): Promise<void> {
    if (isCutOff()) stop();
    const loaded = await loadParts();
    if (!isStopped && basis && badge.host.isConnected) loaded?.card.open(badge, assessment, basis);
  }

  async function explain({ button }: Badge, { findings }: Assessment): Promise<void> {
    const reason = findings[0]?.why[0];
    const loaded = reason && (await loadParts());
    if (loaded) button.title = loaded.say(reason, wording);
  }

  function next(): void {
    const at = shown.findIndex(({ anchor }) => anchor === focusedAt);
    const flagged = shown.flatMap((one, place) => (isFlagged(one) ? [place] : []));
    const place = flagged.find((one) => one > at) ?? flagged[0];
    if (place !== undefined) show(place);
  }

  function show(place: number): void {
    const anchor = shown[place]?.anchor;
    if (!anchor) return;
    anchor.scrollIntoView({ block: 'center' });
    const badge = badges.at(anchor);
    if (badge) badge.button.focus({ preventScroll: true });
    else focus(anchor);
  }

  function scan(): Promise<Scan> {
    const scanned = work.then(scanOnce).catch((error: unknown) => {
      console.warn(error);
      return { cost: 0, isNew: false, isToRepeat: false };
    });
    work = scanned;
    return scanned;
  }

  function stop(): void {
    isStopped = true;
    schedule.stop();
    clearTimeout(sightTimer);
    sight?.stop();
    badges.remove();
    announcer.remove();
    parts?.cards.apply('mark', []);
    parts?.card.remove();
    parts?.bar.remove();
  }

  removeLeftovers(document);
  const schedule: Schedule = scheduleScans(document, badges, scan);

  return {
    async state() {
      await work;
      const assessments = shown.flatMap(({ known }) => known.assessment ?? []);
      const { page, reason } = findings;
      const self = selfOf(document);
      return { shop: reader.id, self, page, reason, basis, badges: badgeState(), assessments };
    },
    show,
    next,
    async placeOf(link, image) {
      if (link || image) return (await loadParts())?.placeIn(shown, link, image) ?? null;
      const at = shown.findIndex(({ anchor }) => anchor !== null && anchor === focusedAt);
      return at >= 0 ? at : shown.length > 0 ? 0 : null;
    },
    anchorAt: (place) => shown[place]?.anchor ?? null,
    async refresh() {
      known.unjudge();
      lastTold = '';
      await scan();
    },
    async scan() {
      await scan();
    },
    stop,
  };
}
