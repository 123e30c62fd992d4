import { getPluginRow } from '@pi/db/queries/catalogue/get-plugin-row';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { toPluginItem } from '#lib/answers/plugin.ts';
import { notFoundError } from '#lib/api-error.ts';
import { badgeOf } from '#lib/badges/badge-of.ts';
import { badgeSvg } from '#lib/badges/badge-svg.ts';
import { dataOrigin } from '#lib/data-origin.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { fileRoute } from '#lib/file-route.ts';

export const { GET, POST, PUT, PATCH, DELETE } = fileRoute(
  FILE_ENDPOINTS['/badges/plugins/{id}/{file}'],
  async ({ db, params: { id, file } }) => {
    const info = getMarketplaceInfo(id.marketplace);
    const found = info && (await getPluginRow(db, id));
    if (!found) throw notFoundError('id', 'There is no plugin of this id.');
    const badge = badgeOf(toPluginItem(found.plugin), info, file);
    return {
      body: badgeSvg(badge, await dataOrigin(db)),
      type: 'image/svg+xml',
      headers: {
        'Cache-Control': 'public, max-age=3600',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      },
    };
  },
  { isCounted: false },
);
