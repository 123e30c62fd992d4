import type { GrowthPeriod } from '@pi/domain';
import type { ExplorerSort } from '@pi/domain/api';
import { type SQLWrapper, sql } from 'drizzle-orm';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import type { FilterContext } from './filter-context.ts';
import { leastGrowth } from './growth.ts';

/** What a value is compared as when it comes back in a cursor. */
type KeyType = 'smallint' | 'bigint' | 'real' | 'date' | 'text';
export interface SortKey {
  value: SQLWrapper;
  type: KeyType;
}

interface Sort {
  keys: SortKey[];
  /** Whether an index of the facts gives this order, so that a walk along it finds the first rows. */
  isIndexed: boolean;
}

/**
 * What a sort orders by, first key first; equal rows follow by id. Counts are ordered by their tier
 * first, which has an index.
 */
export function sortOf(sort: ExplorerSort, context: Required<FilterContext>): Sort {
  const { facts } = context;
  const of = (type: KeyType, value: SQLWrapper, isIndexed = false): Sort => ({ keys: [{ value, type }], isIndexed });
  const growth = (days: GrowthPeriod) => of('real', leastGrowth(days, context));
  const counted = (tier: SQLWrapper, count: SQLWrapper) => ({
    keys: [{ value: tier, type: 'smallint' as const }, { value: count, type: 'bigint' as const }],
    isIndexed: true,
  });
  switch (sort) {
    case 'users':
      return counted(facts.usersTier, facts.users);
    case 'downloads':
      return counted(facts.downloadsTier, facts.downloads);
    case 'growth7':
      return growth(7);
    case 'growth30':
      return growth(30);
    case 'growth90':
      return growth(90);
    case 'growth365':
      return growth(365);
    case 'rating':
      return of('real', facts.rating);
    case 'ratings':
      return of('bigint', facts.ratingCount);
    case 'per1000':
      return of('real', facts.ratingsPer1000);
    case 'price':
      return of('real', facts.priceUsd);
    case 'updated':
      return of('date', facts.updatedOn);
    case 'listed':
      return of('date', facts.listedOn);
    case 'delisted':
      return of('date', facts.delistedOn, true);
    case 'changedHands':
      return of('date', facts.changedHandsOn, true);
    case 'companyPlugins':
      return of('bigint', facts.companyPlugins);
    case 'risk':
      return of('smallint', facts.risk);
    case 'name':
      return of('text', sql`${pluginTraits.nameText} collate "C"`);
  }
}
