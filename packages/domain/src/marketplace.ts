import { z } from 'zod';
import { CATEGORY_SLUGS } from './category.ts';
import { CountRounding } from './count.ts';
import { RevenueMarket } from './revenue.ts';

/** The metrics that a marketplace's lists can be ordered by. */
export const PRIMARY_METRICS = ['users', 'downloads', 'ratingCount'] as const;
export type PrimaryMetric = (typeof PRIMARY_METRICS)[number];

/** Numbers that some stores show beside the primary ones and the rating. */
export const EXTRA_NUMBERS = ['weeklyDownloads', 'githubStars', 'supportThreads'] as const;

/** A rule of a store: its address, and the day of the note it was copied from, not of a visit. */
const Rule = z.object({ rule: z.string(), source: z.string(), notedOn: z.iso.date() });

/** A store's own categories by slug: their titles, and the shared category of each. */
export const StoreCategories = z.record(z.string(), z.object({ title: z.string(), shared: z.enum(CATEGORY_SLUGS) }));
export type StoreCategories = z.infer<typeof StoreCategories>;

/**
 * What is known of a marketplace without reading it: its name, rules, what its numbers mean.
 * Pure data: the web app shows it, the fetcher obeys it.
 */
export const MarketplaceInfo = z.object({
  /** Folder, URL slug and database key. */
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  /** The store's public site. */
  homeUrl: z.url(),
  /** One sentence: what the store offers, to whom. */
  description: z.string(),
  /** How listings are found and fetched. */
  accessMethod: z.string(),
  /** Which part of the catalogue is read. */
  coverage: z.string(),
  /**
   * Where each unit is a page of a list: whether all pages are read, so that a plugin that none has
   * is missing, or some, so that it may be on another. Absent where a unit is none: a unit whose
   * key is the id of a plugin asks for it.
   */
  pages: z.enum(['all', 'some']).optional(),
  enabledByDefault: z.boolean(),
  /** Why a marketplace is not enabled by default. */
  offReason: z.string().optional(),
  rules: z.array(Rule),
  /** A host whose robots.txt disallows what is read, and why an operator may read it. */
  robotsException: z.object({ host: z.string(), why: z.string() }).optional(),
  /** Hosts the fetcher may connect to, redirects included. */
  hosts: z.array(z.string()).min(1),
  /**
   * Pages of the Internet Archive that the parser reads: prefixes of their addresses without
   * scheme, and a regular expression that matches the addresses of plugin pages.
   */
  archived: z.object({ under: z.array(z.string()).min(1), page: z.string() }).optional(),
  /**
   * Addresses of listings on the store's site, for people who paste one: regular expressions that
   * match it without scheme and `www.`. The group `id` is the plugin's id in the store, or
   * `publisher` and `name` are its two parts; `words` are of its name, where the address does not
   * have the id.
   */
  listingUrls: z.array(z.string()).min(1),
  /** Hosts that serve the icons of listings. */
  imageHosts: z.array(z.string()),
  pace: z.object({
    /** Parallel requests per host. */
    parallel: z.int().positive(),
    /** Most requests that start per second, per host. */
    perSecond: z.number().positive(),
  }),
  primaryMetric: z.enum(PRIMARY_METRICS),
  /** What each number means in this store, as pages show it; absent when the store has none. */
  numbers: z.partialRecord(
    z.enum([...PRIMARY_METRICS, 'rating', ...EXTRA_NUMBERS]),
    z.object({
      label: z.string(),
      meaning: z.string(),
      /** True for a counter that only grows, but for corrections: what matters is its gain. */
      isCumulative: z.boolean().optional(),
      /** How a count that is not exact is rounded; absent: not known. */
      rounding: CountRounding.optional(),
    }),
  ),
  /** How revenue is estimated from the primary number; absent: it is not. */
  revenue: RevenueMarket.optional(),
  /** Absent where listings state no category. */
  categories: StoreCategories.optional(),
  /** Whether the parser was tested with recordings of the real store. */
  format: z.enum(['verified', 'unverified']),
});
export type MarketplaceInfo = z.infer<typeof MarketplaceInfo>;

/** What the fetcher needs to know of a source: a marketplace, or an archive of its pages. */
export type HostAccess = Pick<MarketplaceInfo, 'name' | 'rules' | 'hosts' | 'pace' | 'robotsException'>;

/**
 * Whether a store's primary number is users: people, as Chrome, Edge and Google Workspace count
 * them. Daily users, installs and installations are other numbers, and are never added to users.
 */
export function countsUsers({ primaryMetric, numbers }: Pick<MarketplaceInfo, 'primaryMetric' | 'numbers'>): boolean {
  return primaryMetric === 'users' && numbers.users?.label === 'Users';
}
