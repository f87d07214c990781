import type { Assessment, Basis } from '../assessment/assessment.ts';
import { say, type Wording } from '../assessment/wording.ts';
import type { DoneReply, View, WorkerRequest } from '../messaging/messages.ts';
import type { PageFindings } from '../shops/reader.ts';
import { makeAnnouncer } from './announcer.ts';
import type { Badge } from './badge.ts';
import type { Badges } from './badges.ts';
import { makeBar } from './bar.ts';
import { makeCard } from './card.ts';
import { keepCardModes } from './card-modes.ts';
import { isFlagged, type Shown, tallyOf } from './known.ts';
import { placeIn } from './place-of.ts';
import { selfOf } from './self.ts';
import { watchSight } from './sight.ts';

/** What the controls ask of the worker. */
export type ControlsRequest = Exclude<WorkerRequest, { type: 'assess' | 'card' | 'wake' }>;

/** What a page shows now, as far as it is read and judged. */
export interface Current {
  readonly findings: PageFindings;
  readonly shown: readonly Shown[];
  /** Null as long as nothing is judged. */
  readonly basis: Basis | null;
  readonly view: View;
  /** The element of the listing that had the focus last. */
  readonly focused: Element | null;
}

/** What controls know of the watch that they belong to. */
export interface ControlsOptions {
  readonly document: Document;
  readonly shop: string;
  readonly badges: Badges;
  readonly request: (request: ControlsRequest) => Promise<DoneReply | undefined>;
  readonly current: () => Current;
  readonly focus: (anchor: Element) => void;
  /** Told when the badges that could be seen no longer can, and the other way round. */
  readonly hidden: (isHidden: boolean) => void;
  /** Changes the page without its being read again for that. */
  readonly whileDrawing: (draw: () => void) => void;
}

/** What a person does on a page, and what it says to one besides its badges. */
export interface Controls {
  /** Opens the card of a badge; open, closes it. */
  open(badge: Badge, assessment: Assessment): void;
  /** Has a badge say its strongest reason. */
  explain(badge: Badge, assessment: Assessment): void;
  /** Brings a listing into view, by its place. */
  show(place: number): void;
  /** Brings the next listing with findings into view. */
  next(): void;
  /** Where among the listings the one is that a link or picture belongs to; without either, the focused one. Null for none. */
  placeOf(link: string, image: string): number | null;
  /** Brings what is said, the bar and the cards in line with what the page shows. */
  update(): void;
  /** Begins anew: this is another page. */
  begin(): void;
  /** Takes everything away. */
  stop(): void;
}

/** Makes the controls of a page in some language. */
export type MakeControls = (options: ControlsOptions) => Controls;

/** Makes the controls of a page; what they add enters it when it is first shown. */
export function makeControls(wording: Wording, options: ControlsOptions): Controls {
  const { document, shop, badges, request, current, focus, hidden, whileDrawing } = options;
  const announcer = makeAnnouncer(document, wording, whileDrawing);
  const card = makeCard(document, wording, {
    log: (assessment) => {
      const { findings, shown } = current();
      const place = shown.findIndex(({ known }) => known.assessment === assessment);
      const { listing } = assessment;
      return request({ type: 'log', shop, page: findings.page, listing, place, self: selfOf(document) });
    },
    dismiss: (dismissal) => request({ type: 'dismiss', dismissal }),
    openPanel: () => request({ type: 'open-panel' }),
  });
  const bar = makeBar(
    document,
    wording,
    next,
    (choice) => void request({ type: 'choose', shop, ...choice }).catch(console.warn),
  );
  const cards = keepCardModes(whileDrawing);
  const sight = watchSight(document, badges.all, hidden);

  const focusedPlace = () => {
    const { shown, focused } = current();
    return shown.findIndex(({ anchor }) => anchor !== null && anchor === focused);
  };

  function next(): void {
    const at = focusedPlace();
    const flagged = current().shown.flatMap((one, place) => (isFlagged(one) ? [place] : []));
    const place = flagged.find((one) => one > at) ?? flagged[0];
    if (place !== undefined) show(place);
  }

  function show(place: number): void {
    const anchor = current().shown[place]?.anchor;
    if (!anchor) return;
    anchor.scrollIntoView({ block: 'center' });
    const badge = badges.at(anchor);
    if (badge) badge.button.focus({ preventScroll: true });
    else focus(anchor);
  }

  /** The cards with findings; a product page's listing is no card. */
  function flaggedCards({ findings, shown }: Current): Element[] {
    if (findings.page === 'product') return [];
    return shown.filter(isFlagged).flatMap(({ anchor }) => anchor ?? []);
  }

  return {
    open(badge, assessment) {
      const { basis } = current();
      if (basis && badge.host.isConnected) card.open(badge, assessment, basis);
    },
    explain({ button }, { findings }) {
      const reason = findings[0]?.why[0];
      if (reason) button.title = say(reason, wording);
    },
    show,
    next,
    placeOf(link, image) {
      const { shown } = current();
      if (link || image) return placeIn(shown, link, image);
      const at = focusedPlace();
      if (at >= 0) return at;
      return shown.length > 0 ? 0 : null;
    },
    update() {
      const now = current();
      const tally = tallyOf(now.shown);
      announcer.say(tally.flagged, now.shown.length);
      cards.apply(now.view.cards, flaggedCards(now));
      bar.show(now.view.pageBar ? tally : null, now.shown.length, now.view);
    },
    begin: announcer.begin,
    stop() {
      sight.stop();
      announcer.remove();
      cards.apply('mark', []);
      card.remove();
      bar.remove();
    },
  };
}
