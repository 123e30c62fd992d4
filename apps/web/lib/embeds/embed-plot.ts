import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import { type SeriesPoint, splitAtGaps } from '#components/charts/series.ts';
import { xAxis } from '#components/charts/x-axis.ts';
import type { YAxis } from '#components/charts/y-axis.ts';
import { el, text } from '#lib/chart-files/xml.ts';
import { formatDay } from '#lib/format.ts';
import type { EmbeddedChart, EmbeddedLine } from './embedded-chart.ts';

/**
 * The plot as HTML: lines in an SVG that is as wide as its frame, words beside it in their own
 * size. The names of several lines stand above it.
 */
export function embedPlot({ lines, axis, days }: EmbeddedChart): string {
  const horizontal = xAxis(days.from, days.to);
  const shapes = lines.map((one, at) => {
    const { band, crossings, path } = lineShapes(one, horizontal.x, axis);
    return el(
      'g',
      { class: `s${at + 1}` },
      [
        ...(band ? [el('path', { d: band, fill: 'currentColor', 'fill-opacity': 0.15 })] : []),
        el('path', { d: crossings, stroke: 'currentColor', 'stroke-width': 1.5, 'stroke-dasharray': '4 4' }),
        el('path', { d: path, stroke: 'currentColor', 'stroke-width': 2, 'stroke-linejoin': 'round' }),
      ].join(''),
    );
  });
  const grid = axis.ticks.map((tick) => el('path', { d: `M0 ${round(tick.y)}H100`, stroke: 'var(--line)' }));
  const picture = {
    ...{ viewBox: '0 0 100 100', preserveAspectRatio: 'none', role: 'img' },
    'aria-label': lines.map(lineWords).join(', '),
  };
  const labels = [
    ...axis.ticks.map((tick) => span('y', `top:${round(tick.y)}%`, tick.label)),
    ...horizontal.ticks.map(({ label, x, from }) => span(`x ${from}`, `left:${round(x)}%`, label)),
    ...lines.flatMap(({ points }, at) => endMark(points.at(-1), at, horizontal.x, axis)),
    ...lines.flatMap(({ name, points, end }) =>
      name === undefined ? [span('end', `top:${round(axis.y(points.at(-1)?.value ?? 0))}%`, end)] : [],
    ),
  ];
  const isNamed = lines.some(({ name }) => name !== undefined);
  const plot = el('svg', picture, [...grid, ...shapes].join('')) + labels.join('');
  return (isNamed ? legend(lines) : '') + el('div', { class: isNamed ? 'plot named' : 'plot' }, plot);
}

function lineShapes({ points, bounds }: EmbeddedLine, placeOf: (day: string) => number, vertical: YAxis) {
  const curve = bounds ? curveStepAfter : curveLinear;
  const [x, y] = [({ day }: SeriesPoint) => placeOf(day), ({ value }: SeriesPoint) => vertical.y(value)];
  const path = line<SeriesPoint>(x, y).curve(curve).digits(2);
  const band =
    bounds &&
    area<SeriesPoint>()
      .x(x)
      .curve(curve)
      .digits(2)
      .y0((point) => vertical.y(bounds(point).low))
      .y1((point) => vertical.y(bounds(point).high));
  const runs = splitAtGaps(points);
  const crossings = runs.slice(1).map((run, index) => {
    const [before, after] = [runs[index]?.at(-1), run[0]];
    return before && after ? path(after.since ? [{ ...after, day: after.since }, after] : [before, after]) : '';
  });
  const drawn = (shape: (run: SeriesPoint[]) => string | null) =>
    runs.map((run) => (run.length > 1 ? (shape(run) ?? '') : '')).join('');
  return { band: band && drawn(band), crossings: crossings.join(''), path: drawn(path) };
}

function legend(lines: readonly EmbeddedLine[]): string {
  const entries = lines.map(({ name = '', end }, at) =>
    el('li', {}, `${el('i', { class: `s${at + 1}` })}${text(name)} ${el('b', {}, text(end))}`),
  );
  return el('ul', {}, entries.join(''));
}

function lineWords({ name, points, end }: EmbeddedLine): string {
  const day = points.at(-1)?.day;
  return `${name === undefined ? '' : `${name}: `}${end}${day ? ` on ${formatDay(day)}` : ''}`;
}

function endMark(last: SeriesPoint | undefined, at: number, placeOf: (day: string) => number, axis: YAxis): string[] {
  if (!last) return [];
  return [
    el('i', { class: `s${at + 1}`, style: `left:${round(placeOf(last.day))}%;top:${round(axis.y(last.value))}%` }),
  ];
}

function span(name: string, style: string, words: string): string {
  return el('span', { class: name, style, 'aria-hidden': 'true' }, text(words));
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
