'use client';

import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import { nearest } from './nearest.ts';
import { percent } from './percent.ts';
import { pointDays, pointWords } from './point-words.ts';
import { steppedBy } from './readout-keys.ts';
import { type PackedPoints, unpackPoint } from './readout-points.ts';

interface Props {
  /** What the plot shows, for a screen reader. */
  name: string;
  points: PackedPoints;
  unit: string;
  /** What happened, by day. */
  sentences: Record<string, string[]>;
}

const SENTENCES = 3;

/** Shows the exact value of the day under the pointer, or of the day that the arrow keys select. */
export function Readout({ name, points, unit, sentences }: Props) {
  const last = points.days.length - 1;
  const xs = useMemo(() => points.days.map((_, index) => unpackPoint(points, index).x), [points]);
  const [at, setAt] = useState<number | null>(null);
  const shown = at ?? last;
  const point = unpackPoint(points, shown);
  const text = `${pointDays(point)}: ${pointWords(point, unit)}`;
  const ofDay = sentences[point.day] ?? [];

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    const area = event.currentTarget.getBoundingClientRect();
    setAt(nearest(xs, ((event.clientX - area.left) / area.width) * 100));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') return setAt(null);
    const next = steppedBy(event.key, shown, last);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={shown}
      aria-valuetext={[text, ...ofDay].join('. ')}
      onKeyDown={onKeyDown}
      onFocus={() => setAt(shown)}
      onBlur={() => setAt(null)}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setAt(null)}
      className="absolute inset-0 touch-pan-y"
    >
      {at !== null && (
        <>
          <svg aria-hidden className="block h-full w-full overflow-visible">
            <line x1={percent(point.x)} x2={percent(point.x)} y2="100%" className="stroke-ink-3" />
            <circle
              cx={percent(point.x)}
              cy={percent(point.y)}
              r={4}
              className="fill-series-1 stroke-paper"
              strokeWidth={2}
            />
          </svg>
          <div
            style={beside(point.x)}
            className="pointer-events-none absolute top-0 z-10 max-w-60 border border-hairline-strong bg-raised px-2 py-1 text-xs shadow-md"
          >
            <p className="font-semibold">{text}</p>
            {ofDay.slice(0, SENTENCES).map((sentence) => (
              <p key={sentence} className="wrap-anywhere line-clamp-2 text-ink-2">
                {sentence}
              </p>
            ))}
            {ofDay.length > SENTENCES && <p className="text-ink-2">and {ofDay.length - SENTENCES} more</p>}
          </div>
        </>
      )}
    </div>
  );
}

// On the side with more room.
function beside(x: number) {
  return x > 50 ? { right: `calc(${percent(100 - x)} + 10px)` } : { left: `calc(${percent(x)} + 10px)` };
}
