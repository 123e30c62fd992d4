CREATE TABLE "run_field_stats" (
	"run_id" uuid NOT NULL,
	"field" text NOT NULL,
	"read" integer NOT NULL,
	"present" integer NOT NULL,
	"compared" integer NOT NULL,
	"changed" integer NOT NULL,
	"histogram" jsonb NOT NULL,
	CONSTRAINT "run_field_stats_run_id_field_pk" PRIMARY KEY("run_id","field")
);
--> statement-breakpoint
ALTER TABLE "run_field_stats" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ingestion_runs" ADD COLUMN "suspect" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "run_field_stats" ADD CONSTRAINT "run_field_stats_run_id_ingestion_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."ingestion_runs"("id") ON DELETE cascade ON UPDATE no action;