import type { Wording } from '../assessment/wording.ts';
import type { Tally } from '../messaging/messages.ts';
import { closedHost, element, shape } from './elements.ts';
import { BAR_STYLE } from './style.ts';

/** The bar at the page's lower edge: how many listings have findings, and the way to the next. */
export interface Bar {
  /** Shows the count of `all` listings; null takes the bar away. */
  show(tally: Tally | null, all: number): void;
  remove(): void;
}

/** Makes the page's one bar; it enters the page when it is first shown. */
export function makeBar(document: Document, wording: Wording, next: () => void): Bar {
  const { host, root } = closedHost(document, BAR_STYLE);
  const text = element(document, 'span');
  const go = element(document, 'button', { type: 'button' }, wording.message('bar_next'));
  const close = element(
    document,
    'button',
    { type: 'button', class: 'close', 'aria-label': wording.message('card_close') },
    '×',
  );
  const bar = element(document, 'div', { class: 'bar', lang: wording.language });
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
    show(tally, all) {
      if (!tally || isClosed || all === 0) {
        host.remove();
        return;
      }
      bar.className = `bar ${tally.level}`;
      bar.dir = wording.message('@@bidi_dir');
      text.textContent = wording.message('popup_listings', [String(tally.flagged), String(all)]);
      go.hidden = tally.flagged === 0;
      bar.replaceChildren(shape(document, tally.level), text, go, close);
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove() {
      host.remove();
    },
  };
}
