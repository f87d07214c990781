import { useState } from 'preact/hooks';
import { LEVELS } from '../lib/assessment/levels.ts';
import { messageKey, sayDate } from '../lib/assessment/wording.ts';
import type { DatasetInfo } from '../lib/dataset/dataset.ts';
import { ageInDays, OLD_AFTER_DAYS } from '../lib/dataset/overview.ts';
import { FAMILIES } from '../lib/dataset/record.ts';
import type { Case } from '../lib/journal/entry.ts';
import type { Dismissal } from '../lib/settings/dismissals.ts';
import type { Policy } from '../lib/settings/policy.ts';
import { CARD_MODES, KEEP_DAYS, LANGUAGES, type Settings } from '../lib/settings/settings.ts';
import { Dismissals } from './dismissals.tsx';
import { Choice, Locked, Switch } from './fields.tsx';
import { usePolicy } from './policy.ts';
import { ServerSettings } from './screening-server/server-settings.tsx';
import type { ServerSettingsShell } from './screening-server/shell.ts';
import { Shape } from './shape.tsx';
import { type ShopChoice, ShopChoices } from './shop-choices.tsx';
import { useWording } from './wording.ts';

/** A kind of goods on which label risk can be switched off. */
export interface GoodsChoice {
  readonly id: string;
  readonly name: string;
}

/** What the options page shows, and whom it tells. */
export interface OptionsProps {
  readonly settings: Settings;
  /** What the user's organisation has set. */
  readonly policy: Policy;
  readonly server: ServerSettingsShell;
  readonly dismissals: readonly Dismissal[];
  readonly shops: readonly ShopChoice[];
  readonly goods: readonly GoodsChoice[];
  /** Cases of the journal that are open. */
  readonly cases: readonly Case[];
  /** Null when the data could not be loaded. */
  readonly data: DatasetInfo | null;
  readonly now: Date;
  /** Names of languages, each in itself. */
  readonly languageName: (language: string) => string;
  readonly nameOf: (record: string) => string;
  readonly save: (change: Partial<Settings>) => Promise<Settings>;
  readonly keepDismissals: (dismissals: readonly Dismissal[]) => Promise<void>;
  readonly allow: (shop: string, isOn: boolean) => Promise<boolean>;
  readonly exportDismissals: (dismissals: readonly Dismissal[]) => void;
  /** The message that names each command, and its keys; '' where it has none. */
  readonly shortcuts: readonly { readonly command: string; readonly keys: string }[];
  readonly openShortcuts: () => void;
}

/** Levels that can be chosen as the lowest shown. */
const LOWEST = LEVELS.filter((level) => level !== 'none');

