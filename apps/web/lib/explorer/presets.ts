import { areSameFilters, type ExplorerSort, type PluginFilters } from '@pi/domain/api';

/** A list with an address of its own. */
export interface Preset {
  /** Its part of the address `/plugins/lists/SLUG`. */
  slug: string;
  title: string;
  /** One sentence: what it lists. */
  description: string;
  filters: PluginFilters;
  sort: ExplorerSort;
}

/**
 * Lists that answer a question; their days count back from the newest one, so that they stay true.
 */
export const PRESETS: readonly Preset[] = [
  {
    slug: 'fast-growing',
    title: 'Fast growing',
    description: 'Plugins with at least 1,000 users that grew by at least 20 % in 90 days.',
    filters: { users: { from: 1000 }, growth: { from: 20 }, growthDays: 90 },
    sort: 'growth90',
  },
  {
    slug: 'big-and-badly-rated',
    title: 'Big and badly rated',
    description: 'Plugins with at least 10,000 users that at least 50 people rated with at most 3.5 stars on average.',
    filters: { users: { from: 10_000 }, rating: { to: 3.5 }, ratings: { from: 50 } },
    sort: 'users',
  },
  {
    slug: 'earning-most',
    title: 'Earning most (est.)',
    description: 'Plugins that are thought to earn at least $100,000 a year, the highest estimate first.',
    filters: { revenue: { from: 100_000 } },
    sort: 'revenue',
  },
  {
    slug: 'cheap-to-beat',
    title: 'Cheap to beat (est.)',
    description: 'Plugins that are thought to earn at least $10,000 a year and were not updated for a year.',
    filters: { revenue: { from: 10_000 }, updatedBefore: '365d' },
    sort: 'revenue',
  },
  {
    slug: 'abandoned',
    title: 'Abandoned',
    description: 'Plugins with at least 10,000 users that were not updated for a year.',
    filters: { users: { from: 10_000 }, updatedBefore: '365d' },
    sort: 'users',
  },
  {
    slug: 'changed-hands',
    title: 'Changed hands',
    description: 'Plugins that got another owner within a year.',
    filters: { changed: ['hands'], changedDays: 365 },
    sort: 'changedHands',
  },
  {
    slug: 'newly-listed',
    title: 'Newly listed',
    description: 'Plugins that were listed for the first time within 30 days.',
    filters: { listedAfter: '30d' },
    sort: 'users',
  },
  {
    slug: 'delisted',
    title: 'Delisted',
    description: 'Plugins that left their store within 30 days.',
    filters: { status: ['delisted'], delistedAfter: '30d' },
    sort: 'users',
  },
];

/** The preset of these filters; undefined where they are no preset's. */
export function presetOf(filters: PluginFilters): Preset | undefined {
  return PRESETS.find((preset) => areSameFilters(preset.filters, filters));
}

export function presetPath({ slug }: Pick<Preset, 'slug'>): string {
  return `/plugins/lists/${slug}`;
}
