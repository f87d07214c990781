import { useState } from 'preact/hooks';
import type { Level } from '../lib/assessment/levels.ts';
import { messageKey } from '../lib/assessment/wording.ts';
import { FAMILIES } from '../lib/dataset/record.ts';
import type { Policy } from '../lib/settings/policy.ts';
import { type Settings, type ShopSettings, shopSettings } from '../lib/settings/settings.ts';
import { Choice, Locked, Switch } from './fields.tsx';
import { usePolicy } from './policy.ts';
import { useWording } from './wording.ts';

/** A shop as the options list it. */
export interface ShopChoice {
  readonly id: string;
  readonly name: string;
  /** Whether the browser lets the extension read its pages; null where that is settled at installation. */
  readonly allowed: boolean | null;
}

/** The shops: which are read, and what is shown on each otherwise than everywhere. */
export function ShopChoices({
  shops,
  settings,
  levels,
  policy,
  save,
  allow,
}: {
  shops: readonly ShopChoice[];
  settings: Settings;
  /** Levels that can be chosen as the lowest shown, with their names. */
  levels: readonly (readonly [Level, string])[];
  policy: Policy;
  save: (change: Partial<Settings>) => void;
  allow: (shop: string, isOn: boolean) => Promise<boolean>;
}) {
  const wording = useWording();
  const { lockedBy } = usePolicy(policy);
  const locked = lockedBy('shops');
  const [allowed, setAllowed] = useState(new Map(shops.map(({ id, allowed }) => [id, allowed])));
  const keep = (id: string, change: Partial<ShopSettings>) =>
    save({ shops: { ...settings.shops, [id]: { ...shopSettings(settings, id), ...change } } });
  return (
    <section>
      <h2>{wording.message('options_shops')}</h2>
      <p class="muted">{wording.message('options_shops_hint')}</p>
      <Locked by={locked} />
      <ul class="shops">
        {shops.map(({ id, name }) => {
          const isAllowed = allowed.get(id) ?? null;
          const own = shopSettings(settings, id);
          const isOn = isAllowed !== false && own.on;
          return (
            <li key={id}>
              <Switch
                label={name}
                isLocked={locked !== undefined}
                on={isOn}
                onChange={(on) => {
                  if (isAllowed === null) keep(id, { on });
                  else void allow(id, on).then((now) => setAllowed(new Map([...allowed, [id, now]])));
                }}
              />
              {isOn && (
                <OwnChoices
                  name={name}
                  own={own}
                  levels={levels}
                  isLocked={{
                    level: locked !== undefined || lockedBy('minLevel') !== undefined,
                    families: locked !== undefined || lockedBy('hiddenFamilies') !== undefined,
                  }}
                  keep={(change) => keep(id, change)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What one shop has otherwise than all others: the lowest level, and the kinds of findings. */
function OwnChoices({
  name,
  own,
  levels,
  isLocked,
  keep,
}: {
  name: string;
  own: ShopSettings;
  levels: readonly (readonly [Level, string])[];
  /** What an organisation has settled. */
  isLocked: { readonly level: boolean; readonly families: boolean };
  keep: (change: Partial<ShopSettings>) => void;
}) {
  const wording = useWording();
  return (
    <>
      <Choice
        label={wording.message('options_min_level_shop', [name])}
        isLabelHidden
        isLocked={isLocked.level}
        value={own.minLevel ?? ''}
        options={[['', wording.message('options_as_everywhere')], ...levels]}
        onChange={(level) => keep({ minLevel: level === '' ? null : level })}
      />
      <details>
        <summary>
          {wording.message('options_families')}
          <span class="unseen"> {name}</span>
        </summary>
        {FAMILIES.map((family) => (
          <Switch
            key={family}
            isLocked={isLocked.families}
            label={wording.message(messageKey('family', family))}
            on={!own.hiddenFamilies.includes(family)}
            onChange={(on) =>
              keep({
                hiddenFamilies: [
                  ...own.hiddenFamilies.filter((one) => one !== family),
                  ...(on ? [] : [family]),
                ],
              })
            }
          />
        ))}
      </details>
    </>
  );
}
