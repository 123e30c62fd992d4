'use client';

import type { CountKind } from '@pi/domain';
import { formatDay, formatExact } from '#lib/format.ts';
import { formatPoint } from '#lib/format-point.ts';
import { formatScaled, type MultiScale } from '#lib/format-scale.ts';
import { DAY_MS } from './days-from.ts';
import { percent } from './percent.ts';
import { beside, ReadoutSlider } from './readout-slider.tsx';
import { seriesColor } from './series-colors.ts';

/** A series in few bytes: it is sent to the browser beside the drawing. */
export interface PackedSeries {
  name: string;
  /** Its place among the series, from 0. */
  index: number;
  /** Of each point: days from the start of the axis, number, height in percent. */
  at: number[];
  values: number[];
  ys: number[];
  base: number | null;
  /** Of its least exact value. */
  kind: CountKind;
}

interface Props {
  /** What the plot shows, for a screen reader. */
  name: string;
  series: PackedSeries[];
  /** The last place on the axis, in days. */
  span: number;
  /** The first day of the axis; null where it counts days since the first ones. */
  from: string | null;
  scale: MultiScale;
  /** What is counted: `users`. */
  unit: string;
}

const SCALE_WORDS = { index: 'index', growth: 'growth' };

/** Shows each series' values of the day under the pointer, or of the one that arrow keys select. */
export function MultiReadout({ name, series, span, from, scale, unit }: Props) {
  const rowsOf = (at: number) =>
    series
      .map((one) => ({ ...one, found: one.at.indexOf(at) }))
      .toSorted((a, b) => (a.ys[a.found] ?? 101) - (b.ys[b.found] ?? 101));
  const words = (at: number) =>
    `${dayWords(from, at)}: ${rowsOf(at)
      .map((row) => `${row.name} ${cellsOf(row, scale).join(', ')}`)
      .join('; ')}`;
  return (
    <ReadoutSlider
      name={name}
      last={span}
      placeAt={(share) => Math.min(span, Math.max(0, Math.round((share / 100) * span)))}
      words={words}
    >
      {(at) => (
        <Day
          x={span === 0 ? 50 : (100 * at) / span}
          day={dayWords(from, at)}
          rows={rowsOf(at)}
          scale={scale}
          columns={scale === 'number' ? [unit] : [SCALE_WORDS[scale], unit]}
        />
      )}
    </ReadoutSlider>
  );
}

interface DayProps {
  x: number;
  day: string;
  /** The highest first; `found` is the day's place among a series' points, -1 without one. */
  rows: readonly (PackedSeries & { found: number })[];
  scale: MultiScale;
  columns: readonly string[];
}

function Day({ x, day, rows, scale, columns }: DayProps) {
  return (
    <>
      <svg aria-hidden className="block h-full w-full overflow-visible">
        <line x1={percent(x)} x2={percent(x)} y2="100%" className="stroke-ink-3" />
        {rows.map(({ index, found, ys }) => (
          <circle
            key={index}
            cx={percent(x)}
            cy={percent(ys[found] ?? 0)}
            r={found < 0 ? 0 : 4}
            strokeWidth={2}
            className={`stroke-paper ${seriesColor(index).fill}`}
          />
        ))}
      </svg>
      <table
        style={beside(x)}
        className="pointer-events-none absolute top-0 z-10 rounded-md bg-raised text-xs shadow-float [&_td]:py-0.5 [&_td]:pr-3 [&_th]:pr-3"
      >
        <thead>
          <tr>
            <th className="py-1 pl-3 text-left font-semibold">{day}</th>
            {columns.map((column) => (
              <th key={column} className="text-right font-normal text-ink-2">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.index}>
              <td className="max-w-36 truncate pl-3">
                <span className={`mr-2 inline-block size-2 rounded-full ${seriesColor(row.index).background}`} />
                {row.name}
              </td>
              {cellsOf(row, scale).map((cell, index) => (
                <td key={columns[index]} className="text-right first-of-type:font-semibold">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function cellsOf({ found, values, base, kind }: PackedSeries & { found: number }, scale: MultiScale): string[] {
  const value = values[found];
  const number = value === undefined ? '–' : formatPoint({ value, kind });
  if (scale === 'number') return [number];
  return [value === undefined ? '–' : formatScaled(value, base, scale, kind), number];
}

function dayWords(from: string | null, at: number): string {
  if (from) return formatDay(new Date(Date.parse(from) + at * DAY_MS).toISOString().slice(0, 10));
  return at === 0 ? 'First day' : `Day ${formatExact(at + 1)}`;
}
