import { formatDay, formatExact } from '#lib/format.ts';
import { formatPoint } from '#lib/format-point.ts';
import { formatScaled, type MultiScale } from '#lib/format-scale.ts';
import type { DrawnPoint, DrawnSeries } from './multi-series.ts';
import { NumbersTable } from './numbers-table.tsx';

const ROWS = 120;

interface Props {
  series: readonly DrawnSeries[];
  scale: MultiScale;
  /** Whether rows are days of the calendar, else days since the first ones. */
  isByDay: boolean;
}

/** The newest values of several series as a table, a column each. */
export function MultiTable({ series, scale, isByDay }: Props) {
  const byPlace = series.map(({ points }) => new Map(points.map((point) => [point.at, point])));
  const dayOf = new Map(series.flatMap(({ points }) => points.map(({ at, day }) => [at, day] as const)));
  const places = [...dayOf.keys()].sort((a, b) => b - a);
  return (
    <NumbersTable
      columns={[isByDay ? 'Day (UTC)' : 'Day', ...series.map(({ name }) => name)]}
      rows={places
        .slice(0, ROWS)
        .map((at) => [
          isByDay ? formatDay(dayOf.get(at) ?? '') : formatExact(at + 1),
          ...series.map(({ base }, index) => cell(byPlace[index]?.get(at), base, scale)),
        ])}
      note={places.length > ROWS ? `The newest ${ROWS} of ${formatExact(places.length)} days.` : undefined}
    />
  );
}

function cell(point: DrawnPoint | undefined, base: number | null, scale: MultiScale): string {
  if (!point) return '–';
  const number = formatPoint(point);
  return scale === 'number' ? number : `${formatScaled(point.value, base, scale, point.kind)} (${number})`;
}
