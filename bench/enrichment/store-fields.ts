import type { RevisionContent } from '@pi/domain';
import { monthlyPriceUsd, type Prediction } from '@pi/intelligence';

type Fields = Pick<RevisionContent, 'pricingModel' | 'pricingLabel' | 'worksWith' | 'tags'>;

/** The baseline: what the store's own fields say, with no text read. */
export function predictByStoreFields(store: string, id: string, listing: Fields): Prediction {
  return {
    store,
    id,
    pricingModel: listing.pricingModel ?? null,
    tiers: [],
    lowestPaidMonthlyUsd: monthlyPriceUsd(listing.pricingLabel),
    integrations: listing.worksWith?.slice(0, 10) ?? [],
    tags: listing.tags?.slice(0, 5) ?? [],
  };
}
