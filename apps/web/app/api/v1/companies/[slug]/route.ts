import { toCompanyAnswer } from '#lib/answers/company.ts';
import { notFoundError } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { readCompany } from '#lib/read-company.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/companies/{slug}'],
  async ({ db, params: { slug }, query: { asOf } }) => {
    const company = await readCompany(db, slug, asOf);
    if (!company) throw notFoundError('slug', `There is no company "${slug}".`);
    return toCompanyAnswer(company);
  },
);
