ALTER TABLE "plugin_metrics" ADD COLUMN "rating_count_kind" "count_kind";--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "rating_count_kind" "count_kind";