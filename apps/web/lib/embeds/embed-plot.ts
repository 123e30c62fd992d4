import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import { gainsPerDay } from '#components/charts/gains.ts';
import { type SeriesPoint, splitAtGaps } from '#components/charts/series.ts';
import { xAxis } from '#components/charts/x-axis.ts';
import { yAxis } from '#components/charts/y-axis.ts';
import { el, text } from '#lib/chart-files/xml.ts';
import { formatDay } from '#lib/format.ts';
import { formatPoint } from '#lib/format-point.ts';
import type { PluginChart } from '#lib/plugin-chart.ts';

/** What is drawn of a chart: its numbers, their gain a day, or an index of either. */
export interface DrawnSeries {
  points: readonly SeriesPoint[];
  /** What the index counts from. */
  base: SeriesPoint | undefined;
}

export function drawnSeries({ values, gain, isIndex }: PluginChart): DrawnSeries {
  const numbers = gain ? gainsPerDay(values) : values;
  const base = isIndex ? numbers.find(({ value }) => value > 0) : undefined;
  return { points: base ? numbers.map((one) => ({ ...one, value: (100 * one.value) / base.value })) : numbers, base };
}

/** The axis that its values need. */
export function axisOf(chart: PluginChart, base: SeriesPoint | undefined): PluginChart['axis'] {
  return chart.gain && !base ? { ...chart.axis, zero: true, log: false } : chart.axis;
}

/**
 * The plot as HTML: lines in an SVG that is as wide as its frame, words beside it in their own
 * size.
 */
export function embedPlot(
  chart: PluginChart,
  { points, base }: DrawnSeries,
  days: { from: string; end: string },
): string {
  const bounds = chart.gain || chart.isIndex ? undefined : chart.bounds;
  const highest = bounds ? points.map((point) => bounds(point).high) : [];
  const vertical = yAxis([...points.map(({ value }) => value), ...highest], axisOf(chart, base));
  const horizontal = xAxis(days.from, days.end);
  const curve = bounds ? curveStepAfter : curveLinear;
  const [x, y] = [({ day }: SeriesPoint) => horizontal.x(day), ({ value }: SeriesPoint) => vertical.y(value)];
  const path = line<SeriesPoint>(x, y).curve(curve).digits(2);
  const band = area<SeriesPoint>()
    .x(x)
    .curve(curve)
    .digits(2)
    .y0((point) => vertical.y(bounds?.(point).low ?? point.value))
    .y1((point) => vertical.y(bounds?.(point).high ?? point.value));
  const runs = splitAtGaps([...points]);
  const crossings = runs.slice(1).map((run, index) => {
    const [before, after] = [runs[index]?.at(-1), run[0]];
    return before && after ? path(after.since ? [{ ...after, day: after.since }, after] : [before, after]) : '';
  });
  const drawn = (shape: (run: SeriesPoint[]) => string | null) =>
    runs.map((run) => (run.length > 1 ? (shape(run) ?? '') : '')).join('');
  const last = points.at(-1);
  const svg = [
    ...vertical.ticks.map((tick) => el('path', { d: `M0 ${round(tick.y)}H100`, stroke: 'var(--line)' })),
    ...(bounds ? [el('path', { d: drawn(band), fill: 'var(--series)', 'fill-opacity': 0.15 })] : []),
    el('path', { d: crossings.join(''), stroke: 'var(--series)', 'stroke-width': 1.5, 'stroke-dasharray': '4 4' }),
    el('path', { d: drawn(path), stroke: 'var(--series)', 'stroke-width': 2, 'stroke-linejoin': 'round' }),
  ];
  const labels = [
    ...vertical.ticks.map((tick) => span('y', `top:${round(tick.y)}%`, tick.label)),
    ...horizontal.ticks.map(({ label, x: at, from }) => span(`x ${from}`, `left:${round(at)}%`, label)),
    ...(last
      ? [endMark(x(last), y(last)), span('end', `top:${round(y(last))}%`, formatPoint(last, vertical.formatValue))]
      : []),
  ];
  const words = last ? `${formatPoint(last)} on ${formatDay(last.day)}` : '';
  const picture = { viewBox: '0 0 100 100', preserveAspectRatio: 'none', role: 'img', 'aria-label': words };
  return el('div', { class: 'plot' }, el('svg', picture, svg.join('')) + labels.join(''));
}

function endMark(x: number, y: number): string {
  return el('i', { style: `left:${round(x)}%;top:${round(y)}%` });
}

function span(name: string, style: string, words: string): string {
  return el('span', { class: name, style, 'aria-hidden': 'true' }, text(words));
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
