import { searchCompanies } from '@pi/db/queries/companies/search-companies';
import { CompanyListItem, splitColumns } from '@pi/domain/api';
import { toCompanyListItem } from '#lib/answers/company.ts';
import { invalidRequest } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ofListOn } from '#lib/as-of.ts';
import { companyParams, placeOf, toCompanySearch } from '#lib/company-search.ts';
import { OTHER_CURSOR } from '#lib/cursor-param.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { listHref } from '#lib/list-href.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/companies'],
  async ({ db, query: { limit, ...query } }) => {
    const on = query.asOf;
    const place = placeOf(query);
    if (query.cursor !== undefined && !place) throw invalidRequest([OTHER_CURSOR]);
    if (on && query.sort === 'revenue')
      throw invalidRequest([
        {
          field: 'sort',
          message: 'sort cannot be revenue together with asOf.',
        },
      ]);
    const { db: then, asOf } = await ofListOn(db, on);
    const { rows, next } = await searchCompanies(then, toCompanySearch(query, limit));
    const before = (place?.before ?? 0) + rows.length;
    const list = splitColumns(CompanyListItem, rows.map(toCompanyListItem));
    return {
      asOf,
      meta: list.meta,
      sort: query.sort,
      next: next && listHref('/api/v1/companies', { ...companyParams(query, { ...next, before }), limit, asOf: on }),
      companies: list.rows,
    };
  },
);
