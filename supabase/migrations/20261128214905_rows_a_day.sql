-- Numbers are one narrow row a plugin and day again (decision 021), out of the arrays of their month.
DROP VIEW "public"."plugin_metrics";--> statement-breakpoint
CREATE TABLE "plugin_metrics" (
	"observed_at" timestamp with time zone NOT NULL,
	"users" bigint,
	"downloads" bigint,
	"plugin_id" integer NOT NULL,
	"day" date NOT NULL,
	"rating_count" integer,
	"users_kind" "count_kind",
	"downloads_kind" "count_kind",
	"source" "backfill_source",
	"rating_thousandths" smallint,
	CONSTRAINT "plugin_metrics_plugin_id_day_pk" PRIMARY KEY("plugin_id","day")
) PARTITION BY RANGE ("day");
--> statement-breakpoint
ALTER TABLE "plugin_metrics" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
revoke all on plugin_metrics from anon, authenticated;--> statement-breakpoint

-- Makes the partition of plugin_metrics that holds the day, closed like every other table.
create or replace function ensure_metric_partition(wanted date) returns void
language plpgsql set search_path = public as $$
declare
  first_day date := date_trunc('month', wanted);
  partition_name text := 'plugin_metrics_' || to_char(wanted, 'YYYY_MM');
begin
  if to_regclass(partition_name) is not null then return; end if;
  perform pg_advisory_xact_lock(727275);
  begin
    execute format('create table %I partition of plugin_metrics for values from (%L) to (%L)',
      partition_name, first_day, (first_day + interval '1 month')::date);
  exception when duplicate_table then
    return; -- whoever held the lock before made it; this session's view of the catalogue may be older
  end;
  execute format('alter table %I enable row level security', partition_name);
  execute format('revoke all on %I from anon, authenticated', partition_name);
end $$;
--> statement-breakpoint
select ensure_metric_partition(month) from (select distinct month from plugin_metric_months) months;--> statement-breakpoint
-- A flag is a name's place in its enum: bits 0-2 the kind of users, 3-5 that of downloads, from 6 on the source.
insert into plugin_metrics (observed_at, users, downloads, plugin_id, day, rating_count, users_kind, downloads_kind, source,
  rating_thousandths)
select observed_at[place], users[place], downloads[place], plugin_id, month + place - 1, rating_count[place],
  (enum_range(null::count_kind))[marks[place] & 7], (enum_range(null::count_kind))[marks[place] >> 3 & 7],
  (enum_range(null::backfill_source))[marks[place] >> 6], rating_thousandths[place]
from plugin_metric_months cross join lateral generate_subscripts(observed_at, 1) as place
where observed_at[place] is not null
order by month, plugin_id, place;--> statement-breakpoint
drop table plugin_metric_months;--> statement-breakpoint

-- A revision is the whole content again (decision 022).
alter view plugin_revisions rename to revisions_by_bases;--> statement-breakpoint
CREATE TABLE "plugin_revisions" (
	"seen_at" timestamp with time zone NOT NULL,
	"plugin_id" integer NOT NULL,
	"source" "backfill_source",
	"content" jsonb NOT NULL,
	CONSTRAINT "plugin_revisions_plugin_id_seen_at_pk" PRIMARY KEY("plugin_id","seen_at")
);
--> statement-breakpoint
ALTER TABLE "plugin_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
revoke all on plugin_revisions from anon, authenticated;--> statement-breakpoint
insert into plugin_revisions (seen_at, plugin_id, source, content)
select seen_at, plugin_id, source, content from revisions_by_bases order by plugin_id, seen_at;--> statement-breakpoint
ALTER TABLE "plugin_revisions" ADD CONSTRAINT "plugin_revisions_plugin_id_plugins_id_fk" FOREIGN KEY ("plugin_id") REFERENCES "public"."plugins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
drop view revisions_by_bases;--> statement-breakpoint
drop table revision_changes;--> statement-breakpoint
drop table revision_bases;--> statement-breakpoint

-- The columns of plugins that change daily move to the row's end, so that an update logs these bytes alone; half of a page
-- and some stays free for the next day's version of its rows; and the sorted counts are indexed by tiers that rarely change, so
-- that the update leaves all indexes alone. The last statement writes the table anew, without what the move left behind.
alter table plugins set (fillfactor = 45);--> statement-breakpoint
alter table plugins
  add column new_users_change_30d double precision, add column new_downloads_change_30d double precision,
  add column new_users bigint, add column new_downloads bigint, add column new_rating double precision,
  add column new_rating_count integer, add column new_users_kind count_kind, add column new_downloads_kind count_kind,
  add column new_users_on date, add column new_downloads_on date, add column new_last_seen_on date,
  add column new_state_at timestamp with time zone;--> statement-breakpoint
update plugins set new_users_change_30d = users_change_30d, new_downloads_change_30d = downloads_change_30d,
  new_users = users, new_downloads = downloads, new_rating = rating, new_rating_count = rating_count,
  new_users_kind = users_kind, new_downloads_kind = downloads_kind, new_users_on = users_on,
  new_downloads_on = downloads_on, new_last_seen_on = last_seen_on, new_state_at = state_at;--> statement-breakpoint
alter table plugins drop column users_change_30d, drop column downloads_change_30d, drop column users, drop column downloads,
  drop column rating, drop column rating_count, drop column users_kind, drop column downloads_kind, drop column users_on,
  drop column downloads_on, drop column last_seen_on, drop column state_at;--> statement-breakpoint
alter table plugins rename column new_users_change_30d to users_change_30d;--> statement-breakpoint
alter table plugins rename column new_downloads_change_30d to downloads_change_30d;--> statement-breakpoint
alter table plugins rename column new_users to users;--> statement-breakpoint
alter table plugins rename column new_downloads to downloads;--> statement-breakpoint
alter table plugins rename column new_rating to rating;--> statement-breakpoint
alter table plugins rename column new_rating_count to rating_count;--> statement-breakpoint
alter table plugins rename column new_users_kind to users_kind;--> statement-breakpoint
alter table plugins rename column new_downloads_kind to downloads_kind;--> statement-breakpoint
alter table plugins rename column new_users_on to users_on;--> statement-breakpoint
alter table plugins rename column new_downloads_on to downloads_on;--> statement-breakpoint
alter table plugins rename column new_last_seen_on to last_seen_on;--> statement-breakpoint
alter table plugins rename column new_state_at to state_at;--> statement-breakpoint
alter table plugins alter column last_seen_on set not null, alter column state_at set not null,
  add column users_tier smallint generated always as (case when users >= 0 then floor(ln(users + 1) * 5) end) stored,
  add column downloads_tier smallint generated always as (case when downloads >= 0 then floor(ln(downloads + 1) * 5) end) stored;--> statement-breakpoint
CREATE INDEX "plugins_users_idx" ON "plugins" USING btree ("marketplace","users_tier" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "plugins_downloads_idx" ON "plugins" USING btree ("marketplace","downloads_tier" DESC NULLS LAST);--> statement-breakpoint

-- The same for rows that are updated once or twice a day.
alter table company_marketplaces set (fillfactor = 50);--> statement-breakpoint
alter table ingestion_units set (fillfactor = 50);--> statement-breakpoint
DROP INDEX "ingestion_units_todo_idx";--> statement-breakpoint
CREATE INDEX "ingestion_units_batch_idx" ON "ingestion_units" USING btree ("run_id","batch");
