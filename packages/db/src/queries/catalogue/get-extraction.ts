import type { ExtractedPricingModel, PriceTier } from '@pi/domain';
import { eq } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';

/** What rules read out of a plugin's listing. */
export interface StoredExtraction {
  rulesVersion: number;
  pricingModel: ExtractedPricingModel | null;
  /** Null where no price is stated. */
  tiers: PriceTier[] | null;
  priceUsd: number | null;
  integrations: string[];
  tags: string[];
}

/**
 * What was read out of a plugin's listing; null where it was not, and in a database of an earlier
 * day where the listing said something else then.
 */
export async function getExtraction(db: Db, pluginId: number): Promise<StoredExtraction | null> {
  const { rulesVersion, pricingModel, tiers, priceUsd, integrations, tags } = pluginTraits;
  const [row] = await db
    .select({ rulesVersion, pricingModel, tiers, priceUsd, integrations, tags })
    .from(pluginTraits)
    .where(eq(pluginTraits.pluginId, pluginId));
  // As of an earlier day, what is not kept has no version.
  return row && (row.rulesVersion as number | null) !== null ? row : null;
}
