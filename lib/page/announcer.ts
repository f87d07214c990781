import { closedHost, element } from './elements.ts';

/** Seen by nobody, and still read aloud. */
const STYLE = ':host{all:initial!important;position:fixed!important;width:1px!important;height:1px!important;overflow:hidden!important}';
/** Screen readers speak of what changes in an element that they know already. */
const KNOWN_AFTER = 200;

/** The one voice of a page: it speaks when the reader is silent, and badges say nothing by themselves. */
export interface Announcer {
  say(text: string): void;
  remove(): void;
}

/** Makes the page's one voice; it enters the page when it first speaks. */
export function makeAnnouncer(document: Document): Announcer {
  const { host, root } = closedHost(document, STYLE);
  const region = element(document, 'p', { role: 'status' });
  root.append(region);
  return {
    say(text) {
      if (!host.isConnected) document.documentElement.append(host);
      setTimeout(() => {
        region.textContent = text;
      }, KNOWN_AFTER);
    },
    remove: () => host.remove(),
  };
}
