ALTER TABLE "revenue_estimates" ALTER COLUMN "lower" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "revenue_estimates" ALTER COLUMN "point" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "revenue_estimates" ALTER COLUMN "upper" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "plugin_traits" ADD COLUMN "owner_words" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "revenue_estimates_day_idx" ON "revenue_estimates" USING btree ("estimated_on");--> statement-breakpoint
ALTER TABLE "revenue_estimates" ADD CONSTRAINT "revenue_estimates_interval_check" CHECK (num_nulls(lower, point, upper) in (0, 3));