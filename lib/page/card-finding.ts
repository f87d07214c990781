import type { Finding, Reason } from '../assessment/assessment.ts';
import { messageKey, say, sayDate, type Wording } from '../assessment/wording.ts';
import { element, shape } from './elements.ts';

/**
 * One Finding in the card: what it says first, what else warns, what speaks against it, what the company said, and how the name was
 * matched. `isOpen`: the others of a listing are folded, so that a card is no more than a screen.
 */
export function findingView(
  document: Document,
  finding: Finding,
  isOpen: boolean,
  wording: Wording,
): HTMLElement {
  const title = [
    shape(document, finding.level),
    element(
      document,
      'span',
      {},
      `${wording.message(messageKey('level', finding.level))}: ${wording.message(messageKey('family', finding.family))}`,
    ),
  ];
  const [first, ...others] = finding.why;
  const body = [
    ...(first ? [reasonView(document, 'p', first, finding, wording)] : []),
    ...list(document, others, finding, wording),
    ...part(document, 'card_against', finding.against, finding, wording),
    ...part(document, 'card_answers', finding.answers, finding, wording),
    ...matchView(document, finding, wording),
  ];
  return isOpen
    ? element(document, 'section', { class: finding.level }, element(document, 'h2', {}, ...title), ...body)
    : element(
        document,
        'details',
        { class: `finding ${finding.level}` },
        element(document, 'summary', {}, ...title),
        ...body,
      );
}

function part(
  document: Document,
  title: string,
  reasons: readonly Reason[],
  finding: Finding,
  wording: Wording,
): HTMLElement[] {
  const lines = list(document, reasons, finding, wording);
  return lines.length === 0 ? [] : [element(document, 'h3', {}, wording.message(title)), ...lines];
}

function list(
  document: Document,
  reasons: readonly Reason[],
  finding: Finding,
  wording: Wording,
): HTMLElement[] {
  if (reasons.length === 0) return [];
  const lines = reasons.map((reason) => reasonView(document, 'li', reason, finding, wording));
  return [element(document, 'ul', {}, ...lines)];
}

/** How the name was matched, part by part. */
function matchView(document: Document, { match }: Finding, wording: Wording): HTMLElement[] {
  if (!match || match.parts.length === 0) return [];
  const lines = match.parts.map(({ part, text }) =>
    element(document, 'li', {}, wording.message(messageKey('part', part), [text])),
  );
  return [
    element(
      document,
      'details',
      {},
      element(document, 'summary', {}, wording.message('card_matched')),
      element(document, 'ul', {}, ...lines),
    ),
  ];
}

function reasonView(
  document: Document,
  tag: 'p' | 'li',
  reason: Reason,
  finding: Finding,
  wording: Wording,
): HTMLElement {
  const item = element(document, tag, tag === 'p' ? { class: 'lead' } : {}, say(reason, wording));
  const source = reason.source === null ? undefined : finding.sources[reason.source];
  // Only what warns names its source again: what the company said stands in the same one.
  if (!source || !finding.why.includes(reason)) return item;
  const link = element(
    document,
    'a',
    {
      href: source.url,
      target: '_blank',
      rel: 'noopener noreferrer',
      title: wording.message('card_source_label', [source.title]),
    },
    wording.message('card_source', [source.publisher, sayDate(source.date, wording.language)]),
  );
  item.append(element(document, 'small', {}, link));
  return item;
}
