import { useEffect, useState } from 'preact/hooks';
import { sayDate } from '../lib/assessment/wording.ts';
import type { Loss } from '../lib/health/reading-health.ts';
import type { PageState } from '../lib/messaging/messages.ts';
import { PageOverview } from './page-overview.tsx';
import { Shape } from './shape.tsx';
import { ShopSwitch, type TabShop } from './shop-switch.tsx';
import { useWording } from './wording.ts';

/** The page that the popup speaks of. */
export interface TabPage {
  /** What its script shows; null when none runs there. */
  state(): Promise<PageState | null>;
  /** The shop that it belongs to; null when there is no reader for it. */
  shop(): Promise<TabShop | null>;
  /** Has the page read by its shop's reader, else by the one for any shop; false when the browser does not allow it. */
  check(): Promise<boolean>;
  show(place: number): Promise<void>;
  /** The fields that pages of this kind used to give and give no more. */
  losses(state: PageState): Promise<readonly Loss[]>;
  /** Opens the side panel; to be called at once where the user has clicked. */
  openPanel(): Promise<void>;
}

type View = 'asking' | 'no script' | 'refused' | PageState;

/** This page's listings, or the offer to read it. */
export function Popup({ tab }: { tab: TabPage }) {
  const wording = useWording();
  const [view, setView] = useState<View>('asking');
  const [shop, setShop] = useState<TabShop | null>(null);
  const [losses, setLosses] = useState<readonly Loss[]>([]);
  const check = async () => {
    setView('asking');
    const allowed = await tab.check();
    setView((allowed && (await tab.state())) || 'refused');
  };
  const look = async () => {
    const [state, known] = await Promise.all([tab.state(), tab.shop()]);
    setShop(known);
    // The page of a shop that is on may have been opened before it was: then its script is not there yet.
    if (state || !known?.isOn) setView(state ?? 'no script');
    else await check();
    if (state) setLosses(await tab.losses(state));
  };
  useEffect(() => void look(), [tab]);
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
          <p>{shop ? wording.message('popup_shop_off', [shop.name]) : wording.message('popup_check_hint')}</p>
        )}
        {losses.map(({ field, since }) => (
          <p key={field} class="remark caution">
            <Shape level="caution" />
            <span>
              {wording.message('popup_changed', [
                wording.message(`field_${field}`),
                sayDate(since, wording.language),
              ])}
            </span>
          </p>
        ))}
        {typeof view === 'object' && <PageOverview state={view} onShow={tab.show} />}
      </main>
      <div class="actions">
        {basis && (
          <button type="button" onClick={() => void tab.openPanel().then(() => close())}>
            {wording.message('card_panel')}
          </button>
        )}
        {view !== 'asking' && shop && <ShopSwitch shop={shop} onSwitched={look} />}
        {view === 'no script' && (
          <button type="button" class={shop ? '' : 'primary'} onClick={check}>
            {wording.message('popup_check')}
          </button>
        )}
      </div>
      <footer>
        {wording.message('popup_privacy')}{' '}
        {basis &&
          wording.message('card_data', [
            sayDate(basis.dataset.asOf, wording.language),
            basis.dataset.version,
          ])}
        <nav>
          <a href="/desk.html#data" target="_blank" rel="noopener">
            {wording.message('popup_about')}
          </a>
          <a href="/desk.html#journal" target="_blank" rel="noopener">
            {wording.message('journal_title')}
          </a>
          <a href="/options.html" target="_blank" rel="noopener">
            {wording.message('options_title')}
          </a>
        </nav>
      </footer>
    </>
  );
}
