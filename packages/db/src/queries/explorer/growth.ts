import type { GrowthPeriod } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import { isAnyOf } from '../../statement-parts.ts';
import type { FactsRelation } from './facts-relation.ts';
import type { FilterContext } from './filter-context.ts';

type GrowthContext = Required<Pick<FilterContext, 'counters' | 'facts'>>;

/**
 * How much a plugin grew at least, as a share: the lowest change of its number that the shown
 * values allow; of a number that only grows, its gain against that of the period before.
 */
export function leastGrowth(days: GrowthPeriod, { facts, counters }: GrowthContext): SQL {
  return ofNumberOrCounter(facts, counters, facts[`change${days}d`], facts[`pace${days}d`]);
}

/** How much it grew at most. */
export function mostGrowth(days: GrowthPeriod, { facts, counters }: GrowthContext): SQL {
  return ofNumberOrCounter(facts, counters, facts[`change${days}dHigh`], facts[`pace${days}d`]);
}

type FactValue = FactsRelation[keyof FactsRelation & `${'change' | 'pace'}${string}`];

function ofNumberOrCounter(facts: FactsRelation, counters: readonly string[], change: FactValue, pace: FactValue): SQL {
  if (counters.length === 0) return sql`${change}`;
  return sql`(case when ${isAnyOf(facts.marketplace, counters)} then ${pace} else ${change} end)`;
}
