import type { Count, RevenueInputs, RevenueMarket } from '@pi/domain';
import { ownerKindOf } from '../owners/owner-kind.ts';
import { ownerWordsOf } from '../owners/owner-words.ts';
import { priceUnitOf } from '../price-unit.ts';
import { labelPricing } from './label-pricing.ts';
import { marketplaceOf } from './marketplace-words.ts';
import type { Label } from './read-labels.ts';

/** What is assumed of a marketplace that is none of ours. */
const OTHER_MARKET: RevenueMarket = { countBasis: 'people', buyers: 'consumers' };

/** The marketplaces that figures may be of, with what their numbers count. */
export type RevenueMarkets = ReadonlyMap<string, RevenueMarket>;

/** What a figure's revenue is estimated from: what the file says of it, never the revenue. */
export function labelInputs(label: Omit<Label, 'revenue'>, markets: RevenueMarkets): RevenueInputs {
  const marketplace = marketplaceOf(label.marketplace, markets) ?? label.marketplace;
  const market = markets.get(marketplace) ?? OTHER_MARKET;
  const pricing = labelPricing(label, marketplace);
  const [pricingModel, priceUsd] = [pricing.pricingModel, pricing.lowestPaidMonthlyUsd];
  const developerName = ownerIn(label.plugin);
  const developer = developerName === null ? null : { name: developerName };
  const words = ownerWordsOf({ name: label.plugin, description: label.price, developer });
  const owner = ownerKindOf({
    ...{ marketplace, buyers: market.buyers, pricingModel, priceUsd, developerName, words },
    company: null,
  });
  return {
    marketplace,
    ...market,
    count: countOf(label),
    countOn: null,
    ratingCount: null,
    pricingModel,
    pricingSource: pricingModel === null ? 'unknown' : 'text',
    priceUsd,
    priceUnit: priceUnitOf(pricing.tiers, priceUsd),
    priceSource: priceUsd === null ? 'unknown' : 'text',
    ...owner,
  };
}

function countOf({ users, usersBasis }: Omit<Label, 'revenue'>): Count | null {
  if (users === null) return null;
  const kind = /\bexact\b/i.test(usersBasis)
    ? 'exact'
    : /\bat least\b|\d[KM]?\+/i.test(usersBasis)
      ? 'at_least'
      : 'rounded';
  return { value: Math.round(users), kind };
}

// "Plugin (Owner)".
function ownerIn(plugin: string): string | null {
  return /\(([^()]+)\)\s*$/.exec(plugin)?.[1] ?? null;
}
