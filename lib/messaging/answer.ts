import { assess } from '../assessment/assess.ts';
import { RULES_VERSION } from '../assessment/assessment.ts';
import { badgeText } from '../assessment/badge-text.ts';
import type { Words } from '../assessment/fill.ts';
import { compareLevels, highestLevel } from '../assessment/levels.ts';
import { type DataAndLists, withoutAllowed } from '../assessment/own-list.ts';
import type { Wording } from '../assessment/wording.ts';
import { DatasetError } from '../dataset/dataset.ts';
import { JournalError } from '../journal/database.ts';
import type { PageKind } from '../listing/fields.ts';
import type { Listing, PageReading } from '../listing/listing.ts';
import type { Dismissal } from '../settings/dismissals.ts';
import { minLevelOf, type Settings } from '../settings/settings.ts';
import { shownAssessment } from '../settings/shown.ts';
import {
  type AssessReply,
  type AssessRequest,
  type BadgeState,
  type CardReply,
  type ChooseRequest,
  type DoneReply,
  type LogRequest,
  type PageSelf,
  type Refusal,
  type Tally,
  workerRequestSchema,
} from './messages.ts';

/** The part of a browser's MessageSender that says who asks. */
export interface Sender {
  readonly id?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly windowId?: number | undefined;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
  /** The address of the page that asks. */
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
}

/** What the toolbar tells of a page: what was found there, or why nothing was compared. */
export type ToolbarState = { readonly tally: Tally; readonly badges: BadgeState } | 'no-data' | 'unread';

/** What the worker needs to answer a page's script. */
export interface AnswerOptions {
  readonly ownId: string;
  readonly loadData: () => Promise<DataAndLists>;
  /** Shows on the toolbar button of one tab what is known of its page. */
  readonly show: (tabId: number, shown: ToolbarState) => void;
  /** Puts the card's code into the top frame of a tab; rejects when the browser does not allow it. */
  readonly putCard: (tabId: number) => Promise<void>;
  readonly loadStored: () => Promise<Stored>;
  /** Opens the side panel beside a tab; rejects where the browser wants it opened otherwise. */
  readonly openPanel: (tabId: number) => Promise<void>;
  readonly dismiss: (dismissal: Omit<Dismissal, 'at'>) => Promise<void>;
  /** Keeps what the user chose in a page's bar. */
  readonly choose: (choice: ChooseRequest) => Promise<void>;
  /** Logs listings of the page that asks; rejects when they could not be kept. */
  readonly log: (seen: readonly Seen[], tab: SeenIn, by: 'badge' | 'automatic') => Promise<void>;
  /** The words of the language that the user chose; null where none was. Rejects when they cannot be read. */
  readonly loadWords: (settings: Settings) => Promise<Words | null>;
  /** The same to speak with: the browser's words where the chosen ones cannot be read. Never rejects. */
  readonly loadWording: (settings: Settings) => Promise<Wording>;
  /** Counts what was found on a page, for the reader's health. */
  readonly note: (reading: PageReading) => void;
}

/** A listing as it stands on a page. */
export interface Seen {
  readonly listing: Listing;
  readonly shop: string;
  readonly page: PageKind;
  readonly self: PageSelf;
  /** Its place among the page's listings; null when it is not known. */
  readonly place: number | null;
}

/** The tab that shows it. */
export interface SeenIn {
  readonly id: number;
  readonly url: string;
  readonly windowId: number | undefined;
  readonly incognito: boolean;
}

/** What the user has chosen and set aside. */
export interface Stored {
  readonly settings: Settings;
  readonly dismissals: readonly Dismissal[];
}

/**
 * Answers a request of our own script in the top frame of a tab. Anything else gets undefined: the message is
 * not for the worker, or its sender has no right to ask.
 */
