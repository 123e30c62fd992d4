DROP INDEX "ingestion_units_todo_idx";--> statement-breakpoint
ALTER TABLE "ingestion_units" ADD COLUMN "batch" integer;--> statement-breakpoint
CREATE INDEX "ingestion_units_todo_idx" ON "ingestion_units" USING btree ("run_id","batch") WHERE "ingestion_units"."status" = 'todo';--> statement-breakpoint
ALTER TABLE "ingestion_runs" DROP COLUMN "lease_owner";--> statement-breakpoint
ALTER TABLE "ingestion_runs" DROP COLUMN "lease_until";