import type { Assessment } from '../assessment/assessment.ts';
import { messageKey, type Wording } from '../assessment/wording.ts';
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

/**
 * A badge for an Assessment: shape, colour and word of its strongest Finding, how many more there are; for one
 * without Findings it says that there is no match.
 */
export function makeBadge(
  document: Document,
  { findings }: Assessment,
  wording: Wording,
  { open, focus, explain }: BadgeEvents,
): Badge {
  const [strongest, ...more] = findings;
  const { host, root } = closedHost(document, BADGE_STYLE);
  const { level, family } = strongest ?? { level: 'none' as const, family: null };
  const levelName = wording.message(family ? messageKey('level', level) : 'badge_none');
  const word = family ? wording.message(messageKey('family', family)) : levelName;
  const count = String(more.length);
  const label = !family
    ? levelName
    : more.length === 0
      ? wording.message('badge_label', [levelName, word])
      : wording.message('badge_label_more', [levelName, word, count]);
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
  if (focus) button.addEventListener('focus', focus);
  for (const event of ['pointerenter', 'focus']) {
    button.addEventListener(event, () => button.title || explain?.(badge), { once: true });
  }
  return badge;
}
