-- Typo-tolerant search of names.
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
ALTER TYPE "public"."backfill_source" ADD VALUE 'sample-history';--> statement-breakpoint
CREATE TABLE "category_facts" (
	"scope" text NOT NULL,
	"category" text NOT NULL,
	"marketplace" text NOT NULL,
	"plugins" integer NOT NULL,
	"total" double precision,
	"top_3" double precision,
	"next_7" double precision,
	"next_90" double precision,
	"before_30d" double precision,
	"after_30d" double precision,
	"before_90d" double precision,
	"after_90d" double precision,
	"before_365d" double precision,
	"after_365d" double precision,
	"median_rating" real,
	"rating_count" bigint,
	"dated" integer NOT NULL,
	"not_updated" integer NOT NULL,
	"median_price_usd" real,
	"priced" integer NOT NULL,
	"new_30d" integer NOT NULL,
	"new_90d" integer NOT NULL,
	"new_365d" integer NOT NULL,
	"gone_30d" integer NOT NULL,
	"gone_90d" integer NOT NULL,
	"gone_365d" integer NOT NULL,
	"months" jsonb NOT NULL,
	CONSTRAINT "category_facts_scope_category_marketplace_pk" PRIMARY KEY("scope","category","marketplace")
);
--> statement-breakpoint
ALTER TABLE "category_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "company_facts" (
	"company_id" integer PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"plugin_count" integer NOT NULL,
	"product_count" integer NOT NULL,
	"marketplaces" text[] NOT NULL,
	"users" double precision,
	"users_change_30d" real,
	"users_change_30d_high" real,
	"rating_count" double precision,
	"rating" real,
	"risk" smallint,
	"has_contact" boolean NOT NULL,
	"taken_over" integer DEFAULT 0 NOT NULL,
	"given_away" integer DEFAULT 0 NOT NULL,
	"last_changed_hands_on" date
);
--> statement-breakpoint
ALTER TABLE "company_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "inquiries" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inquiries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"position" text NOT NULL,
	"intent" text NOT NULL,
	"message" text NOT NULL,
	"action" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "inquiries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plugin_facts" (
	"plugin_id" integer PRIMARY KEY NOT NULL,
	"company_id" integer,
	"users" bigint,
	"downloads" bigint,
	"marketplace" text NOT NULL,
	"status" text NOT NULL,
	"category" text,
	"store_category" text,
	"pricing_model" text,
	"price_usd" real,
	"rating" real,
	"rating_count" integer,
	"ratings_per_1000" real,
	"change_7d" real,
	"change_7d_high" real,
	"change_30d" real,
	"change_30d_high" real,
	"change_90d" real,
	"change_90d_high" real,
	"change_365d" real,
	"change_365d_high" real,
	"pace_7d" real,
	"pace_30d" real,
	"pace_90d" real,
	"pace_365d" real,
	"updated_on" date,
	"listed_on" date NOT NULL,
	"first_seen_on" date NOT NULL,
	"delisted_on" date,
	"changed_hands_on" date,
	"company_plugins" integer,
	"risk" smallint,
	"users_tier" smallint GENERATED ALWAYS AS (case when users >= 0 then floor(ln(users + 1) * 5) end) STORED,
	"downloads_tier" smallint GENERATED ALWAYS AS (case when downloads >= 0 then floor(ln(downloads + 1) * 5) end) STORED
);
--> statement-breakpoint
ALTER TABLE "plugin_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plugin_traits" (
	"plugin_id" integer PRIMARY KEY NOT NULL,
	"content_hash" text NOT NULL,
	"rules_version" smallint NOT NULL,
	"category" text,
	"tags" text[] NOT NULL,
	"badges" text[] NOT NULL,
	"risk" smallint,
	"price_usd" real,
	"has_contact" boolean NOT NULL,
	"name_text" text NOT NULL,
	"maker_text" text NOT NULL,
	"summary_text" text NOT NULL,
	"document" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('simple', name_text), 'A') || setweight(to_tsvector('simple', maker_text), 'B') || setweight(to_tsvector('simple', summary_text), 'C')) STORED NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plugin_traits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "category_facts" ADD CONSTRAINT "category_facts_marketplace_marketplaces_name_fk" FOREIGN KEY ("marketplace") REFERENCES "public"."marketplaces"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_facts" ADD CONSTRAINT "company_facts_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plugin_facts" ADD CONSTRAINT "plugin_facts_plugin_id_plugins_id_fk" FOREIGN KEY ("plugin_id") REFERENCES "public"."plugins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plugin_traits" ADD CONSTRAINT "plugin_traits_plugin_id_plugins_id_fk" FOREIGN KEY ("plugin_id") REFERENCES "public"."plugins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "company_facts_plugins_idx" ON "company_facts" USING btree ("plugin_count" DESC NULLS LAST,"company_id");--> statement-breakpoint
CREATE INDEX "company_facts_users_idx" ON "company_facts" USING btree ("users" DESC NULLS LAST,"company_id");--> statement-breakpoint
CREATE INDEX "inquiries_at_idx" ON "inquiries" USING btree ("at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "plugin_facts_users_idx" ON "plugin_facts" USING btree ("users_tier" DESC NULLS LAST,"plugin_id");--> statement-breakpoint
CREATE INDEX "plugin_facts_marketplace_users_idx" ON "plugin_facts" USING btree ("marketplace","users_tier" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "plugin_facts_marketplace_downloads_idx" ON "plugin_facts" USING btree ("marketplace","downloads_tier" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "plugin_facts_category_users_idx" ON "plugin_facts" USING btree ("category","users_tier" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "plugin_facts_changed_hands_idx" ON "plugin_facts" USING btree ("changed_hands_on" DESC NULLS LAST) WHERE changed_hands_on is not null;--> statement-breakpoint
CREATE INDEX "plugin_facts_first_seen_idx" ON "plugin_facts" USING btree ("first_seen_on" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "plugin_facts_delisted_idx" ON "plugin_facts" USING btree ("delisted_on" DESC NULLS LAST) WHERE delisted_on is not null;--> statement-breakpoint
CREATE INDEX "plugin_traits_document_idx" ON "plugin_traits" USING gin ("document");--> statement-breakpoint
CREATE INDEX "plugin_traits_name_idx" ON "plugin_traits" USING gin ("name_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "plugin_traits_tags_idx" ON "plugin_traits" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "plugin_traits_badges_idx" ON "plugin_traits" USING gin ("badges");--> statement-breakpoint
CREATE INDEX "companies_name_idx" ON "companies" USING gin (lower(name) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "market_changes_kind_idx" ON "market_changes" USING btree ("kind","day" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "market_changes_day_idx" ON "market_changes" USING btree ("day" DESC NULLS LAST);--> statement-breakpoint
CREATE POLICY "pi_web" ON "category_facts" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "company_facts" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "inquiries" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "plugin_facts" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "plugin_traits" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);