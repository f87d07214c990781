import { LEVELS, type Level } from '../assessment/levels.ts';
import type { Wording } from '../assessment/wording.ts';
import type { ChooseRequest, Tally, View } from '../messaging/messages.ts';
import { closedHost, element, shape } from './elements.ts';
import { BAR_STYLE } from './style.ts';

/** What can be chosen in the bar: the lowest level shown on this shop, and what happens to cards with findings. */
export type BarChoice = Pick<ChooseRequest, 'minLevel' | 'cards'>;

const LOWEST: readonly Level[] = LEVELS.filter((level) => level !== 'none');
const MODES: readonly View['cards'][] = ['mark', 'dim', 'hide'];

/** The bar at the page's lower edge: how many listings have findings, the way to the next, and what is shown of them. */
export interface Bar {
  /** Shows the count of `all` listings; null takes the bar away. */
  show(tally: Tally | null, all: number, view: View): void;
  remove(): void;
}

/** Makes the page's one bar; it enters the page when it is first shown. */
export function makeBar(
  document: Document,
  wording: Wording,
  next: () => void,
  choose: (choice: BarChoice) => void,
): Bar {
  const { host, root } = closedHost(document, BAR_STYLE);
  const text = element(document, 'span');
  const go = element(document, 'button', { type: 'button' }, wording.message('bar_next'));
  const levels = list(document, wording, 'options_min_level', 'options_level', LOWEST, (minLevel) =>
    choose({ minLevel }),
  );
  const modes = list(document, wording, 'options_cards', 'options_cards', MODES, (cards) =>
    choose({ cards }),
  );
  const close = element(
    document,
    'button',
    { type: 'button', class: 'close', 'aria-label': wording.message('card_close') },
    '×',
  );
  const bar = element(document, 'div', {
    class: 'bar',
    lang: wording.language,
    dir: wording.message('@@bidi_dir'),
  });
  root.append(bar);
  let isClosed = false;
  go.addEventListener('click', (event) => {
    if (event.isTrusted) next();
  });
  close.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    isClosed = true;
    host.remove();
  });
  return {
    show(tally, all, { minLevel, cards }) {
      if (!tally || isClosed || all === 0) {
        host.remove();
        return;
      }
      bar.className = `bar ${tally.level}`;
      text.textContent = wording.message('popup_listings', [String(tally.flagged), String(all)]);
      go.hidden = tally.flagged === 0;
      levels.value = minLevel;
      modes.value = cards;
      const drawn = shape(document, tally.level);
      // Who is at one of its controls stays there.
      if (bar.firstChild) bar.firstChild.replaceWith(drawn);
      else bar.append(drawn, text, go, levels, modes, close);
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove() {
      host.remove();
    },
  };
}

/** A list to choose from: its name is the message `label`, those of the values begin with `prefix`. */
function list<T extends string>(
  document: Document,
  wording: Wording,
  label: string,
  prefix: string,
  values: readonly T[],
  choose: (value: T) => void,
): HTMLSelectElement {
  const made = element(
    document,
    'select',
    { 'aria-label': wording.message(label), title: wording.message(label) },
    ...values.map((value) => element(document, 'option', { value }, wording.message(`${prefix}_${value}`))),
  );
  made.addEventListener('change', (event) => {
    const chosen = values.find((value) => value === made.value);
    if (event.isTrusted && chosen) choose(chosen);
  });
  return made;
}