export async function answerPage(
  message: unknown,
  sender: Sender,
  options: AnswerOptions,
): Promise<AssessReply | CardReply | DoneReply | Refusal | undefined> {
  const tabId = sender.tab?.id;
  if (sender.id !== options.ownId || tabId === undefined || sender.frameId !== 0) return undefined;
  const request = workerRequestSchema.safeParse(message);
  if (!request.success) return { ok: false, error: 'bad-request' };
  const { tab, url = '' } = sender;
  const seenIn = { id: tabId, url, windowId: tab?.windowId, incognito: tab?.incognito ?? false };
  switch (request.data.type) {
    case 'wake':
      // What is wrong with the data is told to whom it keeps from an answer.
      await options.loadData().catch(() => undefined);
      return undefined;
    case 'card':
      return answerCard(tabId, options);
    case 'log':
      return done(log(request.data, seenIn, options));
    case 'dismiss':
      return done(options.dismiss(request.data.dismissal));
    case 'choose':
      return done(options.choose(request.data));
    case 'open-panel':
      return done(options.openPanel(tabId));
    case 'assess':
      return answerAssess(request.data, seenIn, options);
  }
}

async function done(work: Promise<void>): Promise<DoneReply> {
  try {
    await work;
    return { ok: true };
  } catch (error) {
    console.error(error);
    const isFull = error instanceof JournalError && error.fault === 'quota';
    return { ok: false, error: isFull ? 'full' : 'failed' };
  }
}

function log({ listing, shop, page, self, place }: LogRequest, tab: SeenIn, options: AnswerOptions) {
  return options.log([{ listing, shop, page, self, place }], tab, 'badge');
}

async function answerCard(
  tabId: number,
  { putCard, loadStored, loadWords }: AnswerOptions,
): Promise<CardReply> {
  try {
    await putCard(tabId);
  } catch (error) {
    console.error(error);
    return { ok: false, error: 'no-card' };
  }
  try {
    return { ok: true, words: await loadWords((await loadStored()).settings) };
  } catch (error) {
    // Better in another language than not at all.
    console.error(error);
    return { ok: true, words: null };
  }
}

async function answerAssess(
  { reading, self, standing, badges }: AssessRequest,
  tab: SeenIn,
  { loadData, loadStored, loadWording, show, log, note }: AnswerOptions,
): Promise<AssessReply> {
  let data: DataAndLists;
  try {
    data = await loadData();
    // 'No match in 0 records' would sound like an answer.
    if (data.info.records === 0) throw new DatasetError('the dataset is empty');
  } catch (error) {
    console.error(error);
    show(tab.id, 'no-data');
    return { ok: false, error: 'no-data' };
  }
  const { settings, dismissals } = await loadStored();
  const { shop, page } = reading;
  const assessments = reading.listings
    .map((listing) => assess(listing, page, data))
    .map((whole) => shownAssessment(whole, shop, settings, dismissals))
    .map((shown) => withoutAllowed(shown, data.own));
  const flagged = assessments.filter(({ level }) => compareLevels(level, 'none') > 0);
  const tally = {
    flagged: standing.flagged + flagged.length,
    level: highestLevel([standing.level, ...flagged.map(({ level }) => level)]),
  };
  // Where nothing could be read, nothing was compared: that is no 'no match'.
  show(tab.id, page === 'none' ? 'unread' : { tally, badges });
  note(reading);
  if (settings.logFlagged && !tab.incognito && flagged.length > 0) {
    const seen = flagged.map(({ listing }) => ({ listing, shop, page, self, place: null }));
    // The page does not wait for what it did not ask for.
    log(seen, tab, 'automatic').catch((error: unknown) => console.error(error));
  }
  const { cards, pageBar, showNone } = settings;
  const view = { cards, pageBar, showNone, minLevel: minLevelOf(settings, shop) };
  const basis = { dataset: data.info, rules: RULES_VERSION };
  const wording = await loadWording(settings);
  const badgeTexts = assessments.map((assessment) => badgeText(assessment, wording));
  return { ok: true, basis, view, assessments, badgeTexts };
}
