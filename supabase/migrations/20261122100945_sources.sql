CREATE TYPE "public"."backfill_source" AS ENUM('internet-archive', 'wordpress-downloads', 'chrome-manifests', 'obsidian-history', 'figma-files');--> statement-breakpoint
ALTER TABLE "ingestion_runs" ADD COLUMN "source" "backfill_source";--> statement-breakpoint
ALTER TABLE "plugin_metrics" ADD COLUMN "source" "backfill_source";--> statement-breakpoint
ALTER TABLE "plugin_revisions" ADD COLUMN "source" "backfill_source";--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "source" "backfill_source";