import { listMarketplaces } from '@pi/db/queries/catalogue/list-marketplaces';
import { apiRoute } from '#lib/api-route.ts';
import { withMarketplaceInfos } from '#lib/marketplaces.ts';

export const GET = apiRoute(async ({ db }) => ({ marketplaces: withMarketplaceInfos(await listMarketplaces(db)) }));
