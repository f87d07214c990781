import { scaleLinear } from 'd3-scale';
import { useEffect, useState } from 'preact/hooks';
import { SHAPES } from '../../lib/assessment/level-shapes.ts';
import { LEVELS } from '../../lib/assessment/levels.ts';
import { messageKey } from '../../lib/assessment/wording.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import { type Counts, type Statistics, statisticsOf } from '../../lib/journal/statistics.ts';
import type { LoadedData } from '../../lib/screening/artefact.ts';
import type { FileShell } from '../file-shell.ts';
import { useWording } from '../wording.ts';
import { ChartFrame } from './chart-frame.tsx';

/** Bars of one picture. */
const BARS_MAX = 20;
/** Sellers and Records of the matrix. */
const MATRIX_MAX = 12;
/** In px, as drawn where two pictures stand side by side. */
const WIDTH = 480;
const LABEL = 176;
const BAR = 22;
/** Half of the name of a month. */
const LABEL_HALF = 24;
/** Room for each level in the legend. */
const LEGEND = 108;
/** Room above the highest bar for its figure. */
const ABOVE = 10;
/** How much of a name is shown, in widths of a Latin letter. */
const NAME_MAX = 20;

/** The journal in pictures, each of which can also be read as a table and saved. */
export function Pictures({
  journal,
  data,
  files,
  version,
}: {
  journal: Journal;
  data: LoadedData | null;
  files: FileShell;
  version: number;
}) {
  const wording = useWording();
  const [figures, setFigures] = useState<Statistics | null>(null);
  // Also when it changes: `version` is what tells that the journal has changed.
  useEffect(() => {
    let isCurrent = true;
    statisticsOf(journal.database).then((found) => {
      if (isCurrent) setFigures(found);
    }, console.error);
    return () => {
      isCurrent = false;
    };
  }, [journal, version]);
  if (!figures) return <p class="muted">{wording.message('journal_working')}</p>;
  if (figures.entries === 0) return <p class="muted">{wording.message('pictures_none')}</p>;
  const recordName = (id: string) => data?.recordById.get(id)?.names[0]?.text ?? id;
  const country = new Intl.DisplayNames([wording.language], { type: 'region' });
  return (
    <div class="pictures">
      <Months figures={figures} files={files} />
      <Bars title="pictures_shops" counts={figures.shops} nameOf={(id) => id} files={files} />
      <Bars
        title="pictures_families"
        counts={figures.families}
        nameOf={(family) => wording.message(messageKey('family', family))}
        files={files}
      />
      <Bars title="pictures_records" counts={figures.records} nameOf={recordName} files={files} />
      <Bars
        title="pictures_origins"
        counts={figures.origins}
        nameOf={(code) => country.of(code) ?? code}
        files={files}
      />
      <Matrix figures={figures} nameOf={recordName} files={files} />
    </div>
  );
}

