import { messageKey, sayDate } from '../lib/assessment/wording.ts';
import type { Evidence, Source } from '../lib/dataset/record.ts';
import { useWording } from './wording.ts';

/** A Record's statements by date, oldest first, each with its source, status and the company's answer. */
export function EvidenceTimeline({
  evidence,
  sources,
}: {
  evidence: readonly Evidence[];
  sources: ReadonlyMap<string, Source>;
}) {
  const ordered = [...evidence].sort((a, b) => (a.date < b.date ? -1 : 1));
  return (
    <ol class="timeline">
      {ordered.map((one) => (
        <Statement
          key={`${one.family} ${one.date} ${one.claim}`}
          evidence={one}
          source={sources.get(one.source)}
        />
      ))}
    </ol>
  );
}

function Statement({ evidence, source }: { evidence: Evidence; source: Source | undefined }) {
  const wording = useWording();
  const date = sayDate(evidence.date, wording.language);
  const answer = evidence.response;
  const answerKey = answer && messageKey('response', answer.kind);
  return (
    <li>
      <p class="when">
        {evidence.dateMeans === 'by' ? wording.message('desk_by', [date]) : date}
        {evidence.until && ` – ${sayDate(evidence.until, wording.language)}`}
      </p>
      <p class="marks">
        <strong>{wording.message(messageKey('family', evidence.family))}</strong>
        {' · '}
        {wording.message(messageKey('grade', evidence.grade))}
        {' · '}
        {wording.message(messageKey('status', evidence.status))}
      </p>
      <p>{evidence.claim}</p>
      {answer && answerKey && (
        <p>
          {answer.text ? wording.message(`${answerKey}_text`, [answer.text]) : wording.message(answerKey)}
        </p>
      )}
      {source && (
        <p class="source">
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {source.title}
          </a>
          {`. ${wording.message('card_source', [source.publisher, sayDate(source.date, wording.language)])}`}
        </p>
      )}
      {source && !source.read && <p class="muted">{wording.message('desk_unread')}</p>}
    </li>
  );
}
