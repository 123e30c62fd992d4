import type { DataOrigin } from '@pi/domain';
import { findGaps } from '#components/charts/series.ts';
import { caveats, period } from '#components/charts/series-words.ts';
import { capital } from '#lib/capital.ts';
import { el, text } from '#lib/chart-files/xml.ts';
import { formatDay } from '#lib/format.ts';
import { formatPoint } from '#lib/format-point.ts';
import type { PluginChart } from '#lib/plugin-chart.ts';
import { axisOf, drawnSeries, embedPlot } from './embed-plot.ts';
import { EMBED_STYLE } from './embed-style.ts';

export interface Embedded {
  /** Whose number it is. */
  name: string;
  store: string;
  /** The newest day that there could be a value of. */
  until: string;
  /** The day it left its store; null unless it did. */
  delistedOn: string | null;
  /** The address of its page, with scheme and host. */
  href: string;
  origin: DataOrigin | null;
}

/**
 * A chart as a page of its own for frames of other sites: title, unit, period, source and day, and
 * a link to its page; no script, no cookie, nothing from elsewhere.
 */
export function embedPage(chart: PluginChart, of: Embedded): string {
  const title = `${of.name}: ${chart.title.charAt(0).toLowerCase()}${chart.title.slice(1)}`;
  const link = el('a', { href: of.href, target: '_blank', rel: 'noopener' }, text('Plugin Intelligence'));
  const sample = of.origin === 'sample' ? 'Sample data, not real numbers. ' : '';
  const body = [
    el('h1', {}, text(title)),
    ...plotOf(chart, of),
    el('p', {}, `${text(`${sample}Source: ${of.store}, as of ${formatDay(of.until)}.`)} ${link}`),
  ];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">${el('link', { rel: 'canonical', href: of.href })}${el('title', {}, text(title))}<style>${EMBED_STYLE}</style>`;
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body.join('')}</body></html>`;
}

function plotOf(chart: PluginChart, { until, delistedOn }: Embedded): string[] {
  const series = drawnSeries(chart);
  const [first, last] = [chart.values[0], series.points.at(-1)];
  const gone = delistedOn ? [`delisted on ${formatDay(delistedOn)}`] : [];
  if (!first || !last)
    return [
      ...gone.map((words) => el('p', {}, text(capital(words)))),
      el('p', { class: 'none' }, text(`No ${chart.unit} yet.`)),
    ];
  const end = until > last.day ? until : last.day;
  const days = series.points.map(({ day }) => day);
  const notes = caveats({
    points: [...series.points],
    gaps: findGaps(days, end),
    gain: chart.gain,
    axis: axisOf(chart, series.base),
  });
  const words = [
    capital(chart.gain ? `${chart.unit} per day` : chart.unit),
    ...(series.base ? [`index: 100 is ${formatPoint(series.base)} on ${formatDay(series.base.day)}`] : []),
    period(first.day, end),
    ...notes.map((note) => note.replace(' (hatched)', '')),
    ...gone,
  ];
  return [el('p', {}, text(words.join(' · '))), embedPlot(chart, series, { from: first.day, end })];
}
