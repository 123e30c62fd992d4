import { toFiguresAnswer } from '#lib/answers/marketplace.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { knownMarketplace } from '#lib/known-marketplace.ts';
import { stateOf } from '#lib/marketplaces.ts';
import { readMarketFigures } from '#lib/read-market.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/marketplaces/{name}'],
  async ({ db, params: { name }, query: { asOf } }) => {
    const info = knownMarketplace(name);
    return { info, state: stateOf(info), ...toFiguresAnswer(await readMarketFigures(db, info, asOf)) };
  },
);
