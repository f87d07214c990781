import type { Assessment, Basis, Finding, Reason } from '../assessment/assessment.ts';
import { messageKey, say, sayDate, type Wording } from '../assessment/wording.ts';
import type { FieldName, Listing } from '../listing/listing.ts';
import type { DoneReply } from '../messaging/messages.ts';
import type { Dismissal } from '../settings/dismissals.ts';
import type { Badge } from './badge.ts';
import { actionsView, dismissView } from './card-actions.ts';
import { closedHost, element, shape } from './elements.ts';
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

/** What a card's buttons do; each tells whether it was done. */
export interface CardActions {
  log(assessment: Assessment): Promise<DoneReply | undefined>;
  dismiss(dismissal: Omit<Dismissal, 'at'>): Promise<DoneReply | undefined>;
  openPanel(): Promise<DoneReply | undefined>;
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

  panel.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open' || !opener) return;
    opener.button.setAttribute('aria-expanded', 'false');
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
        ...assessment.findings.map((finding) => {
          const view = findingView(document, finding, wording);
          if (actions) view.append(dismissView(document, finding, wording, actions));
          return view;
        }),
        readView(document, assessment.listing, wording),
        ...(actions ? [actionsView(document, assessment, wording, actions)] : []),
        element(
          document,
          'p',
          {},
          wording.message('card_data', [
            sayDate(basis.dataset.asOf, wording.language),
            basis.dataset.version,
          ]),
        ),
      );
      opener = badge;
      badge.button.setAttribute('aria-expanded', 'true');
      panel.showPopover();
      place(panel, badge.button.getBoundingClientRect());
      close.focus({ preventScroll: true });
    },
    remove() {
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

function findingView(document: Document, finding: Finding, wording: Wording): HTMLElement {
  const heading = `${wording.message(messageKey('level', finding.level))}: ${wording.message(messageKey('family', finding.family))}`;
  const part = (title: string, reasons: readonly Reason[]) =>
    reasons.length === 0
      ? []
      : [
          element(document, 'h3', {}, wording.message(title)),
          element(
            document,
            'ul',
            {},
            ...reasons.map((reason) => reasonView(document, reason, finding, wording)),
          ),
        ];
  return element(
    document,
    'section',
    { class: finding.level },
    element(document, 'header', {}, shape(document, finding.level), element(document, 'span', {}, heading)),
    ...part('card_why', finding.why),
    ...part('card_against', finding.against),
    ...part('card_answers', finding.answers),
    ...matchView(document, finding, wording),
  );
}

/** How the name was matched, part by part. */
function matchView(document: Document, { match }: Finding, wording: Wording): HTMLElement[] {
  if (!match || match.parts.length === 0) return [];
  const lines = match.parts.map(({ part, text }) =>
    element(document, 'li', {}, wording.message(messageKey('part', part), [text])),
  );
  return [
    element(
      document,
      'details',
      {},
      element(document, 'summary', {}, wording.message('card_matched')),
      element(document, 'ul', {}, ...lines),
    ),
  ];
}

function reasonView(document: Document, reason: Reason, finding: Finding, wording: Wording): HTMLElement {
  const item = element(document, 'li', {}, say(reason, wording));
  const source = reason.source === null ? undefined : finding.sources[reason.source];
  // Only what warns names its source again: what the company said stands in the same one.
  if (source && finding.why.includes(reason)) {
    item.append(
      ' ',
      element(
        document,
        'a',
        {
          href: source.url,
          target: '_blank',
          rel: 'noopener noreferrer',
          title: wording.message('card_source_label', [source.title]),
        },
        wording.message('card_source', [source.publisher, sayDate(source.date, wording.language)]),
      ),
    );
  }
  return item;
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
