import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Assessment, Finding } from '../lib/assessment/assessment.ts';
import { explainNone } from '../lib/assessment/explain.ts';
import { messageKey } from '../lib/assessment/wording.ts';
import { JournalError } from '../lib/journal/database.ts';
import type { PageState } from '../lib/messaging/messages.ts';
import type { LoadedData } from '../lib/screening/artefact.ts';
import { DISMISS_REASONS, type Dismissal, subjectOf } from '../lib/settings/dismissals.ts';
import { ListingDetail } from './listing-detail.tsx';
import { Shape } from './shape.tsx';
import { useWording } from './wording.ts';

/** The page beside the panel. */
export interface PanelPage {
  /** What it shows; null when no script of ours runs there. */
  state(): Promise<PageState | null>;
  show(place: number): Promise<void>;
  /** Calls back when the page has changed or another listing on it has the focus; gives the way to end it. */
  watch(changed: (focused: number | null) => void): () => void;
}

/** One listing of the page in full, the focused one, and the way to the others. */
export function SidePanel({
  page,
  data,
  dismiss,
  log,
}: {
  page: PanelPage;
  data: LoadedData | null;
  dismiss: (dismissal: Omit<Dismissal, 'at'>) => Promise<void>;
  /** Logs a listing in the journal; resolves when it is kept. */
  log: (assessment: Assessment, state: PageState) => Promise<void>;
}) {
  const wording = useWording();
  const [state, setState] = useState<PageState | null>(null);
  const [place, setPlace] = useState(0);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const refresh = (focused: number | null) =>
      void page.state().then((now) => {
        setState(now);
        if (focused !== null) setPlace(focused);
      });
    refresh(null);
    return page.watch(refresh);
  }, [page]);
  const assessments = state?.assessments ?? [];
  const flagged = assessments.flatMap(({ level }, at) => (level === 'none' ? [] : [at]));
  const shown = assessments[place] ?? assessments[flagged[0] ?? 0];
  const at = shown ? assessments.indexOf(shown) : -1;
  const explanation = useMemo(() => (shown && data ? explainNone(shown.listing, data) : null), [shown, data]);
  if (!state) return <p class="muted">{wording.message('panel_no_page')}</p>;
  if (!shown)
    return <p class="muted">{wording.message(messageKey('reason', state.reason ?? 'nothing readable'))}</p>;
  const go = (step: 1 | -1) => {
    const others = step > 0 ? flagged.filter((one) => one > at) : flagged.filter((one) => one < at).reverse();
    const next = others[0];
    if (next === undefined) return;
    setPlace(next);
    void page.show(next);
  };
  return (
    <>
      {assessments.length > 1 && (
        <nav aria-label={wording.message('panel_listings')}>
          <button type="button" onClick={() => go(-1)} disabled={!flagged.some((one) => one < at)}>
            {wording.message('panel_previous')}
          </button>
          <span>
            {wording.message('popup_listings', [String(flagged.length), String(assessments.length)])}
          </span>
          <button type="button" onClick={() => go(1)} disabled={!flagged.some((one) => one > at)}>
            {wording.message('panel_next')}
          </button>
        </nav>
      )}
      <main>
        <h1 class="unseen">{wording.message('panel_title')}</h1>
        <ListingDetail
          key={at}
          assessment={shown}
          explanation={explanation}
          recordOf={(id) => {
            const record = data?.recordById.get(id);
            return record && data ? { evidence: record.evidence, sources: data.dataset.sources } : null;
          }}
          actions={(finding) => <Dismiss finding={finding} dismiss={dismiss} />}
        />
        <p class="actions">
          <button type="button" onClick={() => void page.show(at)}>
            {wording.message('popup_show')}
          </button>
          <button
            type="button"
            class="primary"
            onClick={() =>
              void log(shown, state).then(
                () => setSaid(wording.message('panel_logged')),
                (error: unknown) =>
                  setSaid(wording.message(isFull(error) ? 'panel_full' : 'panel_not_logged')),
              )
            }
          >
            {wording.message('panel_log')}
          </button>
        </p>
        <p aria-live="polite">{said}</p>
      </main>
    </>
  );
}

/** 'Not this company': asks why, and sets the Finding aside. */
function Dismiss({
  finding,
  dismiss,
}: {
  finding: Finding;
  dismiss: (dismissal: Omit<Dismissal, 'at'>) => Promise<void>;
}) {
  const wording = useWording();
  const [isAsking, setAsking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {wording.message('panel_dismiss')}
      </button>
    );
  }
  return (
    <fieldset class="dismiss">
      <legend>{wording.message('panel_dismiss_why')}</legend>
      {DISMISS_REASONS.map((reason) => (
        <button
          key={reason}
          type="button"
          onClick={() =>
            void dismiss({ subject: subjectOf(finding), text: finding.text, reason, note: '' }).then(
              () => setAsking(false),
              () => setFailed(true),
            )
          }
        >
          <Shape level="none" />
          {wording.message(messageKey('dismiss', reason))}
        </button>
      ))}
      <p aria-live="polite">{hasFailed && wording.message('panel_not_dismissed')}</p>
    </fieldset>
  );
}

const isFull = (error: unknown) => error instanceof JournalError && error.fault === 'quota';
