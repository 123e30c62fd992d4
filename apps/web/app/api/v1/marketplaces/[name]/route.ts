import { getMarketplace } from '@pi/db/queries/catalogue/get-marketplace';
import { apiRoute } from '#lib/api-route.ts';
import { knownMarketplace } from '#lib/known-marketplace.ts';
import { stateOf } from '#lib/marketplaces.ts';
import { withIds } from '#lib/with-id.ts';

export const GET = apiRoute<{ name: string }>(async ({ db, params }) => {
  const info = knownMarketplace(params.name);
  const details = await getMarketplace(db, info.name, info.primaryMetric);
  return { info, state: stateOf(info), figures: details && { ...details, events: withIds(details.events) } };
});
