ALTER TABLE "plugin_analyses" ADD COLUMN "basis" text;--> statement-breakpoint
ALTER TABLE "plugin_analyses" ADD COLUMN "checked_on" date;