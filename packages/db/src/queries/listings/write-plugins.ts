import type { BackfillSource, CountKind } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { isSameSource, isSeen, mergeFlags, packFlags } from '../../schema/metric-flags.ts';
import { ensureMetricPartitions, NUMBER_ARRAYS, placeOf } from './metric-months.ts';
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
  source: BackfillSource | null = null,
): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map();
  const { rows: inserted } = await tx.execute<{ id: number; external_id: string }>(sql`
    insert into plugins (marketplace, external_id, url, name, summary, icon_url, category, item_type, version,
      developer_name, pricing_model, pricing_label, listed_on, updated_on, content_hash, read_from,
      first_seen_on, last_seen_on, state_at, source)
    select ${marketplace}, "externalId", url, name, summary, "iconUrl", category, "itemType", version,
      "developerName", "pricingModel", "pricingLabel", "listedOn", "updatedOn", "contentHash", "readFrom",
      day, day, "observedAt", ${source}::backfill_source
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
      company_match_reason = case when "developerChanged" then null else company_match_reason end
    from ${records(rows, { ...CONTENT_COLUMNS, pluginId: 'integer', developerChanged: 'boolean' })}
    where id = "pluginId"`);
}

export interface PluginNumbersRow extends PluginNumbers {
  pluginId: number;
  day: string;
  observedAt: Date;
  readFrom: string;
}

/** Numbers of a plugin that say nothing of its state. */
export type DayNumbersRow = Omit<PluginNumbersRow, 'readFrom'>;

const NUMBER_COLUMNS: Record<keyof PluginNumbersRow | 'marks', string> = {
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
  marks: 'smallint',
};

const { marks: _, ...OLDER_COLUMNS } = NUMBER_COLUMNS;

// The state was filled in so far, and now we see the plugin ourselves.
const FIRST_SEEN = sql`(incoming.source is null and plugins.source is not null)`;

/**
 * Inserts the rows of the relation `incoming`, all of one day of the month, into the metrics; halves of thousandths are rounded
 * up, as `Math.round` does.
 */
function insertMetrics(place: number): SQL {
  const at = (array: string) => sql.raw(`${array}[${place}]`);
  const known = (array: string) => sql.raw(`known.${array}[${place}]`);
  const excluded = (array: string) => sql.raw(`excluded.${array}[${place}]`);
  const marks = { new: excluded('marks'), known: sql`coalesce(${known('marks')}, 0)` };
  // A page that is read again replaces what was read from it before, and one of another source what was filled in; a later
  // page of the day only adds.
  const replaces = sql`(${excluded('observed_at')} = ${known('observed_at')} or not ${isSameSource(marks.new, marks.known)})`;
  // What we saw comes before what was filled in; of two alike the later moment.
  const outranks = sql`case when ${isSeen(marks.new)} = ${isSeen(marks.known)}
    then ${excluded('observed_at')} >= ${known('observed_at')} else ${isSeen(marks.new)} end`;
  const numbers = NUMBER_ARRAYS.map(
    (array) =>
      sql`${at(array)} = case when ${replaces} then ${excluded(array)} else coalesce(${excluded(array)}, ${known(array)}) end`,
  );
  return sql`
    insert into plugin_metric_months as known (plugin_id, month, ${at('observed_at')}, ${sql.join(NUMBER_ARRAYS.map(at), sql`, `)}, ${at('marks')})
    select "pluginId", date_trunc('month', day)::date, "observedAt", users, downloads, "ratingCount", floor(rating * 1000 + 0.5), marks
    from incoming
    order by "pluginId", day
    on conflict (plugin_id, month) do update set ${at('observed_at')} = ${excluded('observed_at')}, ${sql.join(numbers, sql`, `)},
      ${at('marks')} = case when ${replaces} then ${marks.new} else ${mergeFlags(marks.new, marks.known)} end
    where ${known('observed_at')} is null or ${outranks}`;
}

/**
 * Writes numbers: the metrics of their day (of several observations of a plugin on one day the latest stays) and, where they
 * are not older than it, the plugin's state. Numbers the store does not show keep their last value and its day. What was
 * filled in replaces nothing that we saw, and all that was filled in gives way to the first state that we see.
 */
