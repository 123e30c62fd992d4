import { getPlugin } from '@pi/db/queries/catalogue/get-plugin';
import { apiRoute } from '#lib/api-route.ts';
import { noSuchPlugin, requestedPlugin } from '#lib/requested-plugin.ts';
import { withFamilyIds } from '#lib/with-id.ts';

export const GET = apiRoute<{ id: string }>(async ({ db, params: { id } }) => {
  const found = await getPlugin(db, requestedPlugin(id));
  if (!found) throw noSuchPlugin(id);
  return { id, ...found, family: found.family && withFamilyIds(found.family) };
});
