import { LEVELS, type Level } from '../assessment/levels.ts';
import { messageKey, say, type Wording } from '../assessment/wording.ts';
import type { Outcome } from '../suppliers/outcome.ts';
import type { Supplier } from '../suppliers/supplier.ts';

/** Widths of the columns in front of the last: rows are printed as they come, before the longest is known. */
const WIDTHS = [7, 36, 10, 36] as const;
/** Two places wide on a terminal. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** What was found of a supplier, or the sentence that says why it was not screened. */
export interface TableOutcome extends Pick<Outcome, 'level' | 'matches'> {
  readonly unscreened: string | null;
}

/** A table of screened suppliers for people, line by line. */
export interface SupplierTable {
  /** The lines for one supplier; none where nothing was found. */
  row(supplier: Supplier, found: TableOutcome): string[];
  /** How many there were of each level, and what is to be said of the others. */
  end(): string[];
}

/** Starts a table; `none` is the sentence about the suppliers without a match. */
export function supplierTable(wording: Wording, none: string): SupplierTable {
  const counts = new Map<Level | 'possible', number>();
  const count = (what: Level | 'possible') => counts.set(what, (counts.get(what) ?? 0) + 1);
  /** By the sentence that says why. */
  const unscreenedRows = new Map<string, number>();
  const heading = laidOut(
    ['row', 'name', 'level', 'match', 'why'].map((column) =>
      wording.message(messageKey('screen_column', column)),
    ),
  );
  let hasHeading = false;
  const lines = (...cells: string[]): string[] => {
    const line = laidOut(cells);
    if (hasHeading) return [line];
    hasHeading = true;
    return [heading, line];
  };
  return {
    row({ row, name }, { level, matches, unscreened }) {
      if (unscreened) {
        unscreenedRows.set(unscreened, (unscreenedRows.get(unscreened) ?? 0) + 1);
        return lines(String(row), name, '', '', unscreened);
      }
      const [best, ...others] = matches;
      if (!best) {
        count('none');
        return [];
      }
      const isPossible = matches.every(({ strength }) => strength === 'possible');
      count(isPossible ? 'possible' : level);
      const said = isPossible
        ? wording.message('screen_possible')
        : wording.message(messageKey('level', level));
      // Beside a sure match, what is only possible is not worth a cell.
      const more = others.filter(({ strength }) => isPossible || strength !== 'possible').length;
      const why = best.why.map((reason) => say(reason, wording)).join(' ');
      return lines(String(row), name, said, more > 0 ? `${best.name} (+${more})` : best.name, why);
    },
    end() {
      const said = [...LEVELS]
        .reverse()
        .filter((level) => level !== 'none')
        .map((level) => `${counts.get(level) ?? 0} × ${wording.message(messageKey('level', level))}`);
      const possible = counts.get('possible');
      if (possible) said.push(`${possible} × ${wording.message('screen_possible')}`);
      for (const [why, rows] of unscreenedRows) said.push(`${rows} × ${why}`);
      return [said.join(', '), `${counts.get('none') ?? 0} × ${none}`];
    },
  };
}

function laidOut(cells: readonly string[]): string {
  return cells
    .map((cell, at) => {
      const width = WIDTHS[at];
      return width === undefined ? cell : padded(cell, width);
    })
    .join(' ')
    .trimEnd();
}

/** The text, cut or filled to so many places of a terminal. */
function padded(text: string, width: number): string {
  let used = 0;
  let kept = '';
  for (const char of text) {
    const places = WIDE.test(char) ? 2 : 1;
    if (used + places > width - 1 && kept.length < text.length - char.length) {
      return `${kept}…${' '.repeat(Math.max(0, width - used - 1))}`;
    }
    used += places;
    kept += char;
  }
  return kept + ' '.repeat(Math.max(0, width - used));
}
