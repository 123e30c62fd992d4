import type { MarketplaceInfo } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';

/** The marketplace that plugins are missing from. */
export type MissingFrom = Pick<MarketplaceInfo, 'name' | 'pages'>;

/**
 * The UTC day since which each plugin of a marketplace is missing, as far as it is known from what
 * is stored for good: the first day after it was last seen of which a complete list, or all pages,
 * were read that lack it, or on which it failed as a unit of its own; null without one. For
 * statements on `plugins`.
 * @param lastSeenOn the day on which it was last seen
 * @param before the day before which is looked
 */
export function missingSince(
  { name: marketplace, pages }: Pick<MissingFrom, 'pages'> & { name: string | SQL },
  lastSeenOn: SQL,
  before: string,
): SQL {
  const isWithin = (day: SQL) => sql`${day} > ${lastSeenOn} and ${day} < ${before}`;
  const isUnread = {
    some: sql`false`,
    // A failure that names no plugin is of a page, or of an element that may be any.
    all: sql`run.is_discovery_complete and not exists (
      select from ingestion_failures failure
      where failure.run_id = run.id and (failure.external_id is null or failure.external_id = plugins.external_id))`,
    none: sql`exists (
      select from ingestion_failures failure
      where failure.run_id = run.id and failure.unit_key = plugins.external_id
        and not (failure.kind = 'storage_error' and failure.external_id is not null))`,
  };
  return sql`(
    select min(day) from (
      select listed.day from marketplace_days listed
      where listed.marketplace = ${marketplace} and listed.has_complete_list and ${isWithin(sql`listed.day`)}
        -- An element that names it and could not be read: it was listed.
        and not exists (
          select from ingestion_runs run join ingestion_failures failure on failure.run_id = run.id
          where run.marketplace = ${marketplace} and run.day = listed.day and failure.external_id = plugins.external_id)
      union all
      select run.day from ingestion_runs run
      where run.marketplace = ${marketplace} and run.kind = 'daily' and run.status in ('succeeded', 'partial')
        and not run.suspect and run.error is null and ${isWithin(sql`run.day`)} and ${isUnread[pages ?? 'none']}
    ) days)`;
}
