import { z } from 'zod';

/** The number of a listing that a store's lists are ordered by. */
export const PRIMARY_METRICS = ['users', 'downloads', 'ratingCount'] as const;
export type PrimaryMetric = (typeof PRIMARY_METRICS)[number];

/** A rule a store sets: where it stands, and the day of the note it is taken from (not of a visit to the store). */
const Rule = z.object({ rule: z.string(), source: z.string(), notedOn: z.iso.date() });

/**
 * All that is said of a marketplace without running it: its name, rules, what its numbers mean.
 * Pure data; the web app shows it, the fetcher obeys it.
 */
export const MarketplaceInfo = z.object({
  /** Folder, URL slug and database key. */
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  /** The site people know. */
  homeUrl: z.url(),
  /** One sentence: what is sold there, to whom. */
  description: z.string(),
  /** How listings are found and read. */
  accessMethod: z.string(),
  /** Which part of the catalogue is read. */
  coverage: z.string(),
  enabledByDefault: z.boolean(),
  /** Why it is off, where it is. */
  offReason: z.string().optional(),
  rules: z.array(Rule),
  /** A host whose robots.txt closes what is read, and why it may be read all the same once the operator decides so. */
  robotsException: z.object({ host: z.string(), why: z.string() }).optional(),
  /** Hosts the fetcher may talk to, redirects included. */
  hosts: z.array(z.string()).min(1),
  /**
   * Where the Internet Archive keeps pages that the parser reads: what their addresses begin with, without scheme, and a
   * regular expression for those that are a plugin's page.
   */
  archived: z.object({ under: z.array(z.string()).min(1), page: z.string() }).optional(),
  /** Hosts pictures of listings come from. */
  imageHosts: z.array(z.string()),
  pace: z.object({
    /** Requests under way at once, per host. */
    parallel: z.int().positive(),
    /** Requests started per second at most, per host. */
    perSecond: z.number().positive(),
  }),
  primaryMetric: z.enum(PRIMARY_METRICS),
  /** What each number means in this store, in words a reader sees; absent when the store has no such number. */
  numbers: z.partialRecord(
    z.enum([...PRIMARY_METRICS, 'rating']),
    z.object({ label: z.string(), meaning: z.string() }),
  ),
  /** Whether a recording of the real format was seen. */
  format: z.enum(['verified', 'unverified']),
});
export type MarketplaceInfo = z.infer<typeof MarketplaceInfo>;

/** What the fetcher must know of whom it asks: a marketplace, or somebody who keeps its pages. */
export type HostAccess = Pick<MarketplaceInfo, 'name' | 'rules' | 'hosts' | 'pace' | 'robotsException'>;
