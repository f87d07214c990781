import { useEffect, useState } from 'preact/hooks';
import { sayDate } from '../lib/assessment/wording.ts';
import type { PageState } from '../lib/messaging/messages.ts';
import { PageOverview } from './page-overview.tsx';
import { useWording } from './wording.ts';

/** The page that the popup speaks of. */
export interface TabPage {
  /** What its script shows; null when none runs there. */
  state(): Promise<PageState | null>;
  /** Has the page read once by the reader for any shop; false when the browser does not allow it. */
  check(): Promise<boolean>;
  show(place: number): Promise<void>;
}

type View = 'asking' | 'no script' | 'refused' | PageState;

/** This page's listings, or the offer to read it. */
export function Popup({ tab }: { tab: TabPage }) {
  const wording = useWording();
  const [view, setView] = useState<View>('asking');
  useEffect(() => {
    void tab.state().then((state) => setView(state ?? 'no script'));
  }, [tab]);
  const check = async () => {
    setView('asking');
    const allowed = await tab.check();
    setView((allowed && (await tab.state())) || 'refused');
  };
  const basis = typeof view === 'object' ? view.basis : null;
  return (
    <>
      <header>
        <img src="/icon/32.png" alt="" width="20" height="20" />
        <h1>{wording.message('ext_name')}</h1>
      </header>
      <main aria-live="polite">
        {view === 'asking' && <p>{wording.message('popup_checking')}</p>}
        {view === 'refused' && <p>{wording.message('popup_refused')}</p>}
        {view === 'no script' && (
          <>
            <p>{wording.message('popup_check_hint')}</p>
            <button type="button" class="primary" onClick={check}>
              {wording.message('popup_check')}
            </button>
          </>
        )}
        {typeof view === 'object' && <PageOverview state={view} onShow={tab.show} />}
      </main>
      <footer>
        {wording.message('popup_privacy')}{' '}
        {basis &&
          wording.message('card_data', [
            sayDate(basis.dataset.asOf, wording.language),
            basis.dataset.version,
          ])}{' '}
        <a href="/desk.html" target="_blank" rel="noopener">
          {wording.message('popup_about')}
        </a>
      </footer>
    </>
  );
}
