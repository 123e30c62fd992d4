CREATE INDEX "plugin_facts_marketplace_rating_idx" ON "plugin_facts" USING btree ("marketplace","rating" DESC NULLS LAST,"plugin_id");--> statement-breakpoint
CREATE INDEX "plugin_facts_marketplace_ratings_idx" ON "plugin_facts" USING btree ("marketplace","ratings_tier" DESC NULLS LAST,"plugin_id");--> statement-breakpoint
-- A page reads few rows along an index; to start workers takes longer than that. What reads whole
-- tables still has them. Where another role made pi_web, its pages are slower and as right.
do $$
begin
  alter role pi_web set parallel_setup_cost = 10000;
exception
  when insufficient_privilege then raise notice 'parallel_setup_cost of pi_web is left as it is';
end $$;
