CREATE TABLE "raw_manifests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "raw_manifests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid NOT NULL,
	"day" date NOT NULL,
	"responses" integer NOT NULL,
	"marketplace" text NOT NULL,
	"sha256" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "raw_manifests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "raw_pages" CASCADE;--> statement-breakpoint
ALTER TABLE "raw_manifests" ADD CONSTRAINT "raw_manifests_marketplace_marketplaces_name_fk" FOREIGN KEY ("marketplace") REFERENCES "public"."marketplaces"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "raw_manifests_run_idx" ON "raw_manifests" USING btree ("run_id");