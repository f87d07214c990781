import type { Basis } from '../assessment/assessment.ts';
import type { AssessReply, BadgeState, View } from '../messaging/messages.ts';
import { attempt } from '../shops/attempt.ts';
import { noListing, type PageFindings } from '../shops/reader.ts';
import { type Badges, keepBadges, type Marked } from './badges.ts';
import type { Controls } from './controls.ts';
import { removeLeftovers } from './elements.ts';
import { type Known, keepKnown, type Shown, tallyOf } from './known.ts';
import type { Page, PageOptions } from './page-options.ts';
import { type Scan, type Schedule, scheduleScans } from './schedule.ts';
import { selfOf } from './self.ts';

/** How often a page that changes while its listings are judged is read again before its badges are drawn. */
const ROUNDS = 3;

/** When, after the first badge, the controls come, in ms: the page has had its time, and it is watched whether badges can be seen. */
const CONTROLS_AFTER = 2000;

/** How findings are shown until the worker has said how the user wants it. */
const PLAIN: View = { cards: 'mark', pageBar: false, showNone: false, minLevel: 'notice' };

/**
 * Reads a page, has its listings judged, draws their badges, and keeps on doing so as the page changes: cards added by
 * scrolling, removed or reused for another listing, and moves to another address within the page.
 */
export function watchPage(options: PageOptions): Page {
  const { document, reader, ask, isCutOff } = options;
  const known = keepKnown();
  let findings: PageFindings = noListing('shell');
  let shown: readonly Shown[] = [];
  let basis: Basis | null = null;
  let view: View = PLAIN;
  let controls: Controls | null = null;
  let controlsTimer: ReturnType<typeof setTimeout> | undefined;
  let isHidden = false;
  let focused: Element | null = null;
  let address = '';
  let lastTold = '';
  let work: Promise<unknown> = Promise.resolve();
  let isStopped = false;

  const whileDrawing = (draw: () => void) => schedule.whileDrawing(draw);
  const badges: Badges = keepBadges({
    document,
    open(badge, assessment) {
      if (isCutOff()) stop();
      void withControls((made) => made.open(badge, assessment));
    },
    focus,
    explain: (badge, assessment) => void withControls((made) => made.explain(badge, assessment)),
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
      controls?.begin();
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
    if (controls || view.pageBar || view.cards !== 'mark') await withControls((made) => made.update());
    else if (tally().flagged > 0 || badges.all().length > 0) loadLater();
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
      if (!asked) continue;
      asked.assessment = assessment;
      asked.badgeText = reply.badgeTexts[place] ?? null;
    }
    lastTold = news();
    return 'judged';
  }

  function wantedBadges(): Map<Element, Marked> {
    const wanted = new Map<Element, Marked>();
    for (const { anchor, known } of shown) {
      const { assessment, badgeText: text } = known;
      if (anchor && assessment && text && (view.showNone || assessment.findings.length > 0))
        wanted.set(anchor, { assessment, text });
    }
    return wanted;
  }

  function focus(anchor: Element): void {
    focused = anchor;
    const place = shown.findIndex((one) => one.anchor === anchor);
    if (place >= 0 && !isCutOff()) options.focused(place);
  }

  /** Controls come when they are first used, or once the page has had its time. */
  function loadLater(): void {
    controlsTimer ??= setTimeout(() => void withControls((made) => made.update()), CONTROLS_AFTER);
  }

  async function loaded(): Promise<Controls | null> {
    const makeControls = controls || isStopped ? null : await options.loadControls();
    if (isStopped) return null;
    controls ??=
      makeControls?.({
        document,
        shop: reader.id,
        badges,
        request: options.request,
        current: () => ({ findings, shown, basis, view, focused }),
        focus,
        hidden(now) {
          isHidden = now;
          work = work.then(() => judge([]));
        },
        whileDrawing,
      }) ?? null;
    return controls;
  }

  async function withControls(act: (made: Controls) => void): Promise<void> {
    try {
      const made = await loaded();
      if (made) act(made);
    } catch (error) {
      console.warn(error);
    }
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
    clearTimeout(controlsTimer);
    badges.remove();
    controls?.stop();
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
    show: (place) => void withControls((made) => made.show(place)),
    next: () => void withControls((made) => made.next()),
    placeOf: async (link, image) => (await loaded())?.placeOf(link, image) ?? null,
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
