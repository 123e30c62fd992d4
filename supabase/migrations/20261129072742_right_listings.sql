-- Columns of plugins by how often they change: an update logs what lies between the first and the
-- last byte that changed.
ALTER TABLE "plugins" ADD COLUMN "users_change_30d_high" double precision;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "downloads_change_30d_high" double precision;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "users_before_30d" bigint;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "downloads_before_30d" bigint;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "downloads_before_60d" bigint;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "weekly_downloads" integer;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "rank" integer;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "rating_distribution" jsonb;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "text_review_count" integer;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "support_threads" integer;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "support_threads_resolved" integer;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "github_stars" integer;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "manifest_version" smallint;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "missing_since" date;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "placement" text;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "rating_count_kind" "count_kind";--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "users_before_30d_kind" "count_kind";--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "downloads_before_30d_kind" "count_kind";--> statement-breakpoint
ALTER TABLE "marketplace_days" ADD COLUMN "missing" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_days" ADD COLUMN "compared_plugins" integer;--> statement-breakpoint
ALTER TABLE "marketplace_days" ADD COLUMN "compared_before" double precision;--> statement-breakpoint
ALTER TABLE "marketplace_days" ADD COLUMN "compared_total" double precision;--> statement-breakpoint
ALTER TABLE "marketplace_days" ADD COLUMN "new_plugins" integer;--> statement-breakpoint
ALTER TABLE "marketplace_days" ADD COLUMN "new_total" double precision;--> statement-breakpoint
ALTER TABLE "marketplace_days" ADD COLUMN "gone_plugins" integer;--> statement-breakpoint
ALTER TABLE "marketplace_days" ADD COLUMN "gone_total" double precision;--> statement-breakpoint
ALTER TABLE "plugin_metrics" ADD COLUMN "weekly_downloads" integer;--> statement-breakpoint
ALTER TABLE "plugin_metrics" ADD COLUMN "github_stars" integer;--> statement-breakpoint
ALTER TABLE "plugin_metrics" ADD COLUMN "rank" integer;--> statement-breakpoint
ALTER TABLE "plugin_metrics" ADD COLUMN "rating_count_kind" "count_kind";--> statement-breakpoint
ALTER TABLE "plugin_reviews" ADD COLUMN "version" text;--> statement-breakpoint
ALTER TABLE "plugin_reviews" ADD COLUMN "has_reply" boolean;--> statement-breakpoint
ALTER TABLE "plugin_reviews" ADD COLUMN "replied_on" date;
