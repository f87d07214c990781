import { compareLevels } from '../lib/assessment/levels.ts';
import { messageKey, sayDate } from '../lib/assessment/wording.ts';
import type { PageState } from '../lib/messaging/messages.ts';
import { ListingRow } from './listing-row.tsx';
import { Shape } from './shape.tsx';
import { useWording } from './wording.ts';

/** This page's listings at a glance: those with findings, the highest level first, then what else was and was not read. */
export function PageOverview({ state, onShow }: { state: PageState; onShow: (place: number) => void }) {
  const wording = useWording();
  if (!state.basis) return <Remark level="unread">{wording.message('popup_no_data')}</Remark>;
  if (state.reason)
    return <Remark level="unread">{wording.message(messageKey('reason', state.reason))}</Remark>;
  const { dataset } = state.basis;
  const listings = state.assessments.map((assessment, place) => ({ assessment, place }));
  const flagged = listings
    .filter(({ assessment }) => assessment.level !== 'none')
    .sort((a, b) => compareLevels(b.assessment.level, a.assessment.level));
  const noSeller = listings.filter(({ assessment }) => assessment.unread.includes('sellerName')).length;
  const none = wording.message('summary_none', [
    dataset.records.toLocaleString(wording.language),
    sayDate(dataset.asOf, wording.language),
  ]);
  return (
    <>
      {state.badges !== 'drawn' && (
        <Remark level="unread">
          {wording.message(state.badges === 'removed' ? 'popup_undrawn' : 'popup_hidden')}
        </Remark>
      )}
      {state.page === 'product' ? null : (
        <p class="summary">
          {wording.message('popup_listings', [String(flagged.length), String(listings.length)])}
        </p>
      )}
      <ul class="rows">
        {flagged.map(({ assessment, place }) => (
          <ListingRow key={place} assessment={assessment} onShow={() => onShow(place)} />
        ))}
      </ul>
      {flagged.length < listings.length && (
        <Remark level="none">
          {none}
          {flagged.length > 0 &&
            ` ${wording.message('popup_others', [String(listings.length - flagged.length)])}`}
        </Remark>
      )}
      {state.page === 'product'
        ? state.assessments.flatMap(({ unread }) =>
            unread.map((field) => (
              <Remark key={field} level="unread">
                {wording.message(`unread_${field}`)}
              </Remark>
            )),
          )
        : noSeller > 0 && (
            <Remark level="unread">{wording.message('unread_sellers', [String(noSeller)])}</Remark>
          )}
    </>
  );
}

function Remark({ level, children }: { level: 'none' | 'unread'; children: preact.ComponentChildren }) {
  return (
    <p class={`remark ${level}`}>
      <Shape level={level} />
      <span>{children}</span>
    </p>
  );
}
