-- Rows of eight narrow columns in place of ten. A dropped column keeps its place in every row, so the table is made anew: the old one
-- steps aside with its partitions, whose names are those of the new ones.
create schema wide;--> statement-breakpoint
do $$
declare
  part text;
begin
  for part in select relname from pg_inherits join pg_class on pg_class.oid = inhrelid where inhparent = 'plugin_metrics'::regclass loop
    execute format('alter table %I set schema wide', part);
  end loop;
  alter table plugin_metrics set schema wide;
end $$;--> statement-breakpoint
CREATE TABLE "plugin_metrics" (
	"observed_at" timestamp with time zone NOT NULL,
	"users" bigint,
	"downloads" bigint,
	"plugin_id" integer NOT NULL,
	"day" date NOT NULL,
	"rating_count" integer,
	"rating_thousandths" smallint,
	"marks" smallint NOT NULL,
	CONSTRAINT "plugin_metrics_plugin_id_day_pk" PRIMARY KEY("plugin_id","day")
) PARTITION BY RANGE ("day");
--> statement-breakpoint
ALTER TABLE "plugin_metrics" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
revoke all on plugin_metrics from anon, authenticated;--> statement-breakpoint
select ensure_metric_partition(month) from (select distinct date_trunc('month', day)::date as month from wide.plugin_metrics) months;--> statement-breakpoint
-- The codes of marks are those of `foldMarks`: a name's place in its enum.
insert into plugin_metrics (observed_at, users, downloads, plugin_id, day, rating_count, rating_thousandths, marks)
select observed_at, users, downloads, plugin_id, day, rating_count, round(rating::numeric * 1000),
  coalesce(array_position(enum_range(null::count_kind), users_kind), 0)
    | (coalesce(array_position(enum_range(null::count_kind), downloads_kind), 0) << 3)
    | (coalesce(array_position(enum_range(null::backfill_source), source), 0) << 6)
from wide.plugin_metrics
order by plugin_id, day;--> statement-breakpoint
drop schema wide cascade;
