import {
  BACKFILL_SOURCES,
  COMPANY_MATCH_REASONS,
  COUNT_KINDS,
  type CountField,
  LEAST_PERCENT_BASE,
  PLACEMENTS,
  PLUGIN_STATUSES,
  PRICING_MODELS,
  type RatingDistribution,
  READ_FROM,
} from '@pi/domain';
import { sql } from 'drizzle-orm';
import {
  bigint,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { companies } from './companies.ts';
import { developers } from './developers.ts';
import { marketplaces } from './marketplaces.ts';
import { countTier, shareTier } from './tiers.ts';
import { webPolicy } from './web-policy.ts';

export const countKind = pgEnum('count_kind', COUNT_KINDS);
/**
 * Where a row comes from that was filled in later; null: we saw it. Null costs no byte in rows that
 * have other nulls.
 */
export const backfillSource = pgEnum('backfill_source', BACKFILL_SOURCES);

/**
 * What a product family is found by: the company, whether it is listed, and what the listing says.
 */
export const FAMILY_BASIS = sql`(company_id::text || ' ' || status || ' ' || content_hash)`;

/**
 * The basis of a plugin that becomes missing, and of one that is seen again: neither is a reason to
 * look for its family again.
 */
export const FAMILY_BASIS_MISSING = sql`replace(family_basis, ' listed ', ' missing ')`;
export const FAMILY_BASIS_SEEN = sql`replace(family_basis, ' missing ', ' listed ')`;

/** Of the change of a number that is given as a share: where it starts from enough. */
function changeTierOf(name: string, number: CountField) {
  const share = sql.raw(
    `case when ${number}_before_30d < ${LEAST_PERCENT_BASE} then null else ${number}_change_30d end`,
  );
  return smallint(name).generatedAlwaysAs(shareTier(share));
}

function tierOf(name: string, count: string) {
  return smallint(name).generatedAlwaysAs(countTier(sql.raw(count)));
}

/**
 * The latest state of a plugin and all that a list sorts or filters by. `(marketplace, externalId)`
 * is its identity; `id` is private to this database. Numbers a store stops showing keep their last
 * value and its day.
 */
export const plugins = pgTable(
  'plugins',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    marketplace: text('marketplace')
      .notNull()
      .references(() => marketplaces.name),
    externalId: text('external_id').notNull(),
    companyId: integer('company_id').references(() => companies.id),
    /** Its developer, as it was matched last. */
    developerId: integer('developer_id').references(() => developers.id, { onDelete: 'set null' }),
    /**
     * The company the plugin was matched to, where that one was merged into `companyId`; else null.
     */
    matchedCompanyId: integer('matched_company_id').references(() => companies.id),
    /** Why it was matched; null where its company has to be found, or found again. */
    companyMatchReason: text('company_match_reason', { enum: COMPANY_MATCH_REASONS }),
    status: text('status', { enum: PLUGIN_STATUSES }).notNull().default('listed'),
    url: text('url').notNull(),
    name: text('name').notNull(),
    summary: text('summary'),
    iconUrl: text('icon_url'),
    category: text('category'),
    itemType: text('item_type'),
    version: text('version'),
    manifestVersion: smallint('manifest_version'),
    developerName: text('developer_name'),
    pricingModel: text('pricing_model', { enum: PRICING_MODELS }),
    pricingLabel: text('pricing_label'),
    contentHash: text('content_hash').notNull(),
    /**
     * The `FAMILY_BASIS` that its family was looked for with last; where it is another by now, it
     * is due again.
     */
    familyBasis: text('family_basis'),
    readFrom: text('read_from', { enum: READ_FROM }).notNull(),
    /** Day the store says it was first published. */
    listedOn: date('listed_on'),
    /** Day the store says it was last updated. */
    updatedOn: date('updated_on'),
    /** First UTC day we saw it listed. */
    firstSeenOn: date('first_seen_on').notNull(),
    delistedOn: date('delisted_on'),
    /** First UTC day it was missing on; null unless its status is `missing`. */
    missingSince: date('missing_since'),
    /** Where this state comes from while we have not seen the plugin ourselves; null: we saw it. */
    source: backfillSource('source'),
    // What changes daily lies together at the row's end: an update of it logs these bytes alone.
    /** Of the last reading. */
    ratingDistribution: jsonb('rating_distribution').$type<RatingDistribution>(),
    placement: text('placement', { enum: PLACEMENTS }),
    /**
     * The lowest change of `users` against 30 days before that the shown values allow, as a share
     * (0.1 = +10 %); null without a value of that day.
     */
    usersChange30d: doublePrecision('users_change_30d'),
    /** The highest such change: the same as the lowest where both values are exact. */
    usersChange30dHigh: doublePrecision('users_change_30d_high'),
    downloadsChange30d: doublePrecision('downloads_change_30d'),
    downloadsChange30dHigh: doublePrecision('downloads_change_30d_high'),
    /** The values 30 days before `usersOn` and `downloadsOn`, and 60 days before the latter. */
    usersBefore30d: bigint('users_before_30d', { mode: 'number' }),
    downloadsBefore30d: bigint('downloads_before_30d', { mode: 'number' }),
    downloadsBefore60d: bigint('downloads_before_60d', { mode: 'number' }),
    users: bigint('users', { mode: 'number' }),
    downloads: bigint('downloads', { mode: 'number' }),
    rating: doublePrecision('rating'),
    ratingCount: integer('rating_count'),
    textReviewCount: integer('text_review_count'),
    weeklyDownloads: integer('weekly_downloads'),
    githubStars: integer('github_stars'),
    supportThreads: integer('support_threads'),
    supportThreadsResolved: integer('support_threads_resolved'),
    /** Of the last reading. */
    rank: integer('rank'),
    /** Null where the number of ratings is exact, as nearly everywhere. */
    ratingCountKind: countKind('rating_count_kind'),
    usersKind: countKind('users_kind'),
    usersBefore30dKind: countKind('users_before_30d_kind'),
    downloadsKind: countKind('downloads_kind'),
    downloadsBefore30dKind: countKind('downloads_before_30d_kind'),
    /** UTC day `users` was last shown by the store. */
    usersOn: date('users_on'),
    downloadsOn: date('downloads_on'),
    /** Last UTC day we saw it listed. */
    lastSeenOn: date('last_seen_on').notNull(),
    usersTier: tierOf('users_tier', 'users'),
    downloadsTier: tierOf('downloads_tier', 'downloads'),
    usersChangeTier: changeTierOf('users_change_tier', 'users'),
    downloadsChangeTier: changeTierOf('downloads_change_tier', 'downloads'),
    /** Moment of the response this state was read from: older responses never replace it. */
    stateAt: timestamp('state_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex('plugins_identity_key').on(table.marketplace, table.externalId),
    // Tools write these ids in small letters.
    index('plugins_capital_id_idx')
      .on(table.marketplace, sql`lower(${table.externalId})`)
      .where(sql`external_id <> lower(external_id)`),
    index('plugins_users_idx').on(table.marketplace, table.usersTier.desc().nullsLast()),
    index('plugins_downloads_idx').on(table.marketplace, table.downloadsTier.desc().nullsLast()),
    index('plugins_users_change_idx')
      .on(table.marketplace, table.usersChangeTier.desc().nullsLast())
      .where(sql`users_change_tier is not null`),
    index('plugins_downloads_change_idx')
      .on(table.marketplace, table.downloadsChangeTier.desc().nullsLast())
      .where(sql`downloads_change_tier is not null`),
    index('plugins_stars_idx')
      .on(table.marketplace, table.githubStars.desc().nullsLast())
      .where(sql`github_stars is not null`),
    index('plugins_name_idx').on(table.marketplace, table.name.desc().nullsLast(), table.id),
    index('plugins_name_part_idx').using('gin', table.name.op('gin_trgm_ops')),
    index('plugins_marketplace_idx').on(table.marketplace, table.id),
    index('plugins_company_idx').on(table.companyId),
    index('plugins_developer_idx').on(table.developerId),
    index('plugins_matched_company_idx').on(table.matchedCompanyId).where(sql`matched_company_id is not null`),
    index('plugins_to_match_idx')
      .on(table.marketplace, table.id)
      .where(sql`company_match_reason is null and (developer_name is not null or developer_id is not null)`),
    index('plugins_family_due_idx')
      .on(table.marketplace, table.id)
      .where(sql`family_basis is distinct from ${FAMILY_BASIS}`),
    webPolicy(),
  ],
).enableRLS();
