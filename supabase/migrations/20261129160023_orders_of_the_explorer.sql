DROP INDEX "plugin_facts_changed_hands_idx";--> statement-breakpoint
DROP INDEX "plugin_facts_delisted_idx";--> statement-breakpoint
ALTER TABLE "plugin_facts"
  ADD COLUMN "ratings_tier" smallint GENERATED ALWAYS AS (case when rating_count::bigint >= 0 then floor(ln(rating_count::bigint + 1) * 5) end) STORED,
  ADD COLUMN "per_1000_tier" smallint GENERATED ALWAYS AS (case when ratings_per_1000 >= 0 then floor(ln(ratings_per_1000 + 1) * 5) end) STORED,
  ADD COLUMN "growth_7d_tier" smallint GENERATED ALWAYS AS (case when coalesce(pace_7d, change_7d) is not null then round(ln(greatest(1 + (coalesce(pace_7d, change_7d))::float8, 0.001)) * 10) end) STORED,
  ADD COLUMN "growth_30d_tier" smallint GENERATED ALWAYS AS (case when coalesce(pace_30d, change_30d) is not null then round(ln(greatest(1 + (coalesce(pace_30d, change_30d))::float8, 0.001)) * 10) end) STORED,
  ADD COLUMN "growth_90d_tier" smallint GENERATED ALWAYS AS (case when coalesce(pace_90d, change_90d) is not null then round(ln(greatest(1 + (coalesce(pace_90d, change_90d))::float8, 0.001)) * 10) end) STORED,
  ADD COLUMN "growth_365d_tier" smallint GENERATED ALWAYS AS (case when coalesce(pace_365d, change_365d) is not null then round(ln(greatest(1 + (coalesce(pace_365d, change_365d))::float8, 0.001)) * 10) end) STORED;--> statement-breakpoint
CREATE INDEX "plugin_facts_ratings_idx" ON "plugin_facts" USING btree ("ratings_tier" DESC NULLS LAST,"plugin_id");--> statement-breakpoint
CREATE INDEX "plugin_facts_per_1000_idx" ON "plugin_facts" USING btree ("per_1000_tier" DESC NULLS LAST,"plugin_id");--> statement-breakpoint
CREATE INDEX "plugin_facts_growth_7d_idx" ON "plugin_facts" USING btree ("growth_7d_tier" DESC NULLS LAST,"plugin_id");--> statement-breakpoint
CREATE INDEX "plugin_facts_growth_30d_idx" ON "plugin_facts" USING btree ("growth_30d_tier" DESC NULLS LAST,"plugin_id");--> statement-breakpoint
CREATE INDEX "plugin_facts_growth_90d_idx" ON "plugin_facts" USING btree ("growth_90d_tier" DESC NULLS LAST,"plugin_id");--> statement-breakpoint
CREATE INDEX "plugin_facts_growth_365d_idx" ON "plugin_facts" USING btree ("growth_365d_tier" DESC NULLS LAST,"plugin_id");--> statement-breakpoint
CREATE INDEX "plugin_facts_rating_idx" ON "plugin_facts" USING btree ("rating" DESC NULLS LAST,"plugin_id");--> statement-breakpoint
CREATE INDEX "plugin_facts_updated_idx" ON "plugin_facts" USING btree ("updated_on" DESC NULLS LAST,"plugin_id");--> statement-breakpoint
CREATE INDEX "plugin_facts_listed_idx" ON "plugin_facts" USING btree ("listed_on" DESC NULLS LAST,"plugin_id");--> statement-breakpoint
CREATE INDEX "plugin_facts_company_plugins_idx" ON "plugin_facts" USING btree ("company_plugins" DESC NULLS LAST,"plugin_id");--> statement-breakpoint
CREATE INDEX "plugin_facts_price_idx" ON "plugin_facts" USING btree ("price_usd" DESC NULLS LAST,"plugin_id") WHERE price_usd is not null;--> statement-breakpoint
CREATE INDEX "plugin_facts_risk_idx" ON "plugin_facts" USING btree ("risk" DESC NULLS LAST,"plugin_id") WHERE risk is not null;--> statement-breakpoint
CREATE INDEX "plugin_traits_name_order_idx" ON "plugin_traits" USING btree (name_text collate "C" desc nulls last,"plugin_id");--> statement-breakpoint
CREATE INDEX "plugin_facts_changed_hands_idx" ON "plugin_facts" USING btree ("changed_hands_on" DESC NULLS LAST,"plugin_id") WHERE changed_hands_on is not null;--> statement-breakpoint
CREATE INDEX "plugin_facts_delisted_idx" ON "plugin_facts" USING btree ("delisted_on" DESC NULLS LAST,"plugin_id") WHERE delisted_on is not null;