CREATE UNLOGGED TABLE "request_count_writes" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"transactions" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "request_count_writes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNLOGGED TABLE "request_counts" (
	"caller" text NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "request_counts_caller_hour_pk" PRIMARY KEY("caller","hour")
);
--> statement-breakpoint
ALTER TABLE "request_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "request_counts_hour_idx" ON "request_counts" USING btree ("hour");--> statement-breakpoint
CREATE POLICY "pi_web" ON "request_count_writes" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "request_counts" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);