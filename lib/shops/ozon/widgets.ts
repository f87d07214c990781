import { asList, at, parseJson, textAt } from '../json.ts';
import { jsonScripts } from '../json-scripts.ts';

/** The data of one part of the page. */
export interface Widget {
  readonly value: unknown;
  /** Where it stands, for the Reading's `where`. */
  readonly where: string;
}

/** Gives the data of the widgets of one name, in the order of the page. */
export type Widgets = (name: string) => Widget[];

const WIDGETS_MAX = 40;

/**
 * The data of a page's widgets: each stands in an element `state-<name>-<number>-…` as an attribute, or, in a captured answer of
 * the shop's own service, under `widgetStates`. The numbers change with every layout. Parsed when it is asked for.
 */
export function widgetsOf(document: Document): Widgets {
  const captured = jsonScripts(document).flatMap((script) =>
    Object.entries(asList(at(script, 'widgetStates'))[0] ?? {}),
  );
  return (name) => {
    const elements = document.querySelectorAll(`[id^="state-${name}-"][data-state]`);
    const drawn = [...elements].slice(0, WIDGETS_MAX).map((element) => ({
      value: parseJson(element.getAttribute('data-state') ?? ''),
      where: `state-${name}`,
    }));
    const stated = captured
      .filter(([key]) => key.startsWith(`${name}-`))
      .slice(0, WIDGETS_MAX)
      .map(([key, value]) => ({
        value: typeof value === 'string' ? parseJson(value) : value,
        where: `widgetStates.${key}`,
      }));
    return [...drawn, ...stated].filter(({ value }) => value !== undefined);
  };
}

/** The first text at one of the paths in the widgets of one of the names, and where it stands. */
export function widgetText(
  widgets: Widgets,
  names: readonly string[],
  ...paths: readonly string[]
): { text: string; where: string; widget: unknown } | undefined {
  for (const name of names) {
    for (const { value, where } of widgets(name)) {
      for (const path of paths) {
        const text = textAt(value, path);
        if (text) return { text, where: `${where}.${path}`, widget: value };
      }
    }
  }
  return undefined;
}

/** Texts as Ozon writes them now: a text, or pieces that each have a `text` or `content`. */
export function joinedText(value: unknown): string {
  if (typeof value === 'string') return value;
  return asList(value)
    .map((piece) =>
      typeof piece === 'string' ? piece : (textAt(piece, 'text') ?? textAt(piece, 'content') ?? ''),
    )
    .join('')
    .trim();
}
