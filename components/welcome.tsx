import { LEVELS } from '../lib/assessment/levels.ts';
import { Shape } from './shape.tsx';
import { useWording } from './wording.ts';

/** The first page after installation: a real badge, what the levels mean, and which shops are read. */
export function Welcome({
  shops,
  isAllOn,
  switchAllOn,
  drawBadge,
}: {
  /** Names of the shops that are read now. */
  shops: readonly string[];
  isAllOn: boolean;
  switchAllOn: () => void;
  /** Puts a badge into an element, as on a shop's page. */
  drawBadge: (into: HTMLElement) => void;
}) {
  const wording = useWording();
  const drawn = (element: HTMLElement | null) => {
    if (element && element.childElementCount === 0) drawBadge(element);
  };
  return (
    <main>
      <h1>{wording.message('welcome_title')}</h1>
      <p>{wording.message('welcome_what')}</p>
      <section class="sample" aria-label={wording.message('welcome_sample')}>
        <p class="muted">{wording.message('welcome_sample')}</p>
        <p class="name">{wording.message('welcome_sample_title')}</p>
        <div ref={drawn} />
        <p class="muted">{wording.message('welcome_open')}</p>
      </section>
      <h2>{wording.message('welcome_levels')}</h2>
      <ul class="levels">
        {[...LEVELS].reverse().map((level) => (
          <li key={level} class={level}>
            <Shape level={level} />
            <span>{wording.message(`welcome_level_${level}`)}</span>
          </li>
        ))}
      </ul>
      <h2>{wording.message('options_shops')}</h2>
      <p>
        {wording.message('welcome_shops', [
          new Intl.ListFormat(wording.language, { type: 'conjunction' }).format(shops),
        ])}
      </p>
      {!isAllOn && (
        <p>
          <button type="button" class="primary" onClick={switchAllOn}>
            {wording.message('popup_switch_on_all')}
          </button>
        </p>
      )}
      <p>{wording.message('options_privacy_local')}</p>
      <p>
        <a href="/options.html">{wording.message('options_title')}</a>
        {' · '}
        <a href="/desk.html#data">{wording.message('popup_about')}</a>
      </p>
    </main>
  );
}
