import { listCompanies } from '@pi/db/queries/companies/list-companies';
import { apiRoute } from '#lib/api-route.ts';
import { knownMarketplace } from '#lib/known-marketplace.ts';
import { CompanyListParams } from '#lib/list-params.ts';

export const GET = apiRoute<{ name: string }>(async ({ db, params, query }) => {
  const info = knownMarketplace(params.name);
  const asked = CompanyListParams.parse(query);
  const { rows, more } = await listCompanies(db, { ...asked, marketplace: info.name });
  return { ...asked, more, companies: rows };
});
