CREATE TABLE "host_places" (
	"host" text NOT NULL,
	"place" integer NOT NULL,
	"held_until" timestamp with time zone NOT NULL,
	CONSTRAINT "host_places_host_place_pk" PRIMARY KEY("host","place")
);
--> statement-breakpoint
ALTER TABLE "host_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "host_turns" (
	"host" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "host_turns" ENABLE ROW LEVEL SECURITY;