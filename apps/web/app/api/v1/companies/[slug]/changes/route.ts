import { listCompanyMarketChanges } from '@pi/db/queries/catalogue/list-market-changes';
import { findShownCompany } from '@pi/db/queries/companies/change-companies';
import { toMarketChange } from '#lib/answers/change.ts';
import { notFoundError } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { nextHref, pageOf } from '#lib/transport/page-cursor.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/companies/{slug}/changes'],
  async ({ db, params: { slug }, query: { cursor, ...query } }) => {
    // PostgreSQL's text cannot hold a zero character.
    const company = slug.includes('\0') ? null : await findShownCompany(db, slug);
    if (!company) throw notFoundError('slug', `There is no company "${slug}".`);
    const path = `/api/v1/companies/${encodeURIComponent(company.slug)}/changes`;
    const page = pageOf(path, query, cursor);
    const { pageSize } = query;
    const part = { limit: pageSize + 1, offset: (page - 1) * pageSize };
    const rows = await listCompanyMarketChanges(db, { companyId: company.id, ...part });
    const next = rows.length > pageSize ? nextHref(path, query, page) : null;
    return { slug: company.slug, page, pageSize, next, changes: rows.slice(0, pageSize).map(toMarketChange) };
  },
);
