import { getMarketplaceInfo } from '@pi/scrapers/info';
import { requestDb } from '#lib/db.ts';
import { formatCount, formatRating } from '#lib/format.ts';
import { formatNumber } from '#lib/format-point.ts';
import { previewPicture } from '#lib/og/preview-picture.tsx';
import { decodeSegment, parsePluginId } from '#lib/plugin-id.ts';
import { readPlugin } from '#lib/read-plugin.ts';

/** The picture of a plugin's page: its name, maker and numbers. */
export async function GET(_request: Request, { params }: RouteContext<'/og/plugins/[id]'>): Promise<Response> {
  const decoded = decodeSegment((await params).id);
  const identity = decoded && parsePluginId(decoded);
  const found = identity ? await readPlugin(await requestDb(), identity) : null;
  const info = found && getMarketplaceInfo(found.plugin.marketplace);
  if (!found || !info) return new Response(null, { status: 404 });
  const { plugin, company } = found;
  const owner = company?.name ?? plugin.developerName;
  const number = plugin[info.primaryMetric];
  return previewPicture({
    title: plugin.name,
    line: owner ? `by ${owner}, ${info.title}` : info.title,
    facts: [
      ...(number
        ? [{ label: info.numbers[info.primaryMetric]?.label ?? '', value: formatNumber(number, formatCount) }]
        : []),
      ...(plugin.rating ? [{ label: 'Rating', value: `${formatRating(plugin.rating.value)} of 5` }] : []),
    ],
  });
}
