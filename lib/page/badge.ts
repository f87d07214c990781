import type { Assessment } from '../assessment/assessment.ts';
import { messageKey, type Wording } from '../assessment/wording.ts';
import { closedHost, element, shape } from './elements.ts';
import { BADGE_STYLE } from './style.ts';

/** A badge on the page. */
export interface Badge {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
}

/**
 * A badge for an Assessment that has findings: shape, colour and word of the strongest, and how many more there are.
 * `open` is called when a person activates it; clicks that the page makes are ignored.
 */
export function makeBadge(
  document: Document,
  { findings }: Assessment,
  wording: Wording,
  open: (badge: Badge) => void,
): Badge | null {
  const [strongest, ...more] = findings;
  if (!strongest) return null;
  const { host, root } = closedHost(document, BADGE_STYLE);
  const level = wording.message(messageKey('level', strongest.level));
  const word = wording.message(messageKey('family', strongest.family));
  const count = String(more.length);
  const label =
    more.length === 0
      ? wording.message('badge_label', [level, word])
      : wording.message('badge_label_more', [level, word, count]);
  const button = element(
    document,
    'button',
    {
      type: 'button',
      class: strongest.level,
      'aria-label': label,
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
    },
    shape(document, strongest.level),
    word,
    more.length === 0 ? null : ` ${wording.message('badge_more', [count])}`,
  );
  root.append(button);
  const badge = { host, button };
  button.addEventListener('click', (event) => {
    // A card is often one big link: the badge on it must not follow that link.
    event.preventDefault();
    event.stopPropagation();
    if (event.isTrusted) open(badge);
  });
  return badge;
}
