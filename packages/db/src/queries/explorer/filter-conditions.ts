import { PERMISSION_RISKS } from '@pi/domain';
import {
  DEFAULT_DAYS,
  FILTER_NAMES,
  type FilterName,
  type PluginFilters,
  type Range,
  resolveDay,
} from '@pi/domain/api';
import { gte, lt, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { shareTier } from '../../schema/tiers.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { tierOf } from './count-tier.ts';
import { type FactsRelation, isTable } from './facts-relation.ts';
import { type FilterContext, wholeContext } from './filter-context.ts';
import { leastGrowth, mostGrowth } from './growth.ts';
import { hasAnyOf, hasChanged, hasPhrase, hasWord, isOfCompany } from './related-rows.ts';

type Whole = Required<FilterContext>;
type Conditions<Value> = (value: Value, context: Whole, filters: PluginFilters) => (SQL | undefined)[];

/**
 * What each filter asks of a plugin's facts; a filter on a period has none of its own.
 */
const CONDITIONS: { [Name in FilterName]: Conditions<NonNullable<PluginFilters[Name]>> } = {
  q: (_, { facts, words }) => (words.length === 0 ? [sql`false`] : words.map((word) => hasWord(facts, word))),
  phrase: (_, { facts, phrase }) => [phrase.length === 0 ? sql`false` : hasPhrase(facts, phrase)],
  status: (statuses, { facts }) => (statuses.includes('all') ? [] : [isAnyOf(facts.status, statuses)]),
  marketplace: (names, { facts }) => [isAnyOf(facts.marketplace, names)],
  category: (slugs, { facts }) => [isAnyOf(facts.category, slugs)],
  tag: (tags, { facts }) => [
    hasAnyOf(
      facts,
      ['tags', 'storeTags'],
      tags.map((tag) => tag.toLowerCase()),
    ),
  ],
  badge: (badges, { facts }) => [
    hasAnyOf(
      facts,
      ['badges'],
      badges.map((badge) => badge.toLowerCase()),
    ),
  ],
  users: (range, { facts }) => [...isWithin(facts.users, range), ...isWithin(facts.usersTier, tiersOf(range))],
  downloads: (range, { facts }) => [
    ...isWithin(facts.downloads, range),
    ...isWithin(facts.downloadsTier, tiersOf(range)),
  ],
  rating: (range, { facts }) => isWithin(facts.rating, range),
  ratings: (range, { facts }) => [
    ...isWithin(facts.ratingCount, range),
    ...ifTable(facts, isWithin(facts.ratingsTier, tiersOf(range))),
  ],
  per1000: (range, { facts }) => [
    ...isWithin(facts.ratingsPer1000, range),
    ...ifTable(facts, isWithin(facts.per1000Tier, tiersOf(range))),
  ],
  price: (range, { facts }) => isWithin(facts.priceUsd, range),
  revenue: (range, { facts }) => [
    ...isWithin(facts.revenue, range),
    ...ifTable(facts, isWithin(facts.revenueTier, tiersOf(range))),
  ],
  revenueLow: (range, { facts }) => [
    ...isWithin(facts.revenueLow, range),
    ...ifTable(facts, isWithin(facts.revenueLowTier, tiersOf(range))),
  ],
  ownerKind: (kinds, { facts }) => [isAnyOf(facts.ownerKind, kinds)],
  growth: ({ from, to }, context, { growthDays = DEFAULT_DAYS.growthDays }) => [
    from === undefined ? undefined : sql`${leastGrowth(growthDays, context)} >= ${from / 100}::real`,
    to === undefined ? undefined : sql`${mostGrowth(growthDays, context)} <= ${to / 100}::real`,
    ...ifTable(context.facts, isWithinTiers(context.facts[`growth${growthDays}dTier`], { from, to })),
  ],
  growthDays: () => [],
  pricing: (models, { facts }) => [isAnyOf(facts.pricingModel, models)],
  updatedBefore: (day, { facts, today }) => [lt(facts.updatedOn, resolveDay(day, today))],
  updatedAfter: (day, { facts, today }) => [gte(facts.updatedOn, resolveDay(day, today))],
  // Neither is new what a store dates anew, nor what it gives no date of and the first reading
  // found.
  listedAfter: (day, { facts, today, firstDays }) => [
    gte(facts.listedOn, resolveDay(day, today)),
    gte(facts.firstSeenOn, resolveDay(day, today)),
    sql`not (${facts.listedOn} = ${facts.firstSeenOn} and ${isAnyOf(readingOf(facts), readingsOf(firstDays))})`,
  ],
  listedBefore: (day, { facts, today }) => [lt(facts.listedOn, resolveDay(day, today))],
  delistedAfter: (day, { facts, today }) => [gte(facts.delistedOn, resolveDay(day, today))],
  changed: (kinds, context, { changedDays = DEFAULT_DAYS.changedDays }) => [hasChanged(kinds, changedDays, context)],
  changedDays: () => [],
  risk: (risks, { facts }) => [
    isAnyOf(
      facts.risk,
      risks.map((risk) => PERMISSION_RISKS.indexOf(risk)),
    ),
  ],
  company: (slugs, { facts }) => [isOfCompany(facts, slugs)],
  companyPlugins: (range, { facts }) => isWithin(facts.companyPlugins, range),
};

/**
 * The conditions that plugins meet which pass all filters. Without a filter on it, a plugin is
 * listed or missing; where the filters ask for delisted ones, delisted.
 */
export function filterConditions(filters: PluginFilters, given: FilterContext): SQL[] {
  const context = wholeContext(given);
  const asked = FILTER_NAMES.flatMap((name) => conditionsOf(name, filters, context));
  return [...asked, ...statusCondition(filters, context.facts)].filter((condition) => condition !== undefined);
}

/** The filters on a number, and the column that each is on. */
export const RANGE_COLUMNS = {
  users: 'users',
  downloads: 'downloads',
  rating: 'rating',
  ratings: 'ratingCount',
  per1000: 'ratingsPer1000',
  price: 'priceUsd',
  revenue: 'revenue',
  revenueLow: 'revenueLow',
  growth: 'change30d',
  companyPlugins: 'companyPlugins',
} as const satisfies Partial<Record<FilterName, keyof FactsRelation>>;
export type RangeName = keyof typeof RANGE_COLUMNS;

/** The conditions of one filter on a number. */
export function rangeConditions(
  name: RangeName,
  range: Range,
  filters: PluginFilters,
  context: Required<FilterContext>,
): (SQL | undefined)[] {
  return CONDITIONS[name](range, context, filters);
}

function conditionsOf<Name extends FilterName>(name: Name, filters: PluginFilters, context: Whole) {
  const value = filters[name];
  return value === undefined ? [] : CONDITIONS[name](value as NonNullable<PluginFilters[Name]>, context, filters);
}

function statusCondition({ status, delistedAfter }: PluginFilters, facts: FactsRelation): SQL[] {
  if (status !== undefined) return [];
  return [delistedAfter === undefined ? ne(facts.status, 'delisted') : sql`${facts.status} = 'delisted'`];
}

function isWithin(column: SQLWrapper, { from, to }: Range): (SQL | undefined)[] {
  return [
    from === undefined ? undefined : sql`${column} >= ${from}`,
    to === undefined ? undefined : sql`${column} <= ${to}`,
  ];
}

/** A marketplace and a day as one text. */
function readingOf({ marketplace, firstSeenOn }: FactsRelation): SQL {
  return sql`(${marketplace} || ' ' || ${firstSeenOn}::text)`;
}

function readingsOf(firstDays: Whole['firstDays']): string[] {
  return Object.entries(firstDays).map(([marketplace, day]) => `${marketplace} ${day}`);
}

/** What only helps to look up in an index. */
function ifTable(facts: FactsRelation, conditions: (SQL | undefined)[]): (SQL | undefined)[] {
  return isTable(facts) ? conditions : [];
}

/** The tiers of a range of growth, in percent: the tier is that of the least growth. */
function isWithinTiers(tier: SQLWrapper, { from, to }: Range): (SQL | undefined)[] {
  const tierAt = (percent: number) => sql`(${shareTier(sql`${percent / 100}::real`)})::smallint`;
  return [
    from === undefined ? undefined : sql`${tier} >= ${tierAt(from)}`,
    to === undefined ? undefined : sql`${tier} <= ${tierAt(to)}`,
  ];
}

/** The tiers of a range's counts: what an index can look up. */
function tiersOf({ from, to }: Range): Range {
  return { ...(from !== undefined && { from: tierOf(from) }), ...(to !== undefined && { to: tierOf(to) }) };
}
