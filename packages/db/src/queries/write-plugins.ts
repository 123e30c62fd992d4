import type { CountKind } from '@pi/domain';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { records } from './records.ts';

/** Numbers of one observation; null where the store shows none. */
export interface PluginNumbers {
  users: number | null;
  usersKind: CountKind | null;
  downloads: number | null;
  downloadsKind: CountKind | null;
  rating: number | null;
  ratingCount: number | null;
}

/** The columns of `plugins` that come from the content of a listing. */
export interface PluginContentRow {
  contentHash: string;
  url: string;
  name: string;
  summary: string | null;
  iconUrl: string | null;
  category: string | null;
  itemType: string | null;
  version: string | null;
  developerName: string | null;
  pricingModel: string | null;
  pricingLabel: string | null;
  listedOn: string | null;
  updatedOn: string | null;
}

export interface NewPluginRow extends PluginContentRow {
  externalId: string;
  day: string;
  observedAt: Date;
  readFrom: string;
}

const CONTENT_COLUMNS: Record<keyof PluginContentRow, string> = {
  contentHash: 'text',
  url: 'text',
  name: 'text',
  summary: 'text',
  iconUrl: 'text',
  category: 'text',
  itemType: 'text',
  version: 'text',
  developerName: 'text',
  pricingModel: 'text',
  pricingLabel: 'text',
  listedOn: 'date',
  updatedOn: 'date',
};

/** Inserts plugins that are not known yet; their numbers follow by `writeNumbers`. */
export async function insertPlugins(
  tx: Tx,
  marketplace: string,
  rows: readonly NewPluginRow[],
): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map();
  const inserted = await tx.execute<{ id: number; external_id: string }>(sql`
    insert into plugins (marketplace, external_id, url, name, summary, icon_url, category, item_type, version,
      developer_name, pricing_model, pricing_label, listed_on, updated_on, content_hash, read_from,
      first_seen_on, last_seen_on, state_at)
    select ${marketplace}, "externalId", url, name, summary, "iconUrl", category, "itemType", version,
      "developerName", "pricingModel", "pricingLabel", "listedOn", "updatedOn", "contentHash", "readFrom",
      day, day, "observedAt"
    from ${records(rows, { ...CONTENT_COLUMNS, externalId: 'text', day: 'date', observedAt: 'timestamptz', readFrom: 'text' })}
    returning id, external_id`);
  return new Map(inserted.map((row) => [row.external_id, row.id]));
}

export interface PluginContentUpdate extends PluginContentRow {
  pluginId: number;
  /** True when the company has to be found again. */
  developerChanged: boolean;
}

