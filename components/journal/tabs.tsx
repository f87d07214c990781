/** Tabs, of which one is chosen; arrow keys, Home and End go from one to the next. Their panel is named like the chosen one. */
export function Tabs<T extends string>({
  label,
  tabs,
  chosen,
  onChoose,
}: {
  label: string;
  tabs: readonly (readonly [id: T, name: string])[];
  chosen: T;
  onChoose: (id: T) => void;
}) {
  const move = (event: KeyboardEvent, from: number) => {
    const isMirrored = document.documentElement.dir === 'rtl';
    const place = placeAfter(event.key, from, tabs.length, isMirrored);
    const next = tabs[place];
    if (!next || place === from) return;
    event.preventDefault();
    onChoose(next[0]);
    const list = (event.currentTarget as HTMLElement).parentElement;
    list?.querySelectorAll<HTMLElement>('[role=tab]')[place]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label}>
      {tabs.map(([id, name], place) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={(event) => move(event, place)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** The place that a key leads to; the same one for any key that leads nowhere. */
function placeAfter(key: string, from: number, count: number, isMirrored: boolean): number {
  const [forward, back] = isMirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === forward) return (from + 1) % count;
  if (key === back) return (from + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : from;
}
