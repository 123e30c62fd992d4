import type { DataOrigin } from '@pi/domain';
import { el, text } from '#lib/chart-files/xml.ts';
import { formatDay } from '#lib/format.ts';
import { embedPlot } from './embed-plot.ts';
import { EMBED_STYLE } from './embed-style.ts';
import type { EmbeddedChart } from './embedded-chart.ts';

export interface Embedded {
  chart: EmbeddedChart;
  /** In place of the plot where there is nothing to draw. */
  empty: string;
  /** Where its numbers are from. */
  source: string;
  /** The newest day that there could be a value of. */
  until: string;
  /** The address of its page, with scheme and host. */
  href: string;
  origin: DataOrigin | null;
}

/**
 * A chart as a page of its own for frames of other sites: title, unit, period, source and day, and
 * a link to its page; no script, no cookie, nothing from elsewhere.
 */
export function embedPage({ chart, empty, source, until, href, origin }: Embedded): string {
  const notes = chart.notes.length > 0 ? [el('p', {}, text(chart.notes.join(' · ')))] : [];
  const sample = origin === 'sample' ? 'Sample data, not real numbers. ' : '';
  const body = [
    el('h1', {}, text(chart.title)),
    ...notes,
    chart.lines.length > 0 ? embedPlot(chart) : el('p', { class: 'none' }, text(empty)),
    el('p', {}, `${text(`${sample}Source: ${source}, as of ${formatDay(until)}.`)} ${linkTo(href)}`),
  ];
  return pageOf(chart.title, body, el('link', { rel: 'canonical', href }));
}

/** The page of an embed that cannot be shown, which says why. */
export function embedFailure(message: string, href: string): string {
  return pageOf('This chart cannot be shown', [el('p', { class: 'none' }, `${text(message)} ${linkTo(href)}`)]);
}

function pageOf(title: string, body: readonly string[], more = ''): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">${more}${el('title', {}, text(title))}<style>${EMBED_STYLE}</style>`;
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body.join('')}</body></html>`;
}

function linkTo(href: string): string {
  return el('a', { href, target: '_blank', rel: 'noopener' }, text('Plugin Intelligence'));
}
