import type { AssessReply, AssessRequest, PageState } from '../messaging/messages.ts';
import type { ShopReader } from '../shops/reader.ts';
import type { ControlsOptions, MakeControls } from './controls.ts';

/** What a page's script is given: nothing here reaches for the extension API itself. */
export interface PageOptions {
  readonly document: Document;
  readonly reader: ShopReader;
  /** Asks the worker; rejects when it cannot be reached. */
  readonly ask: (request: AssessRequest) => Promise<AssessReply | undefined>;
  /** Whether the extension was updated or removed under the page, so that the worker can never be reached again. */
  readonly isCutOff: () => boolean;
  /** Brings what makes the controls into the page; null when the browser does not allow it. */
  readonly loadControls: () => Promise<MakeControls | null>;
  /** Has the worker do what a button asks for; rejects when it cannot be reached. */
  readonly request: ControlsOptions['request'];
  /** Tells the side panel which listing has the focus. */
  readonly focused: (place: number) => void;
}

/** A page under watch. */
export interface Page {
  /** What the page shows, once everything read so far was judged. */
  state(): Promise<PageState>;
  /** Brings a listing of `state()` into view, by its place there. */
  show(place: number): void;
  /** Brings the next listing with findings into view. */
  next(): void;
  /** Where among the listings the one is that a link or picture belongs to; without either, the focused one. Null for none. */
  placeOf(link: string, image: string): Promise<number | null>;
  /** Reads the page again, now. */
  scan(): Promise<void>;
  /** The element that shows the listing at a place of `state()`. */
  anchorAt(place: number): Element | null;
  /** Has everything judged and drawn anew: what the user wants to see has changed. */
  refresh(): Promise<void>;
  /** Ends all work and takes the badges away. */
  stop(): void;
}
