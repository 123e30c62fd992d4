import { MarketCategoryItem, splitColumns } from '@pi/domain/api';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { knownMarketplace } from '#lib/known-marketplace.ts';
import { readMarketCategories } from '#lib/read-market-parts.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/marketplaces/{name}/categories'],
  async ({ db, params: { name } }) => {
    const info = knownMarketplace(name);
    const { meta, rows } = splitColumns(MarketCategoryItem, await readMarketCategories(db, info));
    return { marketplace: info.name, meta, categories: rows };
  },
);
