import { RUN_KINDS, RUN_STATUSES, type RunCounts, UNIT_STATUSES } from '@pi/domain';
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { marketplaces } from './marketplaces.ts';
import { backfillSource } from './plugins.ts';
import { webPolicy } from './web-policy.ts';

/**
 * One marketplace's collection of one day (or a replay, or a backfill). A daily run exists once a
 * marketplace and day and is resumed, never doubled.
 */
export const ingestionRuns = pgTable(
  'ingestion_runs',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    kind: text('kind', { enum: RUN_KINDS }).notNull(),
    marketplace: text('marketplace')
      .notNull()
      .references(() => marketplaces.name),
    day: date('day').notNull(),
    /** What a backfill reads; null for every other kind. */
    source: backfillSource('source'),
    status: text('status', { enum: RUN_STATUSES }).notNull().default('running'),
    /** Set when discovery is complete: a resumed run does not discover again. */
    discoveredAt: timestamp('discovered_at', { withTimezone: true }),
    /** False when discovery broke off: the next call discovers again. */
    isDiscoveryComplete: boolean('is_discovery_complete').notNull().default(true),
    /** True when a complete list was read and accepted. */
    hasCompleteList: boolean('has_complete_list').notNull().default(false),
    /** True when it ended with a failure of one of `SUSPECT_KINDS`: nothing is delisted by it. */
    suspect: boolean('suspect').notNull().default(false),
    counts: jsonb('counts').$type<RunCounts>().notNull(),
    /**
     * One sentence when the run as a whole failed; in a running one, why its store may not be asked
     * any more.
     */
    error: text('error'),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull().defaultNow(),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    /** When its kept responses were read again last, which rewrote its day; null: never. */
    reparsedAt: timestamp('reparsed_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('ingestion_runs_daily_key').on(table.marketplace, table.day).where(sql`${table.kind} = 'daily'`),
    index('ingestion_runs_recent_idx').on(table.marketplace, table.startedAt.desc()),
    webPolicy(),
  ],
).enableRLS();

/**
 * The batch of units that are packed into none: those of backfills, and failed ones to do again.
 */
export const NO_BATCH = 0;

/**
 * The units of work of an unfinished run: what a resumed run goes on from. Those that are done are
 * deleted, at once where nothing asks for them again (see `UnitRows`), else when the run succeeds.
 */
export const ingestionUnits = pgTable(
  'ingestion_units',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => ingestionRuns.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    position: integer('position').notNull(),
    /** The batch that does it, numbered in the run from 1. */
    batch: integer('batch').notNull().default(NO_BATCH),
    status: text('status', { enum: UNIT_STATUSES }).notNull().default('todo'),
  },
  // One index, whose entries are added in their order: a second one would double what a unit logs.
  // Who adds units sees to it that a key is there once a run. Without the status: an update of it
  // leaves the index alone.
  (table) => [primaryKey({ columns: [table.runId, table.batch, table.key] }), webPolicy()],
).enableRLS();
