import { useId } from 'preact/hooks';

/** A switch with its name and, below, what it does; `lockedBy` says why it cannot be turned. */
export function Switch({
  label,
  hint,
  lockedBy,
  isLocked = lockedBy !== undefined,
  on,
  onChange,
}: {
  label: string;
  hint?: string;
  lockedBy?: string | undefined;
  isLocked?: boolean;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        checked={on}
        disabled={isLocked}
        aria-describedby={hint || lockedBy ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {(hint || lockedBy) && (
        <p id={`${id}-hint`} class="muted">
          {hint} {lockedBy && <span class="locked">{lockedBy}</span>}
        </p>
      )}
    </div>
  );
}

/** One of several values, by their names; `lockedBy` says why no other can be chosen. */
export function Choice<T extends string>({
  label,
  isLabelHidden = false,
  lockedBy,
  isLocked = lockedBy !== undefined,
  value,
  options,
  onChange,
}: {
  label: string;
  isLabelHidden?: boolean;
  lockedBy?: string | undefined;
  isLocked?: boolean;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <div class="choice">
      {!isLabelHidden && <label for={id}>{label}</label>}
      <select
        id={id}
        value={value}
        disabled={isLocked}
        aria-describedby={lockedBy ? `${id}-locked` : undefined}
        aria-label={isLabelHidden ? label : undefined}
        onChange={(event) => {
          const chosen = options.find(([one]) => one === event.currentTarget.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      {lockedBy && (
        <span id={`${id}-locked`} class="muted locked">
          {lockedBy}
        </span>
      )}
    </div>
  );
}

/** Who locked the choices below; nothing where they are free. */
export function Locked({ by }: { by: string | undefined }) {
  return by === undefined ? null : <p class="muted locked">{by}</p>;
}
