import type { Answer } from '../../lib/screening-server/protocol.ts';
import { useWording } from '../wording.ts';

/** What a server answered for one supplier, surest first. */
export function AnswerList({ answers }: { answers: readonly Answer[] }) {
  const wording = useWording();
  return (
    <ul class="answers">
      {answers.map(({ id, caption, score, match, datasets, countries, topics }) => (
        <li key={id}>
          <strong>{caption}</strong>{' '}
          {wording.message(match ? 'server_match' : 'server_possible', [
            score.toLocaleString(wording.language, { style: 'percent', maximumFractionDigits: 0 }),
          ])}{' '}
          <span class="muted">{[id, ...countries, ...topics, ...datasets].join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