/** All choices of the user. Each applies at once. */
export function Options(props: OptionsProps) {
  const wording = useWording();
  const [settings, setSettings] = useState(props.settings);
  const save = (change: Partial<Settings>) => void props.save(change).then(setSettings);
  const toggled = <T,>(list: readonly T[], one: T, isIn: boolean): T[] =>
    isIn ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one);
  const { lockedBy } = usePolicy(props.policy);
  const levels = LOWEST.map((level) => [level, wording.message(`options_level_${level}`)] as const);
  return (
    <main>
      <h1>{wording.message('options_title')}</h1>
      <section>
        <h2>{wording.message('options_shown')}</h2>
        <Choice
          label={wording.message('options_min_level')}
          lockedBy={lockedBy('minLevel')}
          value={settings.minLevel}
          options={levels}
          onChange={(minLevel) => save({ minLevel })}
        />
        <fieldset>
          <legend>{wording.message('options_families')}</legend>
          <Locked by={lockedBy('hiddenFamilies')} />
          {FAMILIES.map((family) => (
            <Switch
              key={family}
              label={wording.message(messageKey('family', family))}
              hint={wording.message(messageKey('options_family', family))}
              isLocked={lockedBy('hiddenFamilies') !== undefined}
              on={!settings.hiddenFamilies.includes(family)}
              onChange={(on) => save({ hiddenFamilies: toggled(settings.hiddenFamilies, family, !on) })}
            />
          ))}
        </fieldset>
        {props.goods.length > 0 && (
          <details>
            <summary>{wording.message('options_goods')}</summary>
            <p class="muted">{wording.message('options_goods_hint')}</p>
            <Locked by={lockedBy('hiddenGoods')} />
            <div class="goods">
              {props.goods.map(({ id, name }) => (
                <Switch
                  key={id}
                  label={name}
                  isLocked={lockedBy('hiddenGoods') !== undefined}
                  on={!settings.hiddenGoods.includes(id)}
                  onChange={(on) => save({ hiddenGoods: toggled(settings.hiddenGoods, id, !on) })}
                />
              ))}
            </div>
          </details>
        )}
      </section>
      <section>
        <h2>{wording.message('options_pages')}</h2>
        <Choice
          label={wording.message('options_cards')}
          lockedBy={lockedBy('cards')}
          value={settings.cards}
          options={CARD_MODES.map((mode) => [mode, wording.message(`options_cards_${mode}`)] as const)}
          onChange={(cards) => save({ cards })}
        />
        <Switch
          label={wording.message('options_page_bar')}
          lockedBy={lockedBy('pageBar')}
          hint={wording.message('options_page_bar_hint')}
          on={settings.pageBar}
          onChange={(pageBar) => save({ pageBar })}
        />
        <Switch
          label={wording.message('options_show_none')}
          lockedBy={lockedBy('showNone')}
          hint={wording.message('options_show_none_hint')}
          on={settings.showNone}
          onChange={(showNone) => save({ showNone })}
        />
      </section>
      <ShopChoices
        shops={props.shops}
        settings={settings}
        levels={levels}
        policy={props.policy}
        save={save}
        allow={props.allow}
      />
      <Dismissals {...props} />
      <section>
        <h2>{wording.message('options_journal')}</h2>
        <Choice
          label={wording.message('options_log_into')}
          lockedBy={lockedBy('logInto')}
          value={settings.logInto ?? ''}
          options={[
            ['', wording.message('journal_no_case')],
            ...props.cases.filter(({ closed }) => !closed).map(({ id, name }) => [id, name] as const),
          ]}
          onChange={(id) => save({ logInto: id === '' ? null : id })}
        />
        <Switch
          label={wording.message('options_log_flagged')}
          lockedBy={lockedBy('logFlagged')}
          hint={wording.message('options_log_flagged_hint')}
          on={settings.logFlagged}
          onChange={(logFlagged) => save({ logFlagged })}
        />
        <Choice
          label={wording.message('options_keep_days')}
          lockedBy={lockedBy('keepDays')}
          value={settings.keepDays === null ? '' : String(settings.keepDays)}
          options={[
            ['', wording.message('options_keep_always')],
            ...keepDaysOffered(settings.keepDays).map(
              (days) => [String(days), wording.message('options_keep_after', [String(days)])] as const,
            ),
          ]}
          onChange={(chosen) => save({ keepDays: Number(chosen) || null })}
        />
        <p class="muted">{wording.message('options_keep_days_hint')}</p>
        <p>
          <a href="/desk.html#journal">{wording.message('journal_title')}</a>
        </p>
      </section>
      <section>
        <h2>{wording.message('server_title')}</h2>
        <ServerSettings shell={props.server} />
      </section>
      <section>
        <h2>{wording.message('options_looks')}</h2>
        <Choice
          label={wording.message('options_language')}
          lockedBy={lockedBy('language')}
          value={settings.language ?? ''}
          options={[
            ['', wording.message('options_language_browser')],
            ...LANGUAGES.map((language) => [language, props.languageName(language)] as const),
          ]}
          onChange={(language) => save({ language: language === '' ? null : language })}
        />
        <Choice
          label={wording.message('options_theme')}
          lockedBy={lockedBy('theme')}
          value={settings.theme}
          options={(['system', 'light', 'dark'] as const).map(
            (theme) => [theme, wording.message(`options_theme_${theme}`)] as const,
          )}
          onChange={(theme) => save({ theme })}
        />
      </section>
      <section>
        <h2>{wording.message('options_keys')}</h2>
        <dl class="keys">
          {props.shortcuts.map(({ command, keys }) => (
            <div key={command}>
              <dt>{wording.message(command)}</dt>
              <dd>{keys === '' ? wording.message('options_keys_none') : <kbd>{keys}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <p class="muted">{wording.message('options_keys_hint')}</p>
        <p>
          <button type="button" onClick={props.openShortcuts}>
            {wording.message('options_shortcuts')}
          </button>
        </p>
      </section>
      <DataAge data={props.data} now={props.now} />
      <section>
        <h2>{wording.message('options_privacy')}</h2>
        {['local', 'network', 'permissions', 'journal', 'delete'].map((part) => (
          <p key={part}>{wording.message(`options_privacy_${part}`)}</p>
        ))}
      </section>
    </main>
  );
}

/** The numbers of days that can be chosen; what a policy has set, too. */
function keepDaysOffered(now: number | null): readonly number[] {
  return [...new Set([...KEEP_DAYS, ...(now === null ? [] : [now])])].sort((a, b) => a - b);
}

function DataAge({ data, now }: Pick<OptionsProps, 'data' | 'now'>) {
  const wording = useWording();
  const age = data ? ageInDays(data.asOf, now) : 0;
  return (
    <section>
      <h2>{wording.message('options_data')}</h2>
      {data ? (
        <p class={age > OLD_AFTER_DAYS ? 'caution aged' : ''}>
          {age > OLD_AFTER_DAYS && <Shape level="caution" />}
          {wording.message('card_data', [sayDate(data.asOf, wording.language), data.version])}{' '}
          {wording.message('desk_days', [age.toLocaleString(wording.language)])}{' '}
          {age > OLD_AFTER_DAYS && wording.message('options_data_old')}
        </p>
      ) : (
        <p>{wording.message('desk_no_data')}</p>
      )}
      <p>
        <a href="/desk.html#data">{wording.message('popup_about')}</a>
        {' · '}
        <a href="/licences.txt">{wording.message('options_licences')}</a>
      </p>
    </section>
  );
}
