import { scaleLinear } from 'd3-scale';
import { LEVELS } from '../../lib/assessment/levels.ts';
import { messageKey } from '../../lib/assessment/wording.ts';
import type { Figures } from '../../lib/suppliers/store/figures.ts';
import type { FileShell } from '../file-shell.ts';
import { ChartFrame } from '../journal/chart-frame.tsx';
import { useWording } from '../wording.ts';

/** Bars of one picture. */
const BARS_MAX = 20;
const WIDTH = 640;
const LABEL = 200;
const BAR = 22;
/** Where review stands, what is left first. */
const REVIEW = ['open', 'again', 'undecided', 'confirmed', 'rejected'] as const;

interface Bar {
  readonly name: string;
  readonly count: number;
  /** Colour: a level's, or plain. */
  readonly kind: string;
}

/** A run in pictures, each of which can also be read as a table and saved. */
export function SupplierPictures({ figures, files }: { figures: Figures; files: FileShell }) {
  const wording = useWording();
  const regions = new Intl.DisplayNames([wording.language], { type: 'region' });
  const word = (prefix: string, id: string) => wording.message(messageKey(prefix, id));
  const levels = [...LEVELS].reverse();
  const byLevel: Bar[] = [
    ...levels
      .filter((level) => level !== 'none')
      .map((level) => ({ name: word('level', level), count: figures.levels[level], kind: level as string })),
    { name: word('suppliers_strength', 'possible'), count: figures.possible, kind: 'none' },
    { name: word('level', 'none'), count: figures.levels.none - figures.possible, kind: 'none' },
    { name: word('suppliers_screened', 'no'), count: figures.unscreened, kind: 'none' },
  ];
  const review = REVIEW.map((one) => ({
    name: word('suppliers_decision', one),
    count: figures.review[one],
    kind: 'plain',
  }));
  const hasFindings = review.some(({ count }) => count > 0);
  return (
    <div class="pictures">
      <Bars title="suppliers_chart_levels" bars={byLevel} files={files} />
      {hasFindings ? (
        <>
          <Bars
            title="suppliers_chart_countries"
            bars={figures.countries.map(([code, count]) => ({
              name: code ? (regions.of(code) ?? code) : wording.message('suppliers_no_country'),
              count,
              kind: 'plain',
            }))}
            files={files}
          />
          <Bars
            title="suppliers_chart_families"
            bars={figures.families.map(([family, count]) => ({
              name: word('family', family),
              count,
              kind: 'plain',
            }))}
            files={files}
          />
          <Bars title="suppliers_chart_review" bars={review} files={files} />
        </>
      ) : (
        <p class="muted">{wording.message('suppliers_chart_none')}</p>
      )}
    </div>
  );
}

function Bars({ title, bars, files }: { title: string; bars: readonly Bar[]; files: FileShell }) {
  const wording = useWording();
  if (bars.length === 0) return null;
  const shown = bars.slice(0, BARS_MAX);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const x = scaleLinear([0, most], [0, WIDTH - LABEL - 80]);
  return (
    <ChartFrame
      title={wording.message(title)}
      name={title.replace('suppliers_chart_', '')}
      files={files}
      columns={[wording.message(title), wording.message('suppliers_chart_rows')]}
      rows={bars.map(({ name, count }) => [name, count.toLocaleString(wording.language)])}
    >
      <svg viewBox={`0 0 ${WIDTH} ${shown.length * BAR}`} role="img" aria-label={wording.message(title)}>
        {shown.map(({ name, count, kind }, place) => (
          <g key={name} transform={`translate(0 ${place * BAR})`} class={kind}>
            <text x={LABEL - 8} y={BAR - 7} text-anchor="end">
              {name.length > 28 ? `${name.slice(0, 27)}…` : name}
            </text>
            {count > 0 && (
              <rect class={`bar ${kind}`} x={LABEL} y="3" width={Math.max(1, x(count))} height={BAR - 6} />
            )}
            <text class="tick" x={LABEL + x(count) + 6} y={BAR - 7}>
              {count.toLocaleString(wording.language)}
            </text>
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}
