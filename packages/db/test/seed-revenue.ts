import type { RevenueInputs } from '@pi/domain';
import type { Db } from '../src/client.ts';
import { revenueEstimates } from '../src/schema/revenue-estimates.ts';
import { TODAY } from './seed-market.ts';

type Estimate = typeof revenueEstimates.$inferInsert;

/** Inputs of an estimate: a freemium plugin of one maker, whose price its text states. */
export const INPUTS: RevenueInputs = {
  ...{ marketplace: 'chrome-web-store', countBasis: 'people', buyers: 'consumers' },
  ...{ count: { value: 30_000, kind: 'rounded' }, countOn: TODAY, ratingCount: 120 },
  ...{ pricingModel: 'freemium', pricingSource: 'text', priceUsd: 5, priceUnit: null, priceSource: 'text' },
  ...{ ownerKind: 'single', ownerSource: 'derived' },
};

/** Inserts an estimate of a plugin. */
export async function seedEstimate(db: Db, pluginId: number, values: Partial<Estimate> = {}): Promise<void> {
  const interval = { lower: 1200, point: 5000, upper: 21_000 };
  await db
    .insert(revenueEstimates)
    .values({ pluginId, estimatedOn: TODAY, ...interval, methodVersion: 1, inputs: INPUTS, ...values });
}
