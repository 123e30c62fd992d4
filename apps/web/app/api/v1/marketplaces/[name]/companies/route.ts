import { listCompanies } from '@pi/db/queries/companies/list-companies';
import { CompanyItem, splitColumns } from '@pi/domain/api';
import { toCompanyItem } from '#lib/answers/company.ts';
import { readRoute } from '#lib/api-route.ts';
import { ofMarketplaceOn } from '#lib/as-of.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { knownMarketplace } from '#lib/known-marketplace.ts';
import { nextHref, pageOf } from '#lib/transport/page-cursor.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/marketplaces/{name}/companies'],
  async ({ db, params: { name }, query: { cursor, ...query } }) => {
    const info = knownMarketplace(name);
    const path = `/api/v1/marketplaces/${info.name}/companies`;
    const page = pageOf(path, query, cursor);
    const { db: then, asOf } = await ofMarketplaceOn(db, info.name, query.asOf);
    const { rows, more } = await listCompanies(then, { ...query, page, marketplace: info.name });
    const list = splitColumns(
      CompanyItem,
      rows.map((row) => toCompanyItem(row, info.name)),
    );
    const next = more ? nextHref(path, query, page) : null;
    return { ...query, page, asOf, meta: list.meta, next, companies: list.rows };
  },
);
