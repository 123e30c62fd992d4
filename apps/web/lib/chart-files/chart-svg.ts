import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import { gainsPerDay } from '#components/charts/gains.ts';
import { findGaps, type SeriesPoint, splitAtGaps } from '#components/charts/series.ts';
import { caveats, period } from '#components/charts/series-words.ts';
import { xAxis } from '#components/charts/x-axis.ts';
import { yAxis } from '#components/charts/y-axis.ts';
import { capital } from '#lib/capital.ts';
import { formatDay } from '../format.ts';
import { formatPoint } from '../format-point.ts';
import type { PluginChart } from '../plugin-chart.ts';
import { el, text } from './xml.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const PLOT = { left: 96, right: 120, top: 128, bottom: 88 };
const COLORS = { paper: '#ffffff', ink: '#1b1b19', soft: '#54544e', line: '#e5e5e0', series: '#0072b2' };

interface Named {
  /** Whose number it is. */
  name: string;
  store: string;
  /** The newest day that there could be a value of. */
  until: string;
}

/**
 * A chart as a file that stands alone: title, unit, period, source and day are in it. Always on a
 * light ground, 1200 by 630.
 */
export function chartSvg(chart: PluginChart, { name, store, until }: Named): string {
  const numbers = chart.gain ? gainsPerDay(chart.values) : chart.values;
  const base = chart.isIndex ? numbers.find(({ value }) => value > 0) : undefined;
  const points = base ? numbers.map((point) => ({ ...point, value: (100 * point.value) / base.value })) : [...numbers];
  const [first, last] = [chart.values[0], points.at(-1)];
  const unit = `${chart.gain ? `${chart.unit} per day` : chart.unit}${base ? `, index: 100 is ${formatPoint(base)} on ${formatDay(base.day)}` : ''}`;
  const head = [
    line1(PLOT.left - 64, 56, `${name}: ${lowerFirst(chart.title)}`, 26, COLORS.ink, 600),
    line1(
      PLOT.left - 64,
      HEIGHT - 28,
      `Source: ${store}, as of ${formatDay(until)}. Plugin Intelligence`,
      16,
      COLORS.soft,
    ),
  ];
  if (!first || !last)
    return document([...head, line1(PLOT.left, HEIGHT / 2, `No ${chart.unit} yet.`, 20, COLORS.soft)]);
  const end = until > last.day ? until : last.day;
  const options = chart.gain && !base ? { ...chart.axis, zero: true, log: false as const } : chart.axis;
  const notes = caveats({
    points,
    gaps: findGaps(
      points.map(({ day }) => day),
      end,
    ),
    gain: chart.gain,
    axis: options,
  });
  const subtitle = [capital(unit), period(first.day, end), ...notes.map((note) => note.replace(' (hatched)', ''))].join(
    ' · ',
  );
  return document([
    ...head,
    line1(PLOT.left - 64, 84, subtitle, 16, COLORS.soft),
    plot(points, chart, { from: first.day, end, options }),
  ]);
}

function plot(
  points: SeriesPoint[],
  chart: PluginChart,
  { from, end, options }: { from: string; end: string; options: PluginChart['axis'] },
) {
  const bounds = chart.gain || chart.isIndex ? undefined : chart.bounds;
  const highest = bounds ? points.map((point) => bounds(point).high) : [];
  const vertical = yAxis([...points.map(({ value }) => value), ...highest], options);
  const horizontal = xAxis(from, end);
  const x = (day: string) => PLOT.left + (horizontal.x(day) / 100) * (WIDTH - PLOT.left - PLOT.right);
  const y = (value: number) => PLOT.top + (vertical.y(value) / 100) * (HEIGHT - PLOT.top - PLOT.bottom);
  const curve = bounds ? curveStepAfter : curveLinear;
  const path = line<SeriesPoint>(
    ({ day }) => x(day),
    ({ value }) => y(value),
  )
    .curve(curve)
    .digits(1);
  const band = area<SeriesPoint>()
    .x(({ day }) => x(day))
    .curve(curve)
    .digits(1)
    .y0((point) => y(bounds?.(point).low ?? point.value))
    .y1((point) => y(bounds?.(point).high ?? point.value));
  const runs = splitAtGaps(points);
  const last = points.at(-1);
  const crossings = runs.slice(1).flatMap((run, index) => {
    const [before, after] = [runs[index]?.at(-1), run[0]];
    return before && after ? [path(after.since ? [{ ...after, day: after.since }, after] : [before, after])] : [];
  });
  const bottom = HEIGHT - PLOT.bottom;
  return [
    ...vertical.ticks.map(
      (tick) =>
        el('path', { d: `M${PLOT.left} ${y(tick.value)}H${WIDTH - PLOT.right}`, stroke: COLORS.line }) +
        line1(PLOT.left - 12, y(tick.value) + 5, tick.label, 16, COLORS.soft, 400, 'end'),
    ),
    ...horizontal.ticks.map((tick) =>
      line1(
        PLOT.left + (tick.x / 100) * (WIDTH - PLOT.left - PLOT.right),
        bottom + 26,
        tick.label,
        16,
        COLORS.soft,
        400,
        'middle',
      ),
    ),
    ...new Set(
      chart.annotations
        .filter(({ day }) => day >= from && day <= end)
        .map(({ day }) =>
          el('path', { d: `M${x(day).toFixed(1)} ${bottom - 8}V${bottom}`, stroke: COLORS.soft, 'stroke-width': 2 }),
        ),
    ),
    bounds
      ? el('path', {
          d: runs.map((run) => (run.length > 1 ? band(run) : '')).join(''),
          fill: COLORS.series,
          'fill-opacity': 0.15,
        })
      : '',
    el('path', {
      d: crossings.join(''),
      fill: 'none',
      stroke: COLORS.series,
      'stroke-width': 2,
      'stroke-dasharray': '5 5',
    }),
    el('path', {
      d: runs.map((run) => (run.length > 1 ? path(run) : '')).join(''),
      fill: 'none',
      stroke: COLORS.series,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
    }),
    last
      ? el('circle', { cx: x(last.day), cy: y(last.value), r: 5, fill: COLORS.series }) +
        line1(x(last.day) + 12, y(last.value) + 6, formatPoint(last, vertical.formatValue), 18, COLORS.ink, 600)
      : '',
  ].join('');
}

function document(parts: string[]): string {
  const ground = el('rect', { width: WIDTH, height: HEIGHT, fill: COLORS.paper });
  const size = { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` };
  return el(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, 'font-family': 'Geist, system-ui, sans-serif' },
    ground + parts.join(''),
  );
}

function line1(x: number, y: number, words: string, size: number, fill: string, weight = 400, anchor = 'start') {
  const place = { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, 'text-anchor': anchor };
  return el('text', { ...place, 'font-size': size, 'font-weight': weight, fill }, text(words));
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
