CREATE TABLE "robots_checks" (
	"marketplace" text NOT NULL,
	"origin" text NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"status" integer,
	"verdict" text NOT NULL,
	"detail" text,
	CONSTRAINT "robots_checks_marketplace_origin_pk" PRIMARY KEY("marketplace","origin")
);
--> statement-breakpoint
ALTER TABLE "robots_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "robots_checks" ADD CONSTRAINT "robots_checks_marketplace_marketplaces_name_fk" FOREIGN KEY ("marketplace") REFERENCES "public"."marketplaces"("name") ON DELETE no action ON UPDATE no action;