import { percent } from './percent.ts';
import { placeLabels } from './place-labels.ts';
import type { Annotation } from './series.ts';
import type { XAxis } from './x-axis.ts';
import { SHOWN_FROM } from './x-labels.tsx';

export const LABEL_ROWS = 2;
export const ROW_PX = 16;
/** Between the labels and the plot, where the last value may stand. */
export const LABEL_GAP_PX = 6;

/** What happened: a tick on the time axis each, and words above the plot where there is room. */
export function EventLabels({ annotations, x }: { annotations: readonly Annotation[]; x: XAxis['x'] }) {
  const labels = placeLabels(
    annotations.flatMap(({ day, label, isKey }) => (label ? [{ x: x(day), text: label, isKey }] : [])),
    LABEL_ROWS,
  );
  const days = new Set(annotations.map(({ day }) => day));
  return (
    <>
      {labels.map(({ x, text, row, side, from, isKey }) => (
        <g key={`${x} ${text}`} className={SHOWN_FROM[from]}>
          <line
            x1={percent(x)}
            x2={percent(x)}
            y1={-(row + 1) * ROW_PX - LABEL_GAP_PX}
            y2="100%"
            strokeDasharray={isKey ? undefined : '1 3'}
            className={isKey ? 'stroke-ink-2' : 'stroke-ink-3'}
          />
          <text
            x={percent(x)}
            y={-row * ROW_PX - LABEL_GAP_PX - 4}
            dx={side === 'right' ? 4 : -4}
            textAnchor={side === 'right' ? 'start' : 'end'}
            className={isKey ? 'fill-ink font-semibold' : 'fill-ink-2'}
          >
            {text}
          </text>
        </g>
      ))}
      {[...days].map((day) => (
        // A tick on the axis, of 7 px.
        <rect
          key={day}
          x={percent(x(day))}
          y="100%"
          width={2}
          height={7}
          transform="translate(-1 -7)"
          className="fill-ink-3"
        />
      ))}
    </>
  );
}
