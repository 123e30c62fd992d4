CREATE TABLE "model_calls" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "model_calls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"prompt_hash" text NOT NULL,
	"model" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"answer" jsonb,
	"input_tokens" integer,
	"output_tokens" integer,
	"cost_usd" double precision NOT NULL,
	"latency_ms" integer,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "model_calls" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plugin_analyses" (
	"plugin_id" integer PRIMARY KEY NOT NULL,
	"text_hash" text NOT NULL,
	"prompt_version" smallint NOT NULL,
	"model" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"attempts" smallint NOT NULL,
	"analysis" jsonb,
	"analysed_on" date,
	"leased_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "plugin_analyses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "revenue_estimates" (
	"plugin_id" integer NOT NULL,
	"estimated_on" date NOT NULL,
	"lower" double precision NOT NULL,
	"point" double precision NOT NULL,
	"upper" double precision NOT NULL,
	"method_version" smallint NOT NULL,
	"inputs" jsonb NOT NULL,
	CONSTRAINT "revenue_estimates_plugin_id_estimated_on_pk" PRIMARY KEY("plugin_id","estimated_on")
);
--> statement-breakpoint
ALTER TABLE "revenue_estimates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "similar_plugins" (
	"plugin_id" integer PRIMARY KEY NOT NULL,
	"similar" jsonb NOT NULL,
	"elsewhere" jsonb NOT NULL,
	"basis" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "similar_plugins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "company_facts" ADD COLUMN "revenue_low" double precision;--> statement-breakpoint
ALTER TABLE "company_facts" ADD COLUMN "revenue" double precision;--> statement-breakpoint
ALTER TABLE "company_facts" ADD COLUMN "revenue_high" double precision;--> statement-breakpoint
ALTER TABLE "company_facts" ADD COLUMN "revenue_plugins" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "company_facts" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "plugin_facts" ADD COLUMN "revenue_low" real;--> statement-breakpoint
ALTER TABLE "plugin_facts" ADD COLUMN "revenue" real;--> statement-breakpoint
ALTER TABLE "plugin_facts" ADD COLUMN "revenue_high" real;--> statement-breakpoint
ALTER TABLE "plugin_facts" ADD COLUMN "owner_kind" text;--> statement-breakpoint
ALTER TABLE "plugin_facts" ADD COLUMN "revenue_tier" smallint GENERATED ALWAYS AS (case when revenue >= 0 then floor(ln(revenue + 1) * 5) end) STORED;--> statement-breakpoint
ALTER TABLE "plugin_facts" ADD COLUMN "revenue_low_tier" smallint GENERATED ALWAYS AS (case when revenue_low >= 0 then floor(ln(revenue_low + 1) * 5) end) STORED;--> statement-breakpoint
ALTER TABLE "plugin_traits" ADD COLUMN "store_tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "plugin_traits" ADD COLUMN "integrations" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "plugin_traits" ADD COLUMN "pricing_model" text;--> statement-breakpoint
ALTER TABLE "plugin_traits" ADD COLUMN "tiers" jsonb;--> statement-breakpoint
ALTER TABLE "plugin_analyses" ADD CONSTRAINT "plugin_analyses_plugin_id_plugins_id_fk" FOREIGN KEY ("plugin_id") REFERENCES "public"."plugins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revenue_estimates" ADD CONSTRAINT "revenue_estimates_plugin_id_plugins_id_fk" FOREIGN KEY ("plugin_id") REFERENCES "public"."plugins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "similar_plugins" ADD CONSTRAINT "similar_plugins_plugin_id_plugins_id_fk" FOREIGN KEY ("plugin_id") REFERENCES "public"."plugins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "model_calls_started_idx" ON "model_calls" USING btree ("started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "model_calls_answer_key" ON "model_calls" USING btree ("prompt_hash","model") WHERE status = 'answered';--> statement-breakpoint
CREATE INDEX "plugin_analyses_leased_idx" ON "plugin_analyses" USING btree ("leased_until");--> statement-breakpoint
CREATE INDEX "plugin_facts_revenue_idx" ON "plugin_facts" USING btree ("revenue_tier" DESC NULLS LAST,"plugin_id") WHERE revenue_tier is not null;--> statement-breakpoint
CREATE INDEX "plugin_facts_revenue_low_idx" ON "plugin_facts" USING btree ("revenue_low_tier" DESC NULLS LAST,"plugin_id") WHERE revenue_low_tier is not null;--> statement-breakpoint
CREATE INDEX "plugin_traits_store_tags_idx" ON "plugin_traits" USING gin ("store_tags");--> statement-breakpoint
CREATE POLICY "pi_web" ON "model_calls" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "plugin_analyses" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "revenue_estimates" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "similar_plugins" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);