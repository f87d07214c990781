import { messageKey } from '../../lib/assessment/wording.ts';
import type { StoredLink } from '../../lib/journal/chain.ts';
import type { Case, Remarks } from '../../lib/journal/entry.ts';
import type { BodyOf } from '../../lib/journal/link-shapes.ts';
import { useWording } from '../wording.ts';
import { timeText } from './texts.ts';

/** The links of an entry in the chain, each with what the remarks said from then on. */
export function ChainHistory({ history, cases }: { history: readonly StoredLink[]; cases: readonly Case[] }) {
  const wording = useWording();
  return (
    <section>
      <h3>{wording.message('entry_history')}</h3>
      <ol class="links">
        {history.map((link) => {
          const remarks = remarksIn(link);
          return (
            <li key={link.seq}>
              {wording.message(messageKey('link', link.kind), [timeText(link.at, wording.language)])}{' '}
              <span class="muted hash">
                {wording.message('entry_link', [String(link.seq), link.hash.slice(0, 16)])}
              </span>
              {remarks && (
                <p class="muted note">
                  {[
                    wording.message(messageKey('entry_status', remarks.status)),
                    cases.find(({ id }) => id === remarks.case)?.name,
                    remarks.tags.join(', '),
                    remarks.note,
                  ]
                    .filter((part) => part)
                    .join('; ')}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function remarksIn({ kind, body }: StoredLink): Remarks | null {
  if (body === null) return null;
  if (kind === 'edit') return body as BodyOf<'edit'>;
  return kind === 'log' ? (body as BodyOf<'log'>).remarks : null;
}
