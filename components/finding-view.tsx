import type { Finding, Reason } from '../lib/assessment/assessment.ts';
import { messageKey, say, sayDate } from '../lib/assessment/wording.ts';
import { Shape } from './shape.tsx';
import { useWording } from './wording.ts';

/**
 * One Finding: what it says first, what else warns, what speaks against it, what the company said, and how its name was matched. `isWhole`: nothing of it
 * is folded away, as on paper.
 */
export function FindingView({
  finding,
  isWhole = false,
  children,
}: {
  finding: Finding;
  isWhole?: boolean;
  children?: preact.ComponentChildren;
}) {
  const wording = useWording();
  const { level, family, why, against, answers, match } = finding;
  const [first, ...others] = why;
  const matched = match?.parts.map(({ part, text }) => ({
    message: messageKey('part', part),
    params: [{ text }],
    source: null,
  }));
  return (
    <section class={`finding ${level}`}>
      <h3>
        <Shape level={level} />
        {wording.message(messageKey('level', level))}: {wording.message(messageKey('family', family))}
      </h3>
      {first && (
        <p class="lead">
          <Said reason={first} finding={finding} />
        </p>
      )}
      <Reasons reasons={others} finding={finding} />
      <Reasons title="card_against" reasons={against} finding={finding} />
      <Reasons title="card_answers" reasons={answers} finding={finding} />
      {matched && matched.length > 0 && (
        <details open={isWhole}>
          <summary>{wording.message('card_matched')}</summary>
          <Reasons reasons={matched} finding={finding} />
        </details>
      )}
      {children}
    </section>
  );
}

function Reasons({
  title,
  reasons,
  finding,
}: {
  title?: string;
  reasons: readonly Reason[];
  finding: Finding;
}) {
  const wording = useWording();
  if (reasons.length === 0) return null;
  return (
    <>
      {title && <h4>{wording.message(title)}</h4>}
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>
            <Said reason={reason} finding={finding} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A sentence, and below it who says so. */
function Said({ reason, finding }: { reason: Reason; finding: Finding }) {
  const wording = useWording();
  const source = reason.source === null ? undefined : finding.sources[reason.source];
  return (
    <>
      {say(reason, wording)}
      {source && (
        <small class="source">
          <a
            href={source.url}
            target="_blank"
            rel="noopener noreferrer"
            title={wording.message('card_source_label', [source.title])}
          >
            {wording.message('card_source', [source.publisher, sayDate(source.date, wording.language)])}
          </a>
        </small>
      )}
    </>
  );
}
