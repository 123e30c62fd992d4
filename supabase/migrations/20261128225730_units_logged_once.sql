-- A unit of work is inserted once, in its batch, and has one index (decision 027).
DROP INDEX "ingestion_units_batch_idx";--> statement-breakpoint
ALTER TABLE "ingestion_units" DROP CONSTRAINT "ingestion_units_run_id_key_pk";--> statement-breakpoint
ALTER TABLE "ingestion_units" ALTER COLUMN "batch" SET DEFAULT 0;--> statement-breakpoint
update "ingestion_units" set "batch" = 0 where "batch" is null;--> statement-breakpoint
ALTER TABLE "ingestion_units" ALTER COLUMN "batch" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ingestion_units" ADD CONSTRAINT "ingestion_units_run_id_batch_key_pk" PRIMARY KEY("run_id","batch","key");