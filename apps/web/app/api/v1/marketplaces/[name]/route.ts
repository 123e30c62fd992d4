import { getMarketplace } from '@pi/db/queries/catalogue/get-marketplace';
import { toFiguresAnswer, toMarketplaceFigures } from '#lib/answers/marketplace.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { knownMarketplace } from '#lib/known-marketplace.ts';
import { stateOf } from '#lib/marketplaces.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/marketplaces/{name}'],
  async ({ db, params: { name } }) => {
    const info = knownMarketplace(name);
    const details = await getMarketplace(db, info.name, info.primaryMetric);
    return { info, state: stateOf(info), ...toFiguresAnswer(details && toMarketplaceFigures(details, info)) };
  },
);