/** Entries by month, their levels stacked with the highest at the foot. */
function Months({ figures, files }: { figures: Statistics; files: FileShell }) {
  const wording = useWording();
  const levels = [...LEVELS].reverse();
  const totals = figures.months.map(({ levels }) => Object.values(levels).reduce((a, b) => a + b, 0));
  const height = 200;
  const y = scaleLinear([0, Math.max(1, ...totals)], [height, ABOVE]).nice(4);
  const step = Math.min(48, (WIDTH - 48) / figures.months.length);
  const monthName = (month: string) =>
    new Date(`${month}-01T00:00:00Z`).toLocaleDateString(wording.language, {
      year: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
  return (
    <ChartFrame
      title={wording.message('pictures_months')}
      name="months"
      files={files}
      columns={[
        wording.message('pictures_month'),
        ...levels.map((level) => wording.message(messageKey('level', level))),
      ]}
      rows={figures.months.map(({ month, levels: counts }) => [
        monthName(month),
        ...levels.map((level) => String(counts[level])),
      ])}
    >
      <svg viewBox={`0 0 ${WIDTH} ${height + 64}`} role="img" aria-label={wording.message('pictures_months')}>
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line class="grid" x1="40" x2={WIDTH} y1={y(tick)} y2={y(tick)} />
              <text class="tick" x="34" y={y(tick) + 4} text-anchor="end">
                {tick.toLocaleString(wording.language)}
              </text>
            </g>
          ))}
        {figures.months.map(({ month, levels: counts }, place) => {
          let below = 0;
          return (
            <g key={month} transform={`translate(${44 + place * step} 0)`}>
              {levels.map((level) => {
                const from = below;
                below += counts[level];
                return (
                  <rect
                    key={level}
                    class={`bar ${level}`}
                    x="2"
                    width={Math.max(1, step - 4)}
                    y={y(below)}
                    height={y(from) - y(below)}
                  />
                );
              })}
              {(place % Math.ceil(56 / step) === 0 || step > 56) && (
                <text
                  class="tick"
                  x={step / 2}
                  y={height + 18}
                  text-anchor={place > 1 && 44 + (place + 1) * step > WIDTH - LABEL_HALF ? 'end' : 'middle'}
                >
                  {monthName(month)}
                </text>
              )}
            </g>
          );
        })}
        {levels.map((level, place) => (
          <g key={level} transform={`translate(${44 + place * LEGEND} ${height + 44})`}>
            <rect class={`bar ${level}`} width="12" height="12" />
            <path class={`glyph ${level}`} d={SHAPES[level]} transform="translate(18 -2)" />
            <text class="tick" x="40" y="11">
              {wording.message(messageKey('level', level))}
            </text>
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}

function Bars({
  title,
  counts,
  nameOf,
  files,
}: {
  title: string;
  counts: Counts;
  nameOf: (value: string) => string;
  files: FileShell;
}) {
  const wording = useWording();
  if (counts.length === 0) return null;
  const shown = counts.slice(0, BARS_MAX);
  const x = scaleLinear([0, Math.max(...shown.map(([, count]) => count))], [0, WIDTH - LABEL - 60]);
  return (
    <ChartFrame
      title={wording.message(title)}
      name={title}
      files={files}
      columns={[wording.message(title), wording.message('pictures_entries')]}
      rows={counts.map(([value, count]) => [nameOf(value), String(count)])}
    >
      <svg viewBox={`0 0 ${WIDTH} ${shown.length * BAR}`} role="img" aria-label={wording.message(title)}>
        {shown.map(([value, count], place) => (
          <g key={value} transform={`translate(0 ${place * BAR})`}>
            <text x={LABEL - 8} y={BAR - 7} text-anchor="end">
              {short(nameOf(value))}
            </text>
            <rect class="bar plain" x={LABEL} y="3" width={Math.max(1, x(count))} height={BAR - 6} />
            <text class="tick" x={LABEL + x(count) + 6} y={BAR - 7}>
              {count.toLocaleString(wording.language)}
            </text>
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}

/** Sellers against Records, each meeting with its count. */
function Matrix({
  figures,
  nameOf,
  files,
}: {
  figures: Statistics;
  nameOf: (record: string) => string;
  files: FileShell;
}) {
  const wording = useWording();
  const sellers = [...new Set(figures.pairs.map(({ seller }) => seller))].slice(0, MATRIX_MAX);
  const records = [...new Set(figures.pairs.map(({ record }) => record))].slice(0, MATRIX_MAX);
  if (sellers.length === 0) return null;
  const count = (seller: string, record: string) =>
    figures.pairs.find((pair) => pair.seller === seller && pair.record === record)?.count ?? 0;
  const cell = Math.min(48, (WIDTH - LABEL) / records.length);
  const most = Math.max(...figures.pairs.map((pair) => pair.count));
  const r = scaleLinear([0, Math.sqrt(most)], [0, Math.min(cell, BAR * 1.4) / 2 - 2]);
  const top = 150;
  return (
    <ChartFrame
      title={wording.message('pictures_matrix')}
      name="matrix"
      files={files}
      columns={[
        wording.message('journal_column_seller'),
        wording.message('chain_record'),
        wording.message('pictures_entries'),
      ]}
      rows={figures.pairs.map(({ seller, record, count }) => [seller, nameOf(record), String(count)])}
    >
      <svg
        viewBox={`0 0 ${WIDTH} ${top + sellers.length * BAR * 1.5}`}
        role="img"
        aria-label={wording.message('pictures_matrix')}
      >
        {records.map((record, column) => (
          <text key={record} transform={`translate(${LABEL + (column + 0.5) * cell} ${top - 8}) rotate(-50)`}>
            {short(nameOf(record))}
          </text>
        ))}
        {sellers.map((seller, row) => (
          <g key={seller} transform={`translate(0 ${top + row * BAR * 1.5})`}>
            <line class="grid" x1={LABEL} x2={WIDTH} y1={BAR * 0.75} y2={BAR * 0.75} />
            <text x={LABEL - 8} y={BAR * 0.75 + 4} text-anchor="end">
              {short(seller)}
            </text>
            {records.map((record, column) => {
              const found = count(seller, record);
              if (found === 0) return null;
              const at = LABEL + (column + 0.5) * cell;
              return (
                <circle key={record} class="bar plain" cx={at} cy={BAR * 0.75} r={r(Math.sqrt(found))}>
                  <title>{found.toLocaleString(wording.language)}</title>
                </circle>
              );
            })}
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}

/** A name cut to the room it has; Chinese, Japanese and Korean letters are twice as wide as others. */
function short(text: string): string {
  let width = 0;
  let kept = '';
  for (const letter of text) {
    width += /[\u1100-\u11ff\u2e80-\ud7af\uf900-\ufaff\uff00-\uffef]/.test(letter) ? 2 : 1;
    if (width > NAME_MAX) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return text;
}
