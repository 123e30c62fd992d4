CREATE TYPE "public"."count_kind" AS ENUM('exact', 'rounded', 'at_least');--> statement-breakpoint
CREATE TABLE "companies" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "companies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"site_domain" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "companies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "company_marketplaces" (
	"company_id" integer NOT NULL,
	"marketplace" text NOT NULL,
	"plugin_count" integer NOT NULL,
	"users" bigint,
	"downloads" bigint,
	"rating_count" bigint,
	"rating" double precision,
	CONSTRAINT "company_marketplaces_company_id_marketplace_pk" PRIMARY KEY("company_id","marketplace")
);
--> statement-breakpoint
ALTER TABLE "company_marketplaces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ingestion_failures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ingestion_failures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"run_id" uuid NOT NULL,
	"marketplace" text NOT NULL,
	"unit_key" text,
	"external_id" text,
	"kind" text NOT NULL,
	"message" text NOT NULL,
	"url" text,
	"raw_page" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ingestion_failures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ingestion_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"marketplace" text NOT NULL,
	"day" date NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"discovered_at" timestamp with time zone,
	"whole_coverage" boolean DEFAULT true NOT NULL,
	"whole_list" boolean DEFAULT false NOT NULL,
	"counts" jsonb NOT NULL,
	"lease_owner" text,
	"lease_until" timestamp with time zone,
	"error" text,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "ingestion_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ingestion_units" (
	"run_id" uuid NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"status" text DEFAULT 'todo' NOT NULL,
	CONSTRAINT "ingestion_units_run_id_key_pk" PRIMARY KEY("run_id","key")
);
--> statement-breakpoint
ALTER TABLE "ingestion_units" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "instance" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"data_origin" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "instance_one_row" CHECK ("instance"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "instance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "market_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "market_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"marketplace" text NOT NULL,
	"plugin_id" integer NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"before" text,
	"after" text,
	CONSTRAINT "market_events_once_key" UNIQUE NULLS NOT DISTINCT("plugin_id","at","kind","before","after")
);
--> statement-breakpoint
ALTER TABLE "market_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "marketplace_days" (
	"marketplace" text NOT NULL,
	"day" date NOT NULL,
	"plugins" integer NOT NULL,
	"companies" integer NOT NULL,
	"seen" integer NOT NULL,
	"appeared" integer NOT NULL,
	"disappeared" integer NOT NULL,
	"whole_list" boolean DEFAULT false NOT NULL,
	"headline_total" double precision,
	"headline_median" double precision,
	"headline_p90" double precision,
	"rating_average" double precision,
	"histogram" jsonb NOT NULL,
	"computed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_days_marketplace_day_pk" PRIMARY KEY("marketplace","day")
);
--> statement-breakpoint
ALTER TABLE "marketplace_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "marketplaces" (
	"name" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "marketplaces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plugin_metrics" (
	"observed_at" timestamp with time zone NOT NULL,
	"users" bigint,
	"downloads" bigint,
	"rating" double precision,
	"plugin_id" integer NOT NULL,
	"day" date NOT NULL,
	"rating_count" integer,
	"users_kind" "count_kind",
	"downloads_kind" "count_kind",
	CONSTRAINT "plugin_metrics_plugin_id_day_pk" PRIMARY KEY("plugin_id","day")
) PARTITION BY RANGE ("day");
--> statement-breakpoint
ALTER TABLE "plugin_metrics" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plugin_reviews" (
	"plugin_id" integer NOT NULL,
	"external_id" text NOT NULL,
	"day" date NOT NULL,
	"stars" smallint NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "plugin_reviews_plugin_id_external_id_pk" PRIMARY KEY("plugin_id","external_id")
);
--> statement-breakpoint
ALTER TABLE "plugin_reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plugin_revisions" (
	"plugin_id" integer NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"content_hash" text NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "plugin_revisions_plugin_id_seen_at_pk" PRIMARY KEY("plugin_id","seen_at")
);
--> statement-breakpoint
ALTER TABLE "plugin_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plugins" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "plugins_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"marketplace" text NOT NULL,
	"external_id" text NOT NULL,
	"company_id" integer,
	"status" text DEFAULT 'listed' NOT NULL,
	"url" text NOT NULL,
	"name" text NOT NULL,
	"summary" text,
	"icon_url" text,
	"category" text,
	"item_type" text,
	"version" text,
	"developer_name" text,
	"pricing_model" text,
	"pricing_label" text,
	"users" bigint,
	"users_kind" "count_kind",
	"users_on" date,
	"users_change_30d" double precision,
	"downloads" bigint,
	"downloads_kind" "count_kind",
	"downloads_on" date,
	"downloads_change_30d" double precision,
	"rating" double precision,
	"rating_count" integer,
	"content_hash" text NOT NULL,
	"read_from" text NOT NULL,
	"listed_on" date,
	"updated_on" date,
	"first_seen_on" date NOT NULL,
	"last_seen_on" date NOT NULL,
	"delisted_on" date,
	"state_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plugins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "raw_pages" (
	"marketplace" text NOT NULL,
	"url" text NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"status" integer NOT NULL,
	"sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	CONSTRAINT "raw_pages_marketplace_url_fetched_at_pk" PRIMARY KEY("marketplace","url","fetched_at")
);
--> statement-breakpoint
ALTER TABLE "raw_pages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "company_marketplaces" ADD CONSTRAINT "company_marketplaces_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_marketplaces" ADD CONSTRAINT "company_marketplaces_marketplace_marketplaces_name_fk" FOREIGN KEY ("marketplace") REFERENCES "public"."marketplaces"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ingestion_failures" ADD CONSTRAINT "ingestion_failures_run_id_ingestion_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."ingestion_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ingestion_failures" ADD CONSTRAINT "ingestion_failures_marketplace_marketplaces_name_fk" FOREIGN KEY ("marketplace") REFERENCES "public"."marketplaces"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ingestion_runs" ADD CONSTRAINT "ingestion_runs_marketplace_marketplaces_name_fk" FOREIGN KEY ("marketplace") REFERENCES "public"."marketplaces"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ingestion_units" ADD CONSTRAINT "ingestion_units_run_id_ingestion_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."ingestion_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_events" ADD CONSTRAINT "market_events_marketplace_marketplaces_name_fk" FOREIGN KEY ("marketplace") REFERENCES "public"."marketplaces"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_events" ADD CONSTRAINT "market_events_plugin_id_plugins_id_fk" FOREIGN KEY ("plugin_id") REFERENCES "public"."plugins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_days" ADD CONSTRAINT "marketplace_days_marketplace_marketplaces_name_fk" FOREIGN KEY ("marketplace") REFERENCES "public"."marketplaces"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plugin_reviews" ADD CONSTRAINT "plugin_reviews_plugin_id_plugins_id_fk" FOREIGN KEY ("plugin_id") REFERENCES "public"."plugins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plugin_revisions" ADD CONSTRAINT "plugin_revisions_plugin_id_plugins_id_fk" FOREIGN KEY ("plugin_id") REFERENCES "public"."plugins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plugins" ADD CONSTRAINT "plugins_marketplace_marketplaces_name_fk" FOREIGN KEY ("marketplace") REFERENCES "public"."marketplaces"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plugins" ADD CONSTRAINT "plugins_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "raw_pages" ADD CONSTRAINT "raw_pages_marketplace_marketplaces_name_fk" FOREIGN KEY ("marketplace") REFERENCES "public"."marketplaces"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "companies_slug_key" ON "companies" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "companies_name_key_idx" ON "companies" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "companies_site_domain_idx" ON "companies" USING btree ("site_domain");--> statement-breakpoint
CREATE INDEX "company_marketplaces_users_idx" ON "company_marketplaces" USING btree ("marketplace","users" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "ingestion_failures_run_idx" ON "ingestion_failures" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "ingestion_failures_recent_idx" ON "ingestion_failures" USING btree ("marketplace","at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "ingestion_runs_daily_key" ON "ingestion_runs" USING btree ("marketplace","day") WHERE "ingestion_runs"."kind" = 'daily';--> statement-breakpoint
CREATE INDEX "ingestion_runs_recent_idx" ON "ingestion_runs" USING btree ("marketplace","started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "ingestion_units_todo_idx" ON "ingestion_units" USING btree ("run_id","position") WHERE "ingestion_units"."status" = 'todo';--> statement-breakpoint
CREATE INDEX "market_events_recent_idx" ON "market_events" USING btree ("marketplace","day" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "plugins_identity_key" ON "plugins" USING btree ("marketplace","external_id");--> statement-breakpoint
CREATE INDEX "plugins_users_idx" ON "plugins" USING btree ("marketplace","users" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "plugins_downloads_idx" ON "plugins" USING btree ("marketplace","downloads" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "plugins_company_idx" ON "plugins" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "plugins_without_company_idx" ON "plugins" USING btree ("marketplace","id") WHERE company_id is null;