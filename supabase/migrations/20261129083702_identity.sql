CREATE TABLE "company_aliases" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "company_aliases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"company_id" integer NOT NULL,
	"from_day" date,
	"to_day" date,
	"source" text NOT NULL,
	"by" text NOT NULL,
	"is_applied" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "company_aliases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "company_proposals" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "company_proposals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"company_id" integer NOT NULL,
	"other_id" integer NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"weight" double precision NOT NULL,
	"evidence" jsonb NOT NULL,
	"proposed_on" date NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"reason" text,
	CONSTRAINT "company_proposals_order" CHECK ("company_proposals"."company_id" < "company_proposals"."other_id")
);
--> statement-breakpoint
ALTER TABLE "company_proposals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "developers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "developers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"marketplace" text NOT NULL,
	"key" text NOT NULL,
	"company_id" integer,
	"split_into" integer,
	"profile" jsonb NOT NULL,
	"blocking_keys" text[] NOT NULL,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_due" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "developers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "company_identifiers" DROP CONSTRAINT "company_identifiers_removed_by_change_id_company_changes_id_fk";
--> statement-breakpoint
DROP INDEX "plugins_to_match_idx";--> statement-breakpoint
ALTER TABLE "market_changes" ADD COLUMN "details" jsonb;--> statement-breakpoint
ALTER TABLE "marketplaces" ADD COLUMN "change_rules_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "developer_id" integer;--> statement-breakpoint
ALTER TABLE "company_aliases" ADD CONSTRAINT "company_aliases_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_proposals" ADD CONSTRAINT "company_proposals_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_proposals" ADD CONSTRAINT "company_proposals_other_id_companies_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "developers" ADD CONSTRAINT "developers_marketplace_marketplaces_name_fk" FOREIGN KEY ("marketplace") REFERENCES "public"."marketplaces"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "developers" ADD CONSTRAINT "developers_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "developers" ADD CONSTRAINT "developers_split_into_companies_id_fk" FOREIGN KEY ("split_into") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "company_aliases_key" ON "company_aliases" USING btree ("kind","value","company_id","from_day");--> statement-breakpoint
CREATE INDEX "company_aliases_company_idx" ON "company_aliases" USING btree ("company_id");--> statement-breakpoint
CREATE UNIQUE INDEX "company_proposals_pair_key" ON "company_proposals" USING btree ("company_id","other_id");--> statement-breakpoint
CREATE INDEX "company_proposals_other_idx" ON "company_proposals" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "company_proposals_open_idx" ON "company_proposals" USING btree ("weight" DESC NULLS LAST) WHERE status = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "developers_key" ON "developers" USING btree ("marketplace","key");--> statement-breakpoint
CREATE INDEX "developers_company_idx" ON "developers" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "developers_split_idx" ON "developers" USING btree ("split_into") WHERE split_into is not null;--> statement-breakpoint
CREATE INDEX "developers_due_idx" ON "developers" USING btree ("id") WHERE is_due;--> statement-breakpoint
ALTER TABLE "plugins" ADD CONSTRAINT "plugins_developer_id_developers_id_fk" FOREIGN KEY ("developer_id") REFERENCES "public"."developers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plugins_developer_idx" ON "plugins" USING btree ("developer_id");--> statement-breakpoint
CREATE INDEX "plugins_to_match_idx" ON "plugins" USING btree ("marketplace","id") WHERE company_match_reason is null and (developer_name is not null or developer_id is not null);--> statement-breakpoint
-- The split's company has them.
DELETE FROM "company_identifiers" WHERE "removed_by_change_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "company_identifiers" DROP COLUMN "removed_by_change_id";--> statement-breakpoint
CREATE POLICY "pi_web" ON "company_aliases" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "company_proposals" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "developers" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
-- Every plugin is matched again, by its company's evidence; it keeps its company until then.
UPDATE "plugins" SET "company_match_reason" = NULL, "family_basis" = NULL WHERE "developer_name" IS NOT NULL;--> statement-breakpoint
UPDATE "company_moves" SET "match_reason" = CASE "match_reason"
	WHEN 'site' THEN 'verified_site' WHEN 'claim' THEN 'claimed_site' WHEN 'publisher' THEN 'first' ELSE "match_reason" END;
