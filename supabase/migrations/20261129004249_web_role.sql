-- The role that the web app connects as (decision 033): rows of our tables and the queue's, nothing else. It cannot log in until
-- somebody gives it a password.
do $$
begin
  if not exists (select from pg_roles where rolname = 'pi_web') then
    create role pi_web nologin noinherit;
  end if;
exception
  when duplicate_object or unique_violation then null; -- the migration of another database was faster
  when insufficient_privilege then
    raise exception 'the role pi_web is missing, and this user may not create it: create it first, or use an owner with CREATEROLE'
      using errcode = 'insufficient_privilege';
end $$;--> statement-breakpoint
do $$
begin
  if exists (select from pg_roles where rolname = 'pi_web' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication))
    or exists (select from pg_auth_members where member = 'pi_web'::regrole) then
    raise exception 'the role pi_web has more rights than the web app may have: take its attributes and memberships away first';
  end if;
end $$;--> statement-breakpoint
do $$
begin
  execute format('grant connect on database %I to pi_web', current_database());
  execute format('revoke temporary on database %I from public', current_database());
end $$;--> statement-breakpoint
revoke create on schema public from public;--> statement-breakpoint
grant usage on schema public to pi_web;--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to pi_web;--> statement-breakpoint
alter default privileges in schema public grant select, insert, update, delete on tables to pi_web;--> statement-breakpoint
grant usage on all sequences in schema public to pi_web;--> statement-breakpoint
alter default privileges in schema public grant usage on sequences to pi_web;--> statement-breakpoint
CREATE POLICY "pi_web" ON "archive_manifests" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "companies" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "company_marketplaces" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "company_changes" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "company_moves" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "company_identifiers" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "host_leases" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "host_slots" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "ingestion_failures" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "ingestion_runs" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "ingestion_units" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "instance" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "market_changes" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "marketplace_days" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "marketplaces" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "plugin_metrics" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "plugin_reviews" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "plugin_revisions" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "plugins" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "product_families" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "product_family_members" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "robots_checks" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "run_field_stats" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "suppression_list" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint

-- Makes the partition of plugin_metrics that holds the day, with the rights of the owner: who calls it may not make tables.
create or replace function ensure_metric_partition(wanted date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  first_day date;
  partition_name text;
begin
  if wanted is null or wanted < date '1990-01-01' or wanted >= date '2100-01-01' then
    raise exception 'no partition of plugin_metrics holds the day %: it is not between 1990 and 2099', wanted
      using errcode = 'invalid_parameter_value';
  end if;
  first_day := date_trunc('month', wanted);
  partition_name := 'plugin_metrics_' || to_char(wanted, 'YYYY_MM');
  if to_regclass(format('public.%I', partition_name)) is not null then return; end if;
  perform pg_advisory_xact_lock(727275);
  begin
    execute format('create table public.%I partition of public.plugin_metrics for values from (%L) to (%L)',
      partition_name, first_day, (first_day + interval '1 month')::date);
  exception when duplicate_table then
    return; -- whoever held the lock before made it; this session's view of the catalogue may be older
  end;
  execute format('alter table public.%I enable row level security', partition_name);
  execute format('revoke all on public.%I from anon, authenticated', partition_name);
  execute format('grant select, insert, update, delete on public.%I to pi_web', partition_name);
  execute format('create policy pi_web on public.%I to pi_web using (true) with check (true)', partition_name);
end $$;
--> statement-breakpoint
revoke execute on function ensure_metric_partition(date) from public, anon, authenticated, service_role;--> statement-breakpoint
grant execute on function ensure_metric_partition(date) to pi_web;--> statement-breakpoint
do $$
declare existing regclass;
begin
  for existing in select inhrelid from pg_inherits where inhparent = 'plugin_metrics'::regclass loop
    execute format('create policy pi_web on %s to pi_web using (true) with check (true)', existing);
  end loop;
end $$;--> statement-breakpoint

-- The queue's tables, and the two of its functions that add a queue and tell the time.
grant usage on schema pgboss to pi_web;--> statement-breakpoint
grant select, insert, update, delete on all tables in schema pgboss to pi_web;--> statement-breakpoint
alter default privileges in schema pgboss grant select, insert, update, delete on tables to pi_web;--> statement-breakpoint
grant execute on function pgboss.job_now(), pgboss.create_queue(text, jsonb) to pi_web;--> statement-breakpoint
do $$
declare queue_table regclass;
begin
  for queue_table in
    select oid from pg_class where relnamespace = 'pgboss'::regnamespace and relkind in ('r', 'p')
  loop
    execute format('create policy pi_web on %s to pi_web using (true) with check (true)', queue_table);
  end loop;
end $$;
