import { gainsPerDay } from '#components/charts/gains.ts';
import { findGaps } from '#components/charts/series.ts';
import { caveats, period } from '#components/charts/series-words.ts';
import { yAxis } from '#components/charts/y-axis.ts';
import { capital } from '#lib/capital.ts';
import { formatDay } from '#lib/format.ts';
import { formatPoint } from '#lib/format-point.ts';
import type { PluginChart } from '#lib/plugin-chart.ts';
import type { EmbeddedChart } from './embedded-chart.ts';

interface Of {
  /** Whose number it is. */
  name: string;
  /** The newest day that there could be a value of. */
  until: string;
  /** The day it left its store; null unless it did. */
  delistedOn: string | null;
}

/** The chart of one number: its values, their gain a day, or an index of either. */
export function seriesEmbed(chart: PluginChart, { name, until, delistedOn }: Of): EmbeddedChart {
  const title = `${name}: ${chart.title.charAt(0).toLowerCase()}${chart.title.slice(1)}`;
  const gone = delistedOn ? [`delisted on ${formatDay(delistedOn)}`] : [];
  const numbers = chart.gain ? gainsPerDay(chart.values) : chart.values;
  const base = chart.isIndex ? numbers.find(({ value }) => value > 0) : undefined;
  const points = base ? numbers.map((one) => ({ ...one, value: (100 * one.value) / base.value })) : numbers;
  const [first, last] = [chart.values[0], points.at(-1)];
  if (!first || !last)
    return { title, notes: gone.map(capital), lines: [], days: { from: until, to: until }, axis: yAxis([0]) };
  const to = until > last.day ? until : last.day;
  const options = chart.gain && !base ? { ...chart.axis, zero: true, log: false } : chart.axis;
  const bounds = chart.gain || chart.isIndex ? undefined : chart.bounds;
  const highest = bounds ? points.map((point) => bounds(point).high) : [];
  const axis = yAxis([...points.map(({ value }) => value), ...highest], options);
  const gaps = findGaps(
    points.map(({ day }) => day),
    to,
  );
  return {
    title,
    notes: [
      capital(chart.gain ? `${chart.unit} per day` : chart.unit),
      ...(base ? [`index: 100 is ${formatPoint(base)} on ${formatDay(base.day)}`] : []),
      period(first.day, to),
      ...caveats({ points: [...points], gaps, gain: chart.gain, axis: options }).map((note) =>
        note.replace(' (hatched)', ''),
      ),
      ...gone,
    ],
    lines: [{ points, end: formatPoint(last, axis.formatValue), bounds }],
    days: { from: first.day, to },
    axis,
  };
}
