CREATE TABLE "daily_counts" (
	"kind" text NOT NULL,
	"doer" uuid NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "daily_counts_kind_doer_day_pk" PRIMARY KEY("kind","doer","day")
);
--> statement-breakpoint
ALTER TABLE "daily_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "refused_invitations" (
	"hash" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "refused_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "refuse_token" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "daily_counts_day_idx" ON "daily_counts" USING btree ("day");--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_refuse_token_unique" UNIQUE("refuse_token");--> statement-breakpoint
CREATE POLICY "pi_web" ON "daily_counts" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "refused_invitations" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);