-- A row a run in place of one a field, as every batch adds to all of them.
ALTER TABLE "run_field_stats" RENAME TO "field_rows";--> statement-breakpoint
CREATE TABLE "run_field_stats" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"sums" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "run_field_stats" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
revoke all on run_field_stats from anon, authenticated;--> statement-breakpoint
ALTER TABLE "run_field_stats" ADD CONSTRAINT "run_field_stats_run_id_ingestion_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."ingestion_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Pages that could not be read stood among those that were read for a name.
insert into run_field_stats (run_id, sums)
select run_id, jsonb_object_agg(key, n) from (
  select run_id, 'read' as key, max(case when field = 'name' then present else read end) as n from field_rows group by run_id
  union all select run_id, 'unreadable', read - present from field_rows where field = 'name'
  union all select run_id, field || '.present', present from field_rows
  union all select run_id, field || '.compared', compared from field_rows
  union all select run_id, field || '.changed', changed from field_rows
  union all select run_id, field || '.bin.' || bin, n::int from field_rows, jsonb_each_text(histogram) as bins (bin, n)
) sums
where n > 0 or key = 'read'
group by run_id;--> statement-breakpoint
drop table field_rows;
