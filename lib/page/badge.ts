import type { BadgeText } from '../assessment/badge-text.ts';
import { closedHost, element, shape } from './elements.ts';
import { BADGE_STYLE } from './style.ts';

/** A badge on the page. */
export interface Badge {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
}

/** Whom a badge tells what a person does. What the page does to it is ignored. */
export interface BadgeEvents {
  readonly open: (badge: Badge) => void;
  readonly focus?: () => void;
  /** Called once, when a person first points at it or comes to it: it is to get its reason as a tooltip. */
  readonly explain?: (badge: Badge) => void;
}

/** A badge that says this: shape and colour of its level, its word, how many more Findings there are. */
export function makeBadge(
  document: Document,
  { level, word, more, label }: BadgeText,
  { open, focus, explain }: BadgeEvents,
): Badge {
  const { host, root } = closedHost(document, BADGE_STYLE);
  const button = element(
    document,
    'button',
    {
      type: 'button',
      class: level,
      'aria-label': label,
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
    },
    shape(document, level),
    word,
    more && ` ${more}`,
  );
  root.append(button);
  const badge = { host, button };
  button.addEventListener('click', (event) => {
    // A card is often one big link: the badge on it must not follow that link.
    event.preventDefault();
    event.stopPropagation();
    if (event.isTrusted) open(badge);
  });
  if (focus) button.addEventListener('focus', focus);
  for (const event of ['pointerenter', 'focus']) {
    button.addEventListener(event, () => button.title || explain?.(badge), { once: true });
  }
  return badge;
}
