import { toCategoryAnswer } from '#lib/answers/category-answer.ts';
import { notFoundError } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { isCategory, readCategory } from '#lib/read-category.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/categories/{name}'],
  async ({ db, params: { name }, query: { marketplace = null, count } }) => {
    if (!isCategory(name)) throw notFoundError('name', `There is no category "${name}".`);
    return toCategoryAnswer(await readCategory(db, name, { marketplace, count }), marketplace);
  },
);
