CREATE TABLE "product_families" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "product_families_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"company_id" integer NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "product_families" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "product_family_members" (
	"plugin_id" integer PRIMARY KEY NOT NULL,
	"family_id" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "product_family_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "plugins" ADD COLUMN "family_basis" text;--> statement-breakpoint
ALTER TABLE "product_families" ADD CONSTRAINT "product_families_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_family_members" ADD CONSTRAINT "product_family_members_plugin_id_plugins_id_fk" FOREIGN KEY ("plugin_id") REFERENCES "public"."plugins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_family_members" ADD CONSTRAINT "product_family_members_family_id_product_families_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."product_families"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "product_families_slug_key" ON "product_families" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "product_families_company_idx" ON "product_families" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "product_family_members_family_idx" ON "product_family_members" USING btree ("family_id");--> statement-breakpoint
CREATE INDEX "plugins_family_due_idx" ON "plugins" USING btree ("marketplace","id") WHERE family_basis is distinct from (company_id::text || ' ' || status || ' ' || content_hash);