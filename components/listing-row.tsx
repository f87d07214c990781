import type { Assessment } from '../lib/assessment/assessment.ts';
import { messageKey, say, sayDate } from '../lib/assessment/wording.ts';
import { Shape } from './shape.tsx';
import { useWording } from './wording.ts';

/** One listing with findings: what it is, the strongest reason, and the way to it on the page. */
export function ListingRow({ assessment, onShow }: { assessment: Assessment; onShow: () => void }) {
  const wording = useWording();
  const [strongest, ...more] = assessment.findings;
  if (!strongest) return null;
  const reason = strongest.why[0];
  const source = reason?.source === null || !reason ? undefined : strongest.sources[reason.source];
  return (
    <li class={`row ${strongest.level}`}>
      <button type="button" class="row-title" onClick={onShow} title={wording.message('popup_show')}>
        {assessment.listing.title?.value ?? wording.message('popup_untitled')}
      </button>
      <p class="row-level">
        <Shape level={strongest.level} />
        <span>
          {wording.message(messageKey('level', strongest.level))}:{' '}
          {wording.message(messageKey('family', strongest.family))}
          {more.length > 0 && ` ${wording.message('badge_more', [String(more.length)])}`}
        </span>
      </p>
      {reason && <p class="row-reason">{say(reason, wording)}</p>}
      {source && (
        <p class="row-source">
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {wording.message('card_source', [source.publisher, sayDate(source.date, wording.language)])}
          </a>
        </p>
      )}
    </li>
  );
}