export async function writeNumbers(
  tx: Tx,
  rows: readonly PluginNumbersRow[],
  source: BackfillSource | null = null,
): Promise<void> {
  for (const [place, ofPlace] of await byPlace(tx, rows))
    await tx.execute(sql`
    with incoming as materialized (
      select *, ${source}::backfill_source as source from ${records(withIdentifiers(ofPlace, source), NUMBER_COLUMNS)}
    ), metrics as (${insertMetrics(place)})
    update plugins set
      users = case when ${FIRST_SEEN} then incoming.users else coalesce(incoming.users, plugins.users) end,
      users_kind = case when incoming.users is null and not ${FIRST_SEEN} then users_kind else "usersKind" end,
      users_on = case when incoming.users is not null then day when not ${FIRST_SEEN} then users_on end,
      downloads = case when ${FIRST_SEEN} then incoming.downloads else coalesce(incoming.downloads, plugins.downloads) end,
      downloads_kind = case when incoming.downloads is null and not ${FIRST_SEEN} then downloads_kind else "downloadsKind" end,
      downloads_on = case when incoming.downloads is not null then day when not ${FIRST_SEEN} then downloads_on end,
      rating = case when ${FIRST_SEEN} then incoming.rating else coalesce(incoming.rating, plugins.rating) end,
      rating_count = case when ${FIRST_SEEN} then "ratingCount" else coalesce("ratingCount", rating_count) end,
      status = 'listed', delisted_on = null, read_from = "readFrom", source = incoming.source,
      last_seen_on = case when ${FIRST_SEEN} then day else greatest(last_seen_on, day) end, state_at = "observedAt"
    from incoming
    where id = "pluginId" and case when (incoming.source is null) = (plugins.source is null)
      then "observedAt" >= state_at else incoming.source is null end`);
}

/** Writes the metrics of days alone, as `writeNumbers` does; nothing else is said of the plugins. */
export async function writeDayNumbers(
  tx: Tx,
  rows: readonly DayNumbersRow[],
  source: BackfillSource | null,
): Promise<void> {
  const { readFrom: _, ...columns } = NUMBER_COLUMNS;
  for (const [place, ofPlace] of await byPlace(tx, rows))
    await tx.execute(sql`
      with incoming as materialized (
        select * from ${records(withIdentifiers(ofPlace, source), columns)}
      ) ${insertMetrics(place)}`);
}

function withIdentifiers<Row extends DayNumbersRow>(rows: readonly Row[], source: BackfillSource | null) {
  return rows.map((row) => ({ ...row, marks: packFlags({ ...row, source }) }));
}

/** How many of these days of plugins have no metrics yet. */
export async function countNewDays(tx: Tx, rows: readonly Pick<DayNumbersRow, 'pluginId' | 'day'>[]): Promise<number> {
  if (rows.length === 0) return 0;
  const {
    rows: [row],
  } = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from ${records(rows, { pluginId: 'integer', day: 'date' })}
    where not exists (
      select from plugin_metrics known
      where known.plugin_id = "pluginId" and known.month = date_trunc('month', row.day)::date and known.day = row.day)`);
  return row?.n ?? 0;
}

/** The rows by day of the month, for which there are partitions: a statement writes one place of many months. */
async function byPlace<Row extends { day: string }>(tx: Tx, rows: readonly Row[]): Promise<Map<number, Row[]>> {
  await ensureMetricPartitions(
    tx,
    rows.map(({ day }) => day),
  );
  return Map.groupBy(rows, ({ day }) => placeOf(day));
}

/**
 * What an older observation may still tell of a plugin: an earlier first day, a number not known since. Of a plugin that we
 * saw, what was filled in tells the first day alone.
 */
export async function addOlderNumbers(
  tx: Tx,
  rows: readonly PluginNumbersRow[],
  source: BackfillSource | null = null,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update plugins set first_seen_on = least(first_seen_on, day)
    from ${records(rows, OLDER_COLUMNS)}
    where id = "pluginId" and first_seen_on > day`);
  await tx.execute(sql`
    update plugins set
      last_seen_on = greatest(last_seen_on, day),
      users_kind = case when row.users is not null and coalesce(day > users_on, true) then "usersKind" else users_kind end,
      users = case when row.users is not null and coalesce(day > users_on, true) then row.users else plugins.users end,
      users_on = case when row.users is not null and coalesce(day > users_on, true) then day else users_on end,
      downloads_kind = case when row.downloads is not null and coalesce(day > downloads_on, true) then "downloadsKind" else downloads_kind end,
      downloads = case when row.downloads is not null and coalesce(day > downloads_on, true) then row.downloads else plugins.downloads end,
      downloads_on = case when row.downloads is not null and coalesce(day > downloads_on, true) then day else downloads_on end,
      rating = coalesce(plugins.rating, row.rating),
      rating_count = coalesce(rating_count, "ratingCount")
    from ${records(rows, OLDER_COLUMNS)}
    where id = "pluginId" and (source is null) = ${source === null}`);
}
