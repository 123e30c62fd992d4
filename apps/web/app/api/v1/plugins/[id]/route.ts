import { getPlugin } from '@pi/db/queries/catalogue/get-plugin';
import { apiRoute } from '../../../../../lib/api-route.ts';
import { askedPlugin, noSuchPlugin } from '../../../../../lib/asked-plugin.ts';
import { withFamilyIds } from '../../../../../lib/with-id.ts';

export const GET = apiRoute<{ id: string }>(async ({ db, params: { id } }) => {
  const found = await getPlugin(db, askedPlugin(id));
  if (!found) throw noSuchPlugin(id);
  return { id, ...found, family: found.family && withFamilyIds(found.family) };
});
