CREATE TABLE "plugin_metric_months" (
	"plugin_id" integer NOT NULL,
	"month" date NOT NULL,
	"observed_at" timestamp with time zone[],
	"users" bigint[],
	"downloads" bigint[],
	"rating_count" integer[],
	"rating_thousandths" smallint[],
	"marks" smallint[],
	CONSTRAINT "plugin_metric_months_plugin_id_month_pk" PRIMARY KEY("plugin_id","month")
) PARTITION BY LIST ("month");
--> statement-breakpoint
ALTER TABLE "plugin_metric_months" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
revoke all on plugin_metric_months from anon, authenticated;--> statement-breakpoint

-- Makes the partition of plugin_metric_months that holds the day, closed like every other table.
create or replace function ensure_metric_partition(wanted date) returns void
language plpgsql set search_path = public as $$
declare
  partition_name text := 'plugin_metric_months_' || to_char(wanted, 'YYYY_MM');
begin
  if to_regclass(partition_name) is not null then return; end if;
  perform pg_advisory_xact_lock(727275);
  begin
    execute format('create table %I partition of plugin_metric_months for values in (%L)',
      partition_name, date_trunc('month', wanted)::date);
  exception when duplicate_table then
    return; -- whoever held the lock before made it; this session's view of the catalogue may be older
  end;
  execute format('alter table %I enable row level security', partition_name);
  execute format('revoke all on %I from anon, authenticated', partition_name);
end $$;
--> statement-breakpoint
select ensure_metric_partition(month) from (select distinct date_trunc('month', day)::date as month from plugin_metrics) months;--> statement-breakpoint
insert into plugin_metric_months (plugin_id, month, observed_at, users, downloads, rating_count, rating_thousandths, marks)
select months.plugin_id, month, array_agg(observed_at order by place), array_agg(users order by place), array_agg(downloads order by place),
  array_agg(rating_count order by place), array_agg(rating_thousandths order by place), array_agg(marks order by place)
from (select distinct plugin_id, date_trunc('month', day)::date as month from plugin_metrics) months
cross join generate_series(1, 31) as place
left join plugin_metrics metric
  on metric.plugin_id = months.plugin_id and metric.day = month + place - 1 and date_trunc('month', metric.day) = month
group by months.plugin_id, month;
