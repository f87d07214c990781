import type { say, Wording } from '../assessment/wording.ts';
import type {
  AssessReply,
  AssessRequest,
  DoneReply,
  PageState,
  WorkerRequest,
} from '../messaging/messages.ts';
import type { ShopReader } from '../shops/reader.ts';
import type { makeBar } from './bar.ts';
import type { makeCard } from './card.ts';
import type { keepCardModes } from './card-modes.ts';
import type { placeIn } from './place-of.ts';
import type { watchSight } from './sight.ts';

/** What comes into a page only when it is needed. */
export interface PageParts {
  readonly makeCard: typeof makeCard;
  readonly makeBar: typeof makeBar;
  readonly keepCardModes: typeof keepCardModes;
  readonly placeIn: typeof placeIn;
  readonly watchSight: typeof watchSight;
  readonly say: typeof say;
}

/** What the buttons of a card ask of the worker. */
export type CardRequest = Exclude<WorkerRequest, { type: 'assess' | 'card' | 'words' }>;

/** What a page's script is given: nothing here reaches for the extension API itself. */
export interface PageOptions {
  readonly document: Document;
  readonly reader: ShopReader;
  readonly wording: Wording;
  /** Asks the worker; rejects when it cannot be reached. */
  readonly ask: (request: AssessRequest) => Promise<AssessReply | undefined>;
  /** Whether the extension was updated or removed under the page, so that the worker can never be reached again. */
  readonly isCutOff: () => boolean;
  /** Brings what makes card and bar into the page; null when the browser does not allow it. */
  readonly loadParts: () => Promise<PageParts | null>;
  /** Has the worker do what a card's button asks for; rejects when it cannot be reached. */
  readonly request: (request: CardRequest) => Promise<DoneReply | undefined>;
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
