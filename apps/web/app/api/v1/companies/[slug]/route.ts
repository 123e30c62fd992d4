import { getCompany } from '@pi/db/queries/companies/get-company';
import { toCompanyAnswer, toCompanyDetails } from '#lib/answers/company.ts';
import { notFoundError } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/companies/{slug}'],
  async ({ db, params: { slug } }) => {
    // PostgreSQL's text cannot hold a zero character.
    const company = slug.includes('\0') ? null : await getCompany(db, slug);
    if (!company) throw notFoundError('slug', `There is no company "${slug}".`);
    return toCompanyAnswer(toCompanyDetails(company));
  },
);
