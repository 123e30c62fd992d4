import { multiAxis } from '#components/charts/multi-axis.ts';
import { drawSeries } from '#components/charts/multi-series.ts';
import { period } from '#components/charts/series-words.ts';
import { capital } from '#lib/capital.ts';
import type { compareChart } from '#lib/compare-chart.ts';
import type { CompareView } from '#lib/compare-view.ts';
import { formatScaled } from '#lib/format-scale.ts';
import type { EmbeddedChart } from './embedded-chart.ts';

/** The chart of several numbers by date. */
export function linesEmbed(
  { title, series, from, until, unit }: ReturnType<typeof compareChart>,
  { scale, log }: Pick<CompareView, 'scale' | 'log'>,
): EmbeddedChart {
  const drawn = drawSeries(series, { scale, alignment: 'date', from, until, log });
  const lines = drawn.flatMap(({ name, base, points }) => {
    const last = points.at(-1);
    const end = last && formatScaled(last.value, base, scale, last.kind);
    return end ? [{ name, end, points: points.map((point) => ({ ...point, value: point.drawn })) }] : [];
  });
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const words = scale === 'index' ? `${unit}, index: 100 is the first day drawn` : unit;
  return {
    title,
    notes: [capital(words), period(from, until), ...(log ? ['logarithmic'] : [])],
    lines,
    days: { from, to: until },
    axis: multiAxis(values.length > 0 ? values : [0], scale, log && values.length > 0),
  };
}
