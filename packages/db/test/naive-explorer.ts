import { addDays, type Category, type ChangeKind, type GrowthPeriod, PERMISSION_RISKS } from '@pi/domain';
import { type ExplorerSort, type PluginFilters, type Range, resolveDay, type SortOrder } from '@pi/domain/api';
import type { pluginFacts } from '../src/schema/plugin-facts.ts';

/** A plugin as the naive list sees it: its facts, and what other tables say of it. */
export interface NaivePlugin {
  facts: Required<typeof pluginFacts.$inferInsert>;
  nameText: string;
  tags: string[];
  storeTags: string[];
  badges: string[];
  companySlug: string | null;
  changes: { kind: ChangeKind; day: string }[];
}

export interface NaiveContext {
  today: string;
  counters: readonly string[];
  words: readonly string[];
  phrase?: readonly string[];
  firstDays?: Readonly<Record<string, string>>;
}

/** What the queries of the explorer promise, said a second time: row by row, without a database. */
export function naiveList(
  plugins: readonly NaivePlugin[],
  filters: PluginFilters,
  { sort, order }: { sort: ExplorerSort; order: SortOrder },
  context: NaiveContext,
): number[] {
  const found = plugins.filter((one) => passes(one, filters, context));
  const keyed = found.map((one) => ({ id: one.facts.pluginId, key: keyOf(one, sort, context) }));
  const known = keyed.filter(({ key }) => key !== null).sort((a, b) => compare(b.key, a.key) || a.id - b.id);
  if (order === 'asc') return known.reverse().map(({ id }) => id);
  const unknown = keyed.filter(({ key }) => key === null).sort((a, b) => a.id - b.id);
  return [...known, ...unknown].map(({ id }) => id);
}

function passes(plugin: NaivePlugin, filters: PluginFilters, context: NaiveContext): boolean {
  const { facts } = plugin;
  const day = (point: string) => resolveDay(point, context.today);
  const { growthDays = 30, changedDays = 365 } = filters;
  const checks: (boolean | undefined)[] = [
    statusFits(facts.status as string, filters),
    ofList(filters.marketplace, [facts.marketplace]),
    ofList(filters.category, [facts.category as Category | null]),
    ofList(filters.pricing, [facts.pricingModel ?? null]),
    ofList(filters.risk, [facts.risk == null ? null : (PERMISSION_RISKS[facts.risk] ?? null)]),
    ofList(filters.tag, [...plugin.tags, ...plugin.storeTags]),
    ofList(filters.ownerKind, [facts.ownerKind ?? null]),
    ofList(filters.badge, plugin.badges),
    ofList(filters.company, [plugin.companySlug]),
    isWithin(filters.users, facts.users),
    isWithin(filters.downloads, facts.downloads),
    isWithin(filters.rating, facts.rating),
    isWithin(filters.ratings, facts.ratingCount),
    isWithin(filters.per1000, facts.ratingsPer1000),
    isWithin(filters.price, facts.priceUsd),
    isWithin(filters.revenue, facts.revenue),
    isWithin(filters.revenueLow, facts.revenueLow),
    isWithin(filters.companyPlugins, facts.companyPlugins),
    filters.growth && growthFits(plugin, filters.growth, growthDays, context),
    filters.updatedBefore && facts.updatedOn != null && facts.updatedOn < day(filters.updatedBefore),
    filters.updatedAfter && facts.updatedOn != null && facts.updatedOn >= day(filters.updatedAfter),
    filters.listedAfter &&
      facts.listedOn >= day(filters.listedAfter) &&
      facts.firstSeenOn >= day(filters.listedAfter) &&
      !(facts.listedOn === facts.firstSeenOn && context.firstDays?.[facts.marketplace] === facts.firstSeenOn),
    filters.listedBefore && facts.listedOn < day(filters.listedBefore),
    filters.delistedAfter && facts.delistedOn != null && facts.delistedOn >= day(filters.delistedAfter),
    filters.changed && hasChanged(plugin, filters.changed, addDays(context.today, -changedDays), context.today),
    filters.q && context.words.every((word) => plugin.nameText.includes(word)),
    filters.phrase && hasPhrase(plugin.nameText, context.phrase ?? []),
  ].map((check) => (check === undefined ? undefined : Boolean(check)));
  return checks.every((check) => check !== false);
}

// The words of a text, and the same with an s more or less.
function hasPhrase(text: string, phrase: readonly string[]): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return phrase.every((word) => words.some((one) => one === word || `${one}s` === word || one === `${word}s`));
}

function statusFits(status: string, { status: asked, delistedAfter }: PluginFilters): boolean {
  if (asked) return asked.includes('all') || (asked as string[]).includes(status);
  return (status === 'delisted') === (delistedAfter !== undefined);
}

function ofList(asked: readonly string[] | undefined, has: readonly (string | null)[]): boolean | undefined {
  return asked && has.some((one) => one !== null && asked.includes(one));
}

function isWithin(range: Range | undefined, value: number | null | undefined): boolean | undefined {
  return range && value != null && value >= (range.from ?? -Infinity) && value <= (range.to ?? Infinity);
}

function growthFits(plugin: NaivePlugin, { from, to }: Range, days: GrowthPeriod, context: NaiveContext): boolean {
  const [low, high] = growthOf(plugin, days, context);
  return (
    (from === undefined || (low !== null && low >= from / 100)) &&
    (to === undefined || (high !== null && high <= to / 100))
  );
}

function growthOf(
  { facts }: NaivePlugin,
  days: GrowthPeriod,
  { counters }: NaiveContext,
): [low: number | null, high: number | null] {
  const pace = facts[`pace${days}d`] ?? null;
  if (counters.includes(facts.marketplace)) return [pace, pace];
  return [facts[`change${days}d`] ?? null, facts[`change${days}dHigh`] ?? null];
}

function hasChanged(plugin: NaivePlugin, kinds: readonly string[], since: string, today: string): boolean {
  const { changedHandsOn } = plugin.facts;
  if (kinds.includes('hands') && changedHandsOn != null && changedHandsOn >= since) return true;
  return plugin.changes.some(({ kind, day }) => kinds.includes(kind) && day >= since && day <= today);
}

function keyOf(plugin: NaivePlugin, sort: ExplorerSort, context: NaiveContext): number | string | null {
  const { facts } = plugin;
  const growth = (days: GrowthPeriod) => growthOf(plugin, days, context)[0];
  const keys: Record<ExplorerSort, number | string | null | undefined> = {
    users: facts.users,
    downloads: facts.downloads,
    growth7: growth(7),
    growth30: growth(30),
    growth90: growth(90),
    growth365: growth(365),
    rating: facts.rating,
    ratings: facts.ratingCount,
    per1000: facts.ratingsPer1000,
    price: facts.priceUsd,
    revenue: facts.revenue,
    revenueLow: facts.revenueLow,
    updated: facts.updatedOn,
    listed: facts.listedOn,
    delisted: facts.delistedOn,
    changedHands: facts.changedHandsOn,
    companyPlugins: facts.companyPlugins,
    risk: facts.risk,
    name: plugin.nameText,
  };
  return keys[sort] ?? null;
}

function compare(a: number | string | null, b: number | string | null): number {
  if (a === null || b === null || a === b) return 0;
  return a < b ? -1 : 1;
}
