import type { GrowthPeriod } from '@pi/domain';
import { type ExplorerSort, SORT_VALUES, type SortValue } from '@pi/domain/api';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { countTier, shareTier } from '../../schema/tiers.ts';
import type { FilterContext } from './filter-context.ts';
import { leastGrowth } from './growth.ts';

export interface SortKey {
  value: SQLWrapper;
  /** What a value is compared as when it comes back in a cursor. */
  type: SortValue;
}

/** What the index of a sort is on, where that is no key of the sort. */
export interface IndexKey {
  value: SQLWrapper;
  /** Its value in a row whose first key is this one. */
  of(first: SQL): SQL;
}

interface Sort {
  keys: SortKey[];
  /** A coarser value that the index is on; without it, the index is on the first key. */
  tier?: IndexKey;
}

/**
 * What a sort orders by, first key first; equal rows follow by id. An index of the facts, or of
 * names, gives this order or that of a coarser value: what changes daily is indexed by its tier.
 */
export function sortOf(sort: ExplorerSort, { nameText = pluginTraits.nameText, ...context }: SortContext): Sort {
  const { facts } = context;
  const types = SORT_VALUES[sort];
  const of = (values: SQLWrapper[], tier?: IndexKey): Sort => ({
    keys: values.map((value, index) => ({ value, type: types[index] ?? 'text' })),
    ...(tier && { tier }),
  });
  const growth = (days: GrowthPeriod) =>
    of([leastGrowth(days, context)], { value: facts[`growth${days}dTier`], of: shareTier });
  const sorts: Record<ExplorerSort, () => Sort> = {
    users: () => of([facts.usersTier, facts.users]),
    downloads: () => of([facts.downloadsTier, facts.downloads]),
    growth7: () => growth(7),
    growth30: () => growth(30),
    growth90: () => growth(90),
    growth365: () => growth(365),
    rating: () => of([facts.rating]),
    ratings: () => of([facts.ratingCount], { value: facts.ratingsTier, of: countTier }),
    per1000: () => of([facts.ratingsPer1000], { value: facts.per1000Tier, of: countTier }),
    price: () => of([facts.priceUsd]),
    revenue: () => of([facts.revenue], { value: facts.revenueTier, of: countTier }),
    revenueLow: () => of([facts.revenueLow], { value: facts.revenueLowTier, of: countTier }),
    updated: () => of([facts.updatedOn]),
    listed: () => of([facts.listedOn]),
    delisted: () => of([facts.delistedOn]),
    changedHands: () => of([facts.changedHandsOn]),
    companyPlugins: () => of([facts.companyPlugins]),
    risk: () => of([facts.risk]),
    name: () => of([sql`${nameText} collate "C"`]),
  };
  return sorts[sort]();
}

interface SortContext extends Required<FilterContext> {
  /** The names to sort by, where they are not read from the traits. */
  nameText?: SQLWrapper;
}
