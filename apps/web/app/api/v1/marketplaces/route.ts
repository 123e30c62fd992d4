import { listMarketplaces } from '@pi/db/queries/catalogue/list-marketplaces';
import { apiRoute } from '../../../../lib/api-route.ts';
import { withAbouts } from '../../../../lib/marketplaces.ts';

export const GET = apiRoute(async ({ db }) => ({ marketplaces: withAbouts(await listMarketplaces(db)) }));
