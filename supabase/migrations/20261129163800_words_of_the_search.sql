CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "market_changes_day_idx";--> statement-breakpoint
INSERT INTO "search_words" ("word")
  SELECT DISTINCT word FROM (
    SELECT unnest(string_to_array(name_text || ' ' || maker_text, ' ')) AS word FROM "plugin_traits"
    UNION ALL SELECT unnest(string_to_array(lower(name), ' ')) FROM "companies"
  ) words WHERE word <> '';--> statement-breakpoint
CREATE INDEX "search_words_word_idx" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "company_marketplaces_plugins_idx" ON "company_marketplaces" USING btree ("marketplace","plugin_count" DESC NULLS LAST,"company_id");--> statement-breakpoint
CREATE INDEX "market_changes_day_idx" ON "market_changes" USING btree ("day" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE POLICY "pi_web" ON "search_words" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);