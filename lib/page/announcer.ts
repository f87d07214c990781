import type { Wording } from '../assessment/wording.ts';
import { closedHost, element } from './elements.ts';

/** Seen by nobody, and still read aloud. */
const STYLE =
  ':host{all:initial!important;position:fixed!important;width:1px!important;height:1px!important;overflow:hidden!important}';
/** Screen readers speak of what changes in an element that they know already. */
const KNOWN_AFTER = 200;

/** The one voice of a page: badges say nothing by themselves. */
export interface Announcer {
  /** Says how many of all listings have findings, when these are more than it said before. */
  say(flagged: number, all: number): void;
  /** Begins anew: this is another page. */
  begin(): void;
  remove(): void;
}

/** Makes the page's one voice, which speaks when the reader is silent; it enters the page when it first speaks. */
export function makeAnnouncer(
  document: Document,
  wording: Wording,
  whileDrawing: (draw: () => void) => void,
): Announcer {
  const { host, root } = closedHost(document, STYLE);
  const region = element(document, 'p', { role: 'status' });
  root.append(region);
  let said = 0;
  return {
    say(flagged, all) {
      if (flagged <= said) return;
      said = flagged;
      if (!host.isConnected) whileDrawing(() => document.documentElement.append(host));
      setTimeout(() => {
        region.textContent = wording.message('popup_listings', [String(flagged), String(all)]);
      }, KNOWN_AFTER);
    },
    begin() {
      said = 0;
    },
    remove: () => host.remove(),
  };
}
