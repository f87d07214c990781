// What the dataset says of an entry: one sentence, no judgement, and what a list is not.
import type { ListEntry } from '../../lib/dataset/lists/entry.ts';
import type { Evidence } from '../../lib/dataset/record.ts';
import { concernInWords, dayInWords, subject } from './wording.ts';

/** What a claim is made from, besides the entry. */
export interface ClaimContext {
  /** Date of the copy that the entry stands in. */
  readonly copied: string;
  /** A later copy confirms the entry: which, in words; null where none does. */
  readonly stillIn: string | null;
  /** A later whole copy no longer has the entry: which, in words. */
  readonly goneIn: string | null;
  /** The copy was made by hand and not confirmed. */
  readonly unconfirmed: boolean;
}

/** A claim with the date and status that belong to it. */
export type Statement = Pick<Evidence, 'claim' | 'date' | 'dateMeans' | 'status'>;

/** The goods of a withhold-release order, from CBP's remarks. */
export function merchandise(remarks: string): string {
  const goods = /Merchandise: ([^;]{1,200})/.exec(remarks)?.[1]?.trim() ?? 'goods';
  // 'Planing Machines' is a title there; in a sentence it is not.
  return goods.replace(/\b\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
}

function ofac(
  name: string,
  entry: ListEntry,
  { copied, stillIn, goneIn, unconfirmed }: ClaimContext,
): Statement {
  const why = entry.programmes.some((programme) => programme.startsWith('DPRK'))
    ? 'under a programme on North Korea'
    : 'with a note on the North Korea Sanctions Regulations';
  const day = dayInWords(copied);
  const base = { date: copied, dateMeans: 'by' } as const;
  if (unconfirmed) {
    const claim = `${name} is on the US Treasury's SDN list, ${why}, in a copy of ${day} that was made by hand and is unconfirmed.`;
    return { ...base, claim, status: 'active' };
  }
  if (goneIn !== null) {
    const claim = `${name} was on the US Treasury's SDN list, ${why}, in the copy of ${day} and is no longer on it in that of ${goneIn}.`;
    return { ...base, claim, status: 'resolved' };
  }
  if (stillIn === null) {
    const claim = `${name} was on the US Treasury's SDN list, ${why}, in the copy of ${day}; no later copy that was seen confirms it.`;
    return { ...base, claim, status: 'unknown' };
  }
  const still = stillIn === day ? '' : `, and is still on it in the copy of ${stillIn}`;
  return {
    ...base,
    claim: `${name} was on the US Treasury's SDN list by ${day}, ${why}${still}.`,
    status: 'active',
  };
}

function wro(name: string, entry: ListEntry, date: string): Statement {
  const what = entry.programmes[0] === 'Finding' ? 'a forced-labour finding' : 'a withhold-release order';
  const inactive = entry.status?.toLowerCase().startsWith('inactive') ?? false;
  const state = inactive
    ? ', now inactive'
    : entry.status === 'Partially Modified'
      ? ', since modified in part'
      : '';
  return {
    claim: `${name} is named in ${what} of US Customs and Border Protection of ${dayInWords(date)} on ${merchandise(entry.remarks)}${state}; it does not concern North Korea.`,
    date,
    dateMeans: 'on',
    status: inactive ? 'resolved' : 'active',
  };
}

/** What an entry's list says of it, for a list that is bundled. */
export function statementOf(entry: ListEntry, context: ClaimContext): Statement {
  const name = subject(entry.names[0]?.text ?? '');
  const date = entry.listedOn ?? context.copied;
  const dated = { date, dateMeans: entry.listedOn ? 'on' : 'by', status: 'active' } as const;
  const since = entry.listedOn ? `since ${dayInWords(date)}` : `by ${dayInWords(date)}`;
  switch (entry.list) {
    case 'un-sc':
      return {
        ...dated,
        claim: `${name} has been on the UN Security Council's sanctions list for North Korea ${since}.`,
      };
    case 'uk-list':
      return {
        ...dated,
        claim: `${name} is on the UK Sanctions List for North Korea, with ${dayInWords(date)} as its date of designation.`,
      };
    case 'meti-eul':
      return {
        ...dated,
        claim: `${name} is on the Japanese trade ministry's list of end users of concern, for ${concernInWords(entry.programmes[0] ?? '')}; this is no sanctions list.`,
      };
    case 'cbp-caatsa':
      return {
        ...dated,
        status: 'unknown',
        claim: `${name} had goods detained by US Customs and Border Protection from ${dayInWords(date)} on, under the law on the labour of North Korean nationals (CAATSA, section 321).`,
      };
    case 'dhs-uflpa':
      return {
        ...dated,
        claim: `${name} has been on the entity list of the US Uyghur Forced Labor Prevention Act ${since}, over labour or material from Xinjiang; it does not concern North Korea.`,
      };
    case 'cbp-wro':
      return wro(name, entry, date);
    default:
      return ofac(name, entry, context);
  }
}
