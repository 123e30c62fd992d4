ALTER TABLE "ingestion_runs" ADD COLUMN "reparsed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "plugin_metrics_day_idx" ON "plugin_metrics" USING brin ("day");