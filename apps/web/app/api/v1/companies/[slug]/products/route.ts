import { CompanyProductItem, splitColumns } from '@pi/domain/api';
import { notFoundError } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { groupProducts } from '#lib/company-products.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { readCompany } from '#lib/read-company.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/companies/{slug}/products'],
  async ({ db, params: { slug } }) => {
    const company = await readCompany(db, slug);
    if (!company) throw notFoundError('slug', `There is no company "${slug}".`);
    const items = groupProducts(company).map(({ listings, usersChange, ...product }) => ({
      ...product,
      plugins: listings.map(({ id }) => id),
      usersChange30d: usersChange,
    }));
    const { meta, rows } = splitColumns(CompanyProductItem, items);
    return { slug: company.slug, meta, products: rows };
  },
);
