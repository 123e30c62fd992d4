ALTER TABLE "raw_pages" DROP CONSTRAINT "raw_pages_marketplace_url_fetched_at_pk";--> statement-breakpoint
ALTER TABLE "raw_pages" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "raw_pages" ADD COLUMN "run_id" uuid;--> statement-breakpoint
ALTER TABLE "raw_pages" ADD COLUMN "day" date;--> statement-breakpoint
ALTER TABLE "raw_pages" ADD COLUMN "position" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "raw_pages" ADD COLUMN "unit_key" text;--> statement-breakpoint
ALTER TABLE "raw_pages" ADD COLUMN "final_url" text;--> statement-breakpoint
ALTER TABLE "raw_pages" ADD COLUMN "method" text;--> statement-breakpoint
ALTER TABLE "raw_pages" ADD COLUMN "request_body" text;--> statement-breakpoint
ALTER TABLE "raw_pages" ADD COLUMN "headers" jsonb;--> statement-breakpoint
CREATE INDEX "raw_pages_run_idx" ON "raw_pages" USING btree ("run_id");