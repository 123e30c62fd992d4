-- The product's API is the only door: the roles of the database's own public interface get nothing,
-- neither from what exists nor from what later migrations create. RLS without policies is the second lock.
revoke all on all tables in schema public from anon, authenticated;--> statement-breakpoint
revoke all on all sequences in schema public from anon, authenticated;--> statement-breakpoint
alter default privileges in schema public revoke all on tables from anon, authenticated;--> statement-breakpoint
alter default privileges in schema public revoke all on sequences from anon, authenticated;--> statement-breakpoint
alter default privileges revoke execute on functions from public;--> statement-breakpoint
alter default privileges in schema public revoke execute on functions from anon, authenticated;--> statement-breakpoint

-- Makes the month's partition of plugin_metrics that holds the day, closed like every other table.
create function ensure_metric_partition(wanted date) returns void
language plpgsql set search_path = public as $$
declare
  first_day date := date_trunc('month', wanted);
  partition_name text := 'plugin_metrics_' || to_char(wanted, 'YYYY_MM');
begin
  if to_regclass(partition_name) is not null then return; end if;
  perform pg_advisory_xact_lock(727275);
  begin
    execute format('create table %I partition of plugin_metrics for values from (%L) to (%L)',
      partition_name, first_day, first_day + interval '1 month');
  exception when duplicate_table then
    return; -- whoever held the lock before made it; this session's view of the catalogue may be older
  end;
  execute format('alter table %I enable row level security', partition_name);
  execute format('revoke all on %I from anon, authenticated', partition_name);
end $$;
--> statement-breakpoint
revoke execute on function ensure_metric_partition(date) from public, anon, authenticated;--> statement-breakpoint

-- A plugin's row is touched every day: room on its page keeps most of those updates out of the indexes.
alter table plugins set (fillfactor = 80);
