import { getCompany } from '@pi/db/queries/companies/get-company';
import { ApiError } from '#lib/api-error.ts';
import { apiRoute } from '#lib/api-route.ts';
import { withFamilyIds, withIds } from '#lib/with-id.ts';

export const GET = apiRoute<{ slug: string }>(async ({ db, params: { slug } }) => {
  const company = slug.includes('\0') ? null : await getCompany(db, slug);
  if (!company) throw new ApiError(404, `there is no company "${slug}"`, { field: 'slug' });
  const { plugins, families, events } = company;
  return {
    company: {
      ...company,
      plugins: withIds(plugins),
      families: families.map(withFamilyIds),
      events: withIds(events),
    },
  };
});
