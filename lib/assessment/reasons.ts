import type { Source } from '../dataset/record.ts';
import type { Param, Reason } from './assessment.ts';

/** A sentence that rests on no source of its own. */
export function said(message: string, ...params: Param[]): Reason {
  return { message, params, source: null };
}

/** The sources of one Finding, each once. */
export interface Sources {
  readonly list: Source[];
  /** The place of a source in the list; it is added where it is new. */
  cite(source: Source): number;
}

/** An empty list of sources. */
export function collectSources(): Sources {
  const list: Source[] = [];
  return {
    list,
    cite(source) {
      const place = list.findIndex(({ url, title }) => url === source.url && title === source.title);
      return place < 0 ? list.push(source) - 1 : place;
    },
  };
}

/** Reasons without those that say the same again. */
export function distinct(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const key = JSON.stringify([reason.message, reason.params]);
    return !seen.has(key) && seen.add(key);
  });
}
