import { useWording } from './wording.ts';

/** The shop that a page belongs to. */
export interface TabShop {
  readonly name: string;
  /** Whether its pages are read: the browser allows it, and the user wants it. */
  readonly isOn: boolean;
  /** Has the browser ask the user; false when the answer was no. */
  switchOn(): Promise<boolean>;
  switchAllOn(): Promise<boolean>;
  switchOff(): Promise<void>;
}

/** Switches the page's shop on, alone or with all others, and off again. */
export function ShopSwitch({ shop, onSwitched }: { shop: TabShop; onSwitched: () => Promise<void> }) {
  const wording = useWording();
  // A browser asks only in the turn of the click itself: nothing may be awaited before.
  const after = (isDone: Promise<unknown>) => void isDone.then(onSwitched, onSwitched);
  if (shop.isOn) {
    return (
      <button type="button" onClick={() => after(shop.switchOff())}>
        {wording.message('popup_switch_off', [shop.name])}
      </button>
    );
  }
  return (
    <>
      <button type="button" class="primary" onClick={() => after(shop.switchOn())}>
        {wording.message('popup_switch_on', [shop.name])}
      </button>
      <button type="button" onClick={() => after(shop.switchAllOn())}>
        {wording.message('popup_switch_on_all')}
      </button>
    </>
  );
}
