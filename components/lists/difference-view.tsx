import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Difference, isSteepFall } from '../../lib/own-lists/difference.ts';
import { Switch } from '../fields.tsx';
import { Shape } from '../shape.tsx';
import { useWording } from '../wording.ts';

/** What a new file would make of a list, and whether to take it. */
export function DifferenceView({
  name,
  difference,
  onTake,
  onKeep,
}: {
  name: string;
  difference: Difference;
  onTake: () => void;
  onKeep: () => void;
}) {
  const wording = useWording();
  const [isMeant, setMeant] = useState(false);
  const { before, after, added, removed, changed } = difference;
  const isSteep = isSteepFall(difference);
  const count = (number: number) => number.toLocaleString(wording.language);
  const share = (removed.count / before).toLocaleString(wording.language, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return (
    <section class="list-import difference">
      <h2>{wording.message('lists_difference', [name])}</h2>
      <p>{wording.message('lists_difference_entries', [count(before), count(after)])}</p>
      <Told title={wording.message('lists_added', [count(added.count)])} count={added.count}>
        {added.first.map((one, at) => (
          <li key={at}>{one}</li>
        ))}
      </Told>
      <Told title={wording.message('lists_gone', [count(removed.count)])} count={removed.count}>
        {removed.first.map((one, at) => (
          <li key={at}>{one}</li>
        ))}
      </Told>
      <Told title={wording.message('lists_changed', [count(changed.count)])} count={changed.count}>
        {changed.first.map(({ name: one, what }, at) => (
          <li key={at}>
            {one}{' '}
            <span class="muted">
              {what.map((part) => wording.message(`lists_changed_${part}`)).join(', ')}
            </span>
          </li>
        ))}
      </Told>
      {isSteep && (
        <div class="fault caution">
          <Shape level="caution" />{' '}
          {wording.message('lists_fall', [count(removed.count), count(before), share])}
          <Switch label={wording.message('lists_fall_meant')} on={isMeant} onChange={setMeant} />
        </div>
      )}
      <p class="actions">
        <button type="button" class="primary" disabled={isSteep && !isMeant} onClick={onTake}>
          {wording.message('lists_take')}
        </button>
        <button type="button" onClick={onKeep}>
          {wording.message('lists_keep_old')}
        </button>
      </p>
    </section>
  );
}

/** How many there are, and, unfolded, the first of them. */
function Told({
  title,
  count,
  children,
}: {
  title: string;
  count: number;
  children: readonly ComponentChildren[];
}) {
  const wording = useWording();
  if (count === 0) return <p>{title}</p>;
  const more = count - children.length;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {children}
        {more > 0 && (
          <li class="muted">{wording.message('lists_more', [more.toLocaleString(wording.language)])}</li>
        )}
      </ul>
    </details>
  );
}
