'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { formatDay, formatExact } from '#lib/format.ts';
import { nearest } from './nearest.ts';

interface Props {
  /** What the plot shows, for a screen reader. */
  name: string;
  /** Of the plot, in its own pixels. */
  size: { width: number; height: number };
  box: { left: number; right: number; top: number; bottom: number };
  /** Places of the points in the plot, their days and values; all in the same order. */
  xs: number[];
  ys: number[];
  days: string[];
  values: number[];
  unit: string;
  /** What happened, by day. */
  sentences: Record<string, string[]>;
}

const SENTENCES = 3;

const KEYS: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Shows the exact value of the day under the pointer, or of the day that the arrow keys select. */
export function Readout({ name, size, box, xs, ys, days, values, unit, sentences }: Props) {
  const last = xs.length - 1;
  const [at, setAt] = useState<number | null>(null);
  const shown = at ?? last;
  const text = `${formatDay(days[shown] ?? '')}: ${formatExact(values[shown] ?? 0)} ${unit}`;
  const ofDay = sentences[days[shown] ?? ''] ?? [];
  const [x, y] = [xs[shown] ?? 0, ys[shown] ?? 0];
  const onRight = x > (box.left + box.right) / 2;
  const beside = (onRight ? size.width - x : x) + 10;

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    const area = event.currentTarget.getBoundingClientRect();
    setAt(nearest(xs, ((event.clientX - area.left) / area.width) * size.width));
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = KEYS[event.key];
    if (!step) return;
    event.preventDefault();
    setAt(Math.min(last, Math.max(0, step(shown, last))));
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
          <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden className="block h-full w-full">
            <line x1={x} x2={x} y1={box.top} y2={box.bottom} className="stroke-ink-3" />
            <circle cx={x} cy={y} r={4} className="fill-series-1 stroke-paper" strokeWidth={2} />
          </svg>
          <div
            style={{ top: share(box.top, size.height), [onRight ? 'right' : 'left']: share(beside, size.width) }}
            className="pointer-events-none absolute max-w-60 border border-hairline-strong bg-raised px-2 py-1 text-xs shadow-md"
          >
            <p className="whitespace-nowrap font-semibold">{text}</p>
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

function share(part: number, whole: number): string {
  return `${(100 * part) / whole}%`;
}