/** Brings the content columns of known plugins up to date. */
export async function updatePluginContents(tx: Tx, rows: readonly PluginContentUpdate[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update plugins set content_hash = "contentHash", url = row.url, name = row.name, summary = row.summary,
      icon_url = "iconUrl", category = row.category, item_type = "itemType", version = row.version,
      developer_name = "developerName", pricing_model = "pricingModel", pricing_label = "pricingLabel",
      listed_on = "listedOn", updated_on = "updatedOn",
      company_id = case when "developerChanged" then null else company_id end,
      matched_company_id = case when "developerChanged" then null else matched_company_id end,
      company_because = case when "developerChanged" then null else company_because end
    from ${records(rows, { ...CONTENT_COLUMNS, pluginId: 'integer', developerChanged: 'boolean' })}
    where id = "pluginId"`);
}

export interface PluginNumbersRow extends PluginNumbers {
  pluginId: number;
  day: string;
  observedAt: Date;
  readFrom: string;
}

const NUMBER_COLUMNS: Record<keyof PluginNumbersRow, string> = {
  pluginId: 'integer',
  day: 'date',
  observedAt: 'timestamptz',
  users: 'bigint',
  usersKind: 'count_kind',
  downloads: 'bigint',
  downloadsKind: 'count_kind',
  rating: 'double precision',
  ratingCount: 'integer',
  readFrom: 'text',
};

// A page that is read again replaces what was read from it before; a later page of the day only adds.
const SAME_PAGE = sql`excluded.observed_at = plugin_metrics.observed_at`;

/**
 * Writes numbers: the metrics of their day (of several observations of a plugin on one day the latest stays) and, where they
 * are not older than it, the plugin's state. Numbers the store does not show keep their last value and its day.
 */
export async function writeNumbers(tx: Tx, rows: readonly PluginNumbersRow[]): Promise<void> {
  if (rows.length === 0) return;
  for (const day of new Set(rows.map((row) => row.day)))
    await tx.execute(sql`select ensure_metric_partition(${day}::date)`);
  await tx.execute(sql`
    with incoming as materialized (
      select * from ${records(rows, NUMBER_COLUMNS)}
    ), metrics as (
      insert into plugin_metrics (plugin_id, day, observed_at, users, users_kind, downloads, downloads_kind, rating, rating_count)
      select "pluginId", day, "observedAt", users, "usersKind", downloads, "downloadsKind", rating, "ratingCount"
      from incoming
      order by "pluginId", day
      on conflict (plugin_id, day) do update set observed_at = excluded.observed_at,
        users = case when ${SAME_PAGE} then excluded.users else coalesce(excluded.users, plugin_metrics.users) end,
        users_kind = case when ${SAME_PAGE} then excluded.users_kind else coalesce(excluded.users_kind, plugin_metrics.users_kind) end,
        downloads = case when ${SAME_PAGE} then excluded.downloads else coalesce(excluded.downloads, plugin_metrics.downloads) end,
        downloads_kind = case when ${SAME_PAGE} then excluded.downloads_kind else coalesce(excluded.downloads_kind, plugin_metrics.downloads_kind) end,
        rating = case when ${SAME_PAGE} then excluded.rating else coalesce(excluded.rating, plugin_metrics.rating) end,
        rating_count = case when ${SAME_PAGE} then excluded.rating_count else coalesce(excluded.rating_count, plugin_metrics.rating_count) end
      where excluded.observed_at >= plugin_metrics.observed_at
    )
    update plugins set
      users = coalesce(incoming.users, plugins.users),
      users_kind = case when incoming.users is null then users_kind else "usersKind" end,
      users_on = case when incoming.users is null then users_on else day end,
      downloads = coalesce(incoming.downloads, plugins.downloads),
      downloads_kind = case when incoming.downloads is null then downloads_kind else "downloadsKind" end,
      downloads_on = case when incoming.downloads is null then downloads_on else day end,
      rating = coalesce(incoming.rating, plugins.rating),
      rating_count = coalesce("ratingCount", rating_count),
      status = 'listed', delisted_on = null, read_from = "readFrom",
      last_seen_on = greatest(last_seen_on, day), state_at = "observedAt"
    from incoming
    where id = "pluginId" and "observedAt" >= state_at`);
}

/** What an older observation may still tell of a plugin: an earlier first day, a number not known since. */
export async function addOlderNumbers(tx: Tx, rows: readonly PluginNumbersRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update plugins set
      first_seen_on = least(first_seen_on, day),
      last_seen_on = greatest(last_seen_on, day),
      users_kind = case when row.users is not null and coalesce(day > users_on, true) then "usersKind" else users_kind end,
      users = case when row.users is not null and coalesce(day > users_on, true) then row.users else plugins.users end,
      users_on = case when row.users is not null and coalesce(day > users_on, true) then day else users_on end,
      downloads_kind = case when row.downloads is not null and coalesce(day > downloads_on, true) then "downloadsKind" else downloads_kind end,
      downloads = case when row.downloads is not null and coalesce(day > downloads_on, true) then row.downloads else plugins.downloads end,
      downloads_on = case when row.downloads is not null and coalesce(day > downloads_on, true) then day else downloads_on end,
      rating = coalesce(plugins.rating, row.rating),
      rating_count = coalesce(rating_count, "ratingCount")
    from ${records(rows, NUMBER_COLUMNS)}
    where id = "pluginId"`);
}
