import { getMarketplace } from '@pi/db/queries/catalogue/get-marketplace';
import { apiRoute } from '../../../../../lib/api-route.ts';
import { knownMarketplace } from '../../../../../lib/known-marketplace.ts';
import { stateOf } from '../../../../../lib/marketplaces.ts';
import { withIds } from '../../../../../lib/with-id.ts';

export const GET = apiRoute<{ name: string }>(async ({ db, params }) => {
  const about = knownMarketplace(params.name);
  const details = await getMarketplace(db, about.name, about.headline);
  return { about, state: stateOf(about), figures: details && { ...details, events: withIds(details.events) } };
});
