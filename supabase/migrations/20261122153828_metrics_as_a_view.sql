DROP TABLE "plugin_metrics" CASCADE;--> statement-breakpoint
-- A row each day that a plugin was looked at. A condition on `month` says which partitions are read.
CREATE VIEW "public"."plugin_metrics" WITH (security_invoker = true) AS (select plugin_id, month + place - 1 as day, month, observed_at[place] as observed_at, users[place] as users, downloads[place] as downloads, rating_count[place] as rating_count, rating_thousandths[place] as rating_thousandths, marks[place] as marks from plugin_metric_months cross join lateral generate_subscripts(observed_at, 1) as place where observed_at[place] is not null);--> statement-breakpoint
revoke all on plugin_metrics from anon, authenticated;
