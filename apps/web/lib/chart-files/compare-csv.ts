import { drawSeries } from '#components/charts/multi-series.ts';
import type { compareChart } from '../compare-chart.ts';
import type { CompareView } from '../compare-view.ts';
import { csvNumber, toCsv } from './csv.ts';

/** What the scales of a comparison are called as a column. */
const SCALE_COLUMNS = { index: 'index', growth: 'growth in percent' };

/**
 * What a comparison draws as CSV: a row for each plugin and day, with the number, how exact it is,
 * and what is drawn of it where that is an index or a growth.
 */
export function compareCsv(
  { series, from, until, unit }: Pick<ReturnType<typeof compareChart>, 'series' | 'from' | 'until' | 'unit'>,
  { scale, align, log }: Pick<CompareView, 'scale' | 'align' | 'log'>,
): string {
  const drawn = drawSeries(series, { scale, alignment: align, from, until, log: log && scale !== 'growth' });
  const isFirst = align === 'first';
  const head = ['plugin', 'name', 'day', ...(isFirst ? ['days since the first'] : []), unit, 'kind'];
  const rows = drawn.flatMap(({ key, name, points }) =>
    points.map((point) => [
      ...[key, name, point.day, ...(isFirst ? [point.at] : []), csvNumber(point.value), point.kind],
      ...(scale === 'number' ? [] : [csvNumber(point.drawn)]),
    ]),
  );
  return toCsv([[...head, ...(scale === 'number' ? [] : [SCALE_COLUMNS[scale]])], ...rows]);
}
