-- Revisions keep what they say otherwise than a content that is stored once: nearly all of them only tell of a release.
CREATE TABLE "revision_bases" (
	"plugin_id" integer NOT NULL,
	"base" smallint NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "revision_bases_plugin_id_base_pk" PRIMARY KEY("plugin_id","base")
);
--> statement-breakpoint
ALTER TABLE "revision_bases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "revision_changes" (
	"seen_at" timestamp with time zone NOT NULL,
	"plugin_id" integer NOT NULL,
	"base" smallint NOT NULL,
	"source" "backfill_source",
	"changes" jsonb NOT NULL,
	CONSTRAINT "revision_changes_plugin_id_seen_at_pk" PRIMARY KEY("plugin_id","seen_at")
);
--> statement-breakpoint
ALTER TABLE "revision_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- Later revisions go between those of other plugins: room for them there.
alter index revision_changes_plugin_id_seen_at_pk set (fillfactor = 60);--> statement-breakpoint
-- The texts of a plugin that only differ in what releases change become one base. Later revisions find the best one themselves.
insert into revision_bases (plugin_id, base, content)
select plugin_id, row_number() over (partition by plugin_id order by min(seen_at)), content
from (
  select plugin_id, seen_at, content - '{version,updatedOn,size,iconUrl}'::text[] as content from plugin_revisions
) lasting
group by plugin_id, content;--> statement-breakpoint
insert into revision_changes (seen_at, plugin_id, base, source, changes)
select seen_at, plugin_id, base, source, (
  select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(revision.content)
  where key in ('version', 'updatedOn', 'size', 'iconUrl'))
from plugin_revisions revision join revision_bases lasting using (plugin_id)
where lasting.content = revision.content - '{version,updatedOn,size,iconUrl}'::text[]
order by plugin_id, seen_at;--> statement-breakpoint
DROP TABLE "plugin_revisions";--> statement-breakpoint
ALTER TABLE "revision_bases" ADD CONSTRAINT "revision_bases_plugin_id_plugins_id_fk" FOREIGN KEY ("plugin_id") REFERENCES "public"."plugins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_changes" ADD CONSTRAINT "revision_changes_base_fk" FOREIGN KEY ("plugin_id","base") REFERENCES "public"."revision_bases"("plugin_id","base") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE VIEW "public"."plugin_revisions" WITH (security_invoker = true) AS (select plugin_id, seen_at, revision_bases.content || changes as content, source from revision_changes left join revision_bases using (plugin_id, base));