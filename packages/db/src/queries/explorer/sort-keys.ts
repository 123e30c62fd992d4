import type { GrowthPeriod } from '@pi/domain';
import { type ExplorerSort, SORT_VALUES, type SortValue } from '@pi/domain/api';
import { type SQLWrapper, sql } from 'drizzle-orm';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import type { FilterContext } from './filter-context.ts';
import { leastGrowth } from './growth.ts';

export interface SortKey {
  value: SQLWrapper;
  /** What a value is compared as when it comes back in a cursor. */
  type: SortValue;
}

interface Sort {
  keys: SortKey[];
  /**
   * Whether an index of the facts gives this order, so that a walk along it finds the first rows.
   */
  isIndexed: boolean;
}

/**
 * What a sort orders by, first key first; equal rows follow by id. Counts are ordered by their tier
 * first, which has an index.
 */
export function sortOf(sort: ExplorerSort, context: Required<FilterContext>): Sort {
  const { facts } = context;
  const types = SORT_VALUES[sort];
  const of = (values: SQLWrapper[], isIndexed = false): Sort => ({
    keys: values.map((value, index) => ({ value, type: types[index] ?? 'text' })),
    isIndexed,
  });
  const growth = (days: GrowthPeriod) => of([leastGrowth(days, context)]);
  const sorts: Record<ExplorerSort, () => Sort> = {
    users: () => of([facts.usersTier, facts.users], true),
    downloads: () => of([facts.downloadsTier, facts.downloads], true),
    growth7: () => growth(7),
    growth30: () => growth(30),
    growth90: () => growth(90),
    growth365: () => growth(365),
    rating: () => of([facts.rating]),
    ratings: () => of([facts.ratingCount]),
    per1000: () => of([facts.ratingsPer1000]),
    price: () => of([facts.priceUsd]),
    updated: () => of([facts.updatedOn]),
    listed: () => of([facts.listedOn]),
    delisted: () => of([facts.delistedOn], true),
    changedHands: () => of([facts.changedHandsOn], true),
    companyPlugins: () => of([facts.companyPlugins]),
    risk: () => of([facts.risk]),
    name: () => of([sql`${pluginTraits.nameText} collate "C"`]),
  };
  return sorts[sort]();
}
