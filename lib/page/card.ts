import type { Assessment, Basis } from '../assessment/assessment.ts';
import { say, sayDate, type Wording } from '../assessment/wording.ts';
import type { FieldName, Listing } from '../listing/listing.ts';
import type { Badge } from './badge.ts';
import { actionsView, type CardActions, dismissView } from './card-actions.ts';
import { findingView } from './card-finding.ts';
import { closedHost, element } from './elements.ts';
import { watchPlainSight } from './plain-sight.ts';
import { CARD_STYLE } from './style.ts';

const READ_FIELDS: readonly FieldName[] = [
  'sellerName',
  'sellerLegalName',
  'manufacturer',
  'brand',
  'origin',
  'shipsFrom',
];
const GAP = 8;
/** The card is never lower than this, in px: in a tiny window it may cover the badge. */
const LOWEST = 160;

/** The card that a badge opens: reasons, what speaks against them, and what was read. One at a time on a page. */
export interface Card {
  /** Opens it beside a badge; opens on the same badge close it. */
  open(badge: Badge, assessment: Assessment, basis: Basis): void;
  remove(): void;
}

/** Makes the page's one card; it enters the page when it is first opened. Without `actions` it only shows. */
export function makeCard(document: Document, wording: Wording, actions?: CardActions): Card {
  const { host, root } = closedHost(document, CARD_STYLE);
  const panel = element(document, 'div', {
    popover: 'auto',
    role: 'dialog',
    'aria-label': wording.message('ext_name'),
  });
  root.append(panel);
  let opener: Badge | null = null;
  const sight = watchPlainSight(panel);

  // A page may lay pictures over the card that let clicks through.
  panel.addEventListener(
    'click',
    (event) => {
      const isAct = event.target instanceof Element && event.target.closest('.actions') !== null;
      if (isAct && !sight.isSeen()) event.stopPropagation();
    },
    true,
  );

  panel.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open' || !opener) return;
    opener.button.setAttribute('aria-expanded', 'false');
    sight.end();
    // Focus goes back to where it came from, unless the reader already moved on.
    if (
      !document.activeElement ||
      document.activeElement === document.body ||
      document.activeElement === host
    ) {
      opener.button.focus({ preventScroll: true });
    }
    opener = null;
  });

  return {
    open(badge, assessment, basis) {
      const again = opener === badge;
      if (opener) panel.hidePopover();
      if (again) return;
      if (!host.isConnected) document.documentElement.append(host);
      const close = element(
        document,
        'button',
        { type: 'button', class: 'close', 'aria-label': wording.message('card_close') },
        '×',
      );
      close.addEventListener('click', () => panel.hidePopover());
      panel.dir = wording.message('@@bidi_dir');
      panel.lang = wording.language;
      panel.replaceChildren(
        close,
        ...assessment.findings.map((finding, place) => {
          const view = findingView(document, finding, place === 0, wording);
          if (actions) view.append(dismissView(document, finding, wording, actions));
          return view;
        }),
        ...noneView(document, assessment, basis, wording),
        readView(document, assessment.listing, wording),
        element(
          document,
          'p',
          { class: 'data' },
          wording.message('card_data', [
            sayDate(basis.dataset.asOf, wording.language),
            basis.dataset.version,
          ]),
        ),
        ...(actions ? [actionsView(document, assessment, wording, actions)] : []),
      );
      opener = badge;
      badge.button.setAttribute('aria-expanded', 'true');
      panel.showPopover();
      sight.begin();
      place(panel, badge.button.getBoundingClientRect());
      close.focus({ preventScroll: true });
    },
    remove() {
      sight.end();
      host.remove();
    },
  };
}

/** Below the badge or above it, wherever there is more room, never on it and never outside the window. */
function place(panel: HTMLElement, badge: DOMRect): void {
  const { innerWidth, innerHeight } = window;
  const below = innerHeight - badge.bottom - 2 * GAP;
  const above = badge.top - 2 * GAP;
  const { style } = panel;
  style.maxHeight = '';
  const isBelow = below >= Math.min(panel.offsetHeight, above);
  style.maxHeight = `${Math.min(panel.offsetHeight, Math.max(LOWEST, isBelow ? below : above))}px`;
  const top = isBelow ? badge.bottom + GAP : badge.top - GAP - panel.offsetHeight;
  const start = panel.dir === 'rtl' ? badge.right - panel.offsetWidth : badge.left;
  style.top = `${Math.max(GAP, Math.min(top, innerHeight - panel.offsetHeight - GAP))}px`;
  style.left = `${Math.max(GAP, Math.min(start, innerWidth - panel.offsetWidth - GAP))}px`;
}

/** What is said of a listing without findings, and why findings are not shown or could not be made. */
function noneView(
  document: Document,
  assessment: Assessment,
  { dataset }: Basis,
  wording: Wording,
): HTMLElement[] {
  const { findings, allowed = [], unread } = assessment;
  const none = wording.message('summary_none', [
    dataset.records.toLocaleString(wording.language),
    sayDate(dataset.asOf, wording.language),
  ]);
  const lines = [
    ...allowed.map((reason) => say(reason, wording)),
    ...unread.map((field) => wording.message(`unread_${field}`)),
  ].map((line) => element(document, 'li', {}, line));
  const lead = findings.length === 0 ? [element(document, 'p', { class: 'lead' }, none)] : [];
  if (lead.length + lines.length === 0) return [];
  return [element(document, 'section', { class: 'none' }, ...lead, element(document, 'ul', {}, ...lines))];
}

function readView(document: Document, listing: Listing, wording: Wording): HTMLElement {
  const rows = READ_FIELDS.flatMap((field) => {
    const read = listing[field];
    return read
      ? [
          element(document, 'dt', {}, wording.message(`field_${field}`)),
          element(document, 'dd', {}, read.raw),
        ]
      : [];
  });
  return element(
    document,
    'section',
    {},
    element(document, 'h3', {}, wording.message('card_read')),
    element(document, 'dl', {}, ...rows),
  );
}
