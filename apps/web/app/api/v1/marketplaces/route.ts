import { listMarketplaces } from '@pi/db/queries/catalogue/list-marketplaces';
import { toMarketplaceSummaries } from '#lib/answers/marketplace.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { withMarketplaceInfos } from '#lib/marketplaces.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(ENDPOINTS['/api/v1/marketplaces'], async ({ db }) => ({
  marketplaces: withMarketplaceInfos(toMarketplaceSummaries(await listMarketplaces(db))),
}));
