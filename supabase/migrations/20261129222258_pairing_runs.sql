CREATE TABLE "pairing_feedback" (
	"event_id" uuid NOT NULL,
	"by_user_id" uuid NOT NULL,
	"of_user_id" uuid NOT NULL,
	"again" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "pairing_feedback_event_id_by_user_id_of_user_id_pk" PRIMARY KEY("event_id","by_user_id","of_user_id")
);
--> statement-breakpoint
ALTER TABLE "pairing_feedback" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pairing_publications" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"by_user_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pairing_publications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pairing_round_plans" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"rounds" integer NOT NULL,
	"total" bigint NOT NULL,
	"lost" bigint NOT NULL,
	"planned_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pairing_round_plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pairing_rounds" (
	"event_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"group_number" integer NOT NULL,
	CONSTRAINT "pairing_rounds_event_id_round_user_id_pk" PRIMARY KEY("event_id","round","user_id")
);
--> statement-breakpoint
ALTER TABLE "pairing_rounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pairing_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"rule" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pairing_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pairing_groups" (
	"run_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"number" integer NOT NULL,
	"is_locked" boolean NOT NULL,
	"score" bigint NOT NULL,
	"reasons" jsonb NOT NULL,
	CONSTRAINT "pairing_groups_run_id_revision_number_pk" PRIMARY KEY("run_id","revision","number")
);
--> statement-breakpoint
ALTER TABLE "pairing_groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pairing_places" (
	"run_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text,
	"group_number" integer,
	"unpaired_reason" text,
	"unpaired_detail" text,
	"is_signed" boolean NOT NULL,
	"is_locked" boolean NOT NULL,
	"score" integer,
	CONSTRAINT "pairing_places_run_id_revision_user_id_pk" PRIMARY KEY("run_id","revision","user_id")
);
--> statement-breakpoint
ALTER TABLE "pairing_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pairing_revisions" (
	"run_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"step" jsonb,
	"by_user_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"total" bigint NOT NULL,
	"violations" jsonb NOT NULL,
	"undo" integer,
	"redo" integer,
	CONSTRAINT "pairing_revisions_run_id_number_pk" PRIMARY KEY("run_id","number")
);
--> statement-breakpoint
ALTER TABLE "pairing_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pairing_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"parent_run_id" uuid,
	"parent_revision" integer,
	"state" text NOT NULL,
	"objective" text NOT NULL,
	"seed" integer NOT NULL,
	"effort" integer NOT NULL,
	"solver_version" text NOT NULL,
	"input_hash" text,
	"rules" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"bound_value" bigint,
	"bound_method" text,
	"share" real DEFAULT 0 NOT NULL,
	"total" bigint,
	"conflict" jsonb,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"seen_at" timestamp with time zone,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "pairing_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "pairing_feedback" ADD CONSTRAINT "pairing_feedback_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_feedback" ADD CONSTRAINT "pairing_feedback_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_feedback" ADD CONSTRAINT "pairing_feedback_of_user_id_users_id_fk" FOREIGN KEY ("of_user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_publications" ADD CONSTRAINT "pairing_publications_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_publications" ADD CONSTRAINT "pairing_publications_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_publications" ADD CONSTRAINT "pairing_publications_revision_fk" FOREIGN KEY ("run_id","revision") REFERENCES "public"."pairing_revisions"("run_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_round_plans" ADD CONSTRAINT "pairing_round_plans_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_rounds" ADD CONSTRAINT "pairing_rounds_event_id_pairing_round_plans_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."pairing_round_plans"("event_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_rounds" ADD CONSTRAINT "pairing_rounds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_rules" ADD CONSTRAINT "pairing_rules_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_groups" ADD CONSTRAINT "pairing_groups_revision_fk" FOREIGN KEY ("run_id","revision") REFERENCES "public"."pairing_revisions"("run_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_places" ADD CONSTRAINT "pairing_places_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_places" ADD CONSTRAINT "pairing_places_revision_fk" FOREIGN KEY ("run_id","revision") REFERENCES "public"."pairing_revisions"("run_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_revisions" ADD CONSTRAINT "pairing_revisions_run_id_pairing_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."pairing_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_revisions" ADD CONSTRAINT "pairing_revisions_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_runs" ADD CONSTRAINT "pairing_runs_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_runs" ADD CONSTRAINT "pairing_runs_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pairing_feedback_by_idx" ON "pairing_feedback" USING btree ("by_user_id");--> statement-breakpoint
CREATE INDEX "pairing_feedback_of_idx" ON "pairing_feedback" USING btree ("of_user_id");--> statement-breakpoint
CREATE INDEX "pairing_publications_revision_idx" ON "pairing_publications" USING btree ("run_id","revision");--> statement-breakpoint
CREATE INDEX "pairing_publications_by_idx" ON "pairing_publications" USING btree ("by_user_id");--> statement-breakpoint
CREATE INDEX "pairing_rounds_user_idx" ON "pairing_rounds" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "pairing_rules_event_idx" ON "pairing_rules" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE INDEX "pairing_places_user_idx" ON "pairing_places" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "pairing_revisions_by_idx" ON "pairing_revisions" USING btree ("by_user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pairing_runs_number_idx" ON "pairing_runs" USING btree ("event_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "pairing_runs_unfinished_idx" ON "pairing_runs" USING btree ("event_id") WHERE "pairing_runs"."state" in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "pairing_runs_created_by_idx" ON "pairing_runs" USING btree ("created_by");--> statement-breakpoint
CREATE POLICY "pi_web" ON "pairing_feedback" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "pairing_publications" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "pairing_round_plans" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "pairing_rounds" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "pairing_rules" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "pairing_groups" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "pairing_places" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "pairing_revisions" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pi_web" ON "pairing_runs" AS PERMISSIVE FOR ALL TO "pi_web" USING (true) WITH CHECK (true);