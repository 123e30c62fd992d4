import { listCompanies } from '@pi/db/queries/companies/list-companies';
import { CompanyItem, splitColumns } from '@pi/domain/api';
import { toCompanyItem } from '#lib/answers/company.ts';
import { readRoute } from '#lib/api-route.ts';
import { ofMarketplaceOn } from '#lib/as-of.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { knownMarketplace } from '#lib/known-marketplace.ts';
import { listHref } from '#lib/list-href.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/marketplaces/{name}/companies'],
  async ({ db, params: { name }, query }) => {
    const info = knownMarketplace(name);
    const { db: then, asOf } = await ofMarketplaceOn(db, info.name, query.asOf);
    const { rows, more } = await listCompanies(then, { ...query, marketplace: info.name });
    const next = more
      ? listHref(`/api/v1/marketplaces/${info.name}/companies`, { ...query, page: query.page + 1 })
      : null;
    const list = splitColumns(
      CompanyItem,
      rows.map((row) => toCompanyItem(row, info.name)),
    );
    return { ...query, asOf, meta: list.meta, next, companies: list.rows };
  },
);
