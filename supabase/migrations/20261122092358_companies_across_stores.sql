CREATE TABLE "company_changes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "company_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"company_id" integer NOT NULL,
	"by" text NOT NULL,
	"reason" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "company_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "company_moves" (
	"change_id" integer NOT NULL,
	"company_id" integer NOT NULL,
	"plugin_id" integer,
	"because" text,
	CONSTRAINT "company_moves_once_key" UNIQUE NULLS NOT DISTINCT("change_id","company_id","plugin_id")
);
--> statement-breakpoint
ALTER TABLE "company_moves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "company_marks" (
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"company_id" integer NOT NULL,
	"given_by" integer,
	"taken_by" integer,
	CONSTRAINT "company_marks_kind_value_company_id_pk" PRIMARY KEY("kind","value","company_id")
);
--> statement-breakpoint
ALTER TABLE "company_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "forgotten" (
	"hash" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "forgotten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "companies_name_key_idx";--> statement-breakpoint
DROP INDEX "companies_site_domain_idx";--> statement-breakpoint
DROP INDEX "plugins_without_company_idx";--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "merged_into" integer;--> statement-breakpoint
ALTER TABLE "instance" ADD COLUMN "forget_key" text DEFAULT gen_random_uuid()::text || gen_random_uuid()::text NOT NULL;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "matched_company_id" integer;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "company_because" text;--> statement-breakpoint
ALTER TABLE "company_changes" ADD CONSTRAINT "company_changes_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_moves" ADD CONSTRAINT "company_moves_change_id_company_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."company_changes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_moves" ADD CONSTRAINT "company_moves_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_moves" ADD CONSTRAINT "company_moves_plugin_id_plugins_id_fk" FOREIGN KEY ("plugin_id") REFERENCES "public"."plugins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_marks" ADD CONSTRAINT "company_marks_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_marks" ADD CONSTRAINT "company_marks_given_by_company_changes_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."company_changes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_marks" ADD CONSTRAINT "company_marks_taken_by_company_changes_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."company_changes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "company_changes_company_idx" ON "company_changes" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "company_moves_plugin_idx" ON "company_moves" USING btree ("plugin_id");--> statement-breakpoint
CREATE INDEX "company_moves_company_idx" ON "company_moves" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "company_marks_company_idx" ON "company_marks" USING btree ("company_id");--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_merged_into_companies_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plugins" ADD CONSTRAINT "plugins_matched_company_id_companies_id_fk" FOREIGN KEY ("matched_company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "companies_slug_base_idx" ON "companies" USING btree (left(regexp_replace(slug, '-[0-9]+$', ''), 50));--> statement-breakpoint
CREATE INDEX "companies_merged_into_idx" ON "companies" USING btree ("merged_into") WHERE merged_into is not null;--> statement-breakpoint
CREATE INDEX "plugins_matched_company_idx" ON "plugins" USING btree ("matched_company_id") WHERE matched_company_id is not null;--> statement-breakpoint
CREATE INDEX "plugins_to_match_idx" ON "plugins" USING btree ("marketplace","id") WHERE company_because is null and developer_name is not null;--> statement-breakpoint
-- Companies that are known already are found by what is known of them; how their sites came to be known was not kept.
insert into company_marks (kind, value, company_id)
select 'name', name_key, id from companies
union all
select 'claim', site_domain, id from companies where site_domain is not null;
