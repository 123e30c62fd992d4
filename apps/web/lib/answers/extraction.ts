import type { StoredExtraction } from '@pi/db/queries/catalogue/get-extraction';
import { derivedNumber, PluginExtraction } from '@pi/domain/api';

/**
 * What rules read out of a listing.
 * @param of the day that the listing was read on, and its marketplace
 */
export function toPluginExtraction(row: StoredExtraction, of: { day: string; source: string }): PluginExtraction {
  const { rulesVersion, tiers, priceUsd, ...rest } = row;
  return PluginExtraction.parse({
    ...{ ...rest, ...of, origin: 'derived', method: `extraction_${rulesVersion}` },
    tiers: (tiers ?? []).map((tier) => ({
      ...tier,
      amount: derivedNumber({ value: tier.amount, kind: 'exact', method: 'stated_price', ...of }),
    })),
    priceUsd: derivedNumber({ value: priceUsd, kind: 'exact', method: 'price_per_month', ...of }),
  });
}
