import { assess } from '../assessment/assess.ts';
import { RULES_VERSION } from '../assessment/assessment.ts';
import { compareLevels, highestLevel } from '../assessment/levels.ts';
import { DatasetError } from '../dataset/dataset.ts';
import type { LoadedData } from '../screening/artefact.ts';
import { type AssessReply, assessRequestSchema, type Tally } from './messages.ts';

/** The part of a browser's MessageSender that says who asks. */
export interface Sender {
  readonly id?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** What the worker needs to answer a page's script. */
export interface AnswerOptions {
  readonly ownId: string;
  readonly loadData: () => Promise<LoadedData>;
  /** Shows a tally on the toolbar button of one tab; null when the data could not be loaded. */
  readonly showTally: (tabId: number, tally: Tally | null) => void;
}

/**
 * Answers an `assess` request of our own script in the top frame of a tab. Anything else gets undefined: the message is
 * not for the worker, or its sender has no right to ask.
 */
export async function answerAssess(
  message: unknown,
  sender: Sender,
  { ownId, loadData, showTally }: AnswerOptions,
): Promise<AssessReply | undefined> {
  const tabId = sender.tab?.id;
  if (sender.id !== ownId || tabId === undefined || sender.frameId !== 0) return undefined;
  const request = assessRequestSchema.safeParse(message);
  if (!request.success) return { ok: false, error: 'bad-request' };
  let data: LoadedData;
  try {
    data = await loadData();
    // 'No match in 0 records' would sound like an answer.
    if (data.info.records === 0) throw new DatasetError('the dataset is empty');
  } catch (error) {
    console.error(error);
    showTally(tabId, null);
    return { ok: false, error: 'no-data' };
  }
  const { reading, standing } = request.data;
  const assessments = reading.listings.map((listing) => assess(listing, reading.page, data));
  const flagged = assessments.filter(({ level }) => compareLevels(level, 'none') > 0);
  showTally(tabId, {
    flagged: standing.flagged + flagged.length,
    level: highestLevel([standing.level, ...flagged.map(({ level }) => level)]),
  });
  return { ok: true, basis: { dataset: data.info, rules: RULES_VERSION }, assessments };
}
