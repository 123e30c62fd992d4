import { cleanText } from '@pi/domain';
import { el } from '#lib/chart-files/xml.ts';

/**
 * The frame that shows a chart on another site.
 * @param path of its page, from the first slash on
 * @param title what it shows, for screen readers
 */
export function embedSnippet(path: string, title: string, site: URL): string {
  const src = new URL(`/embed${path}`, site).href;
  const frame = { src, title: cleanText(title), width: '100%', height: 320, style: 'border:0', loading: 'lazy' };
  return el('iframe', frame);
}
