import { listNewestDays } from '@pi/db/queries/catalogue/get-newest-day';
import { listCategoryFacts } from '@pi/db/queries/categories/list-category-facts';
import { CategoryItem, splitColumns } from '@pi/domain/api';
import { toCategoryItems } from '#lib/answers/category.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(ENDPOINTS['/api/v1/categories'], async ({ db }) => {
  const [rows, days] = await Promise.all([listCategoryFacts(db, { scope: 'shared' }), listNewestDays(db)]);
  const list = splitColumns(CategoryItem, toCategoryItems(rows, days));
  return { meta: list.meta, categories: list.rows };
});
