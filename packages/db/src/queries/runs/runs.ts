import { CHANGE_RULES_VERSION, NO_COUNTS, type RunKind } from '@pi/domain';
import { and, asc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { marketplaces } from '../../schema/marketplaces.ts';

export type IngestionRun = typeof ingestionRuns.$inferSelect;

/** Inserts the marketplace's row unless it is there; its changes are found by the current rules. */
export async function ensureMarketplace(db: Queryable, name: string): Promise<void> {
  await db.insert(marketplaces).values({ name, changeRulesVersion: CHANGE_RULES_VERSION }).onConflictDoNothing();
}

/**
 * The daily run of a marketplace and day; made when there is none. Two callers get the same run.
 */
export async function getOrCreateDailyRun(db: Queryable, marketplace: string, day: string): Promise<IngestionRun> {
  await db
    .insert(ingestionRuns)
    .values({ kind: 'daily', marketplace, day, counts: NO_COUNTS })
    .onConflictDoNothing({ target: [ingestionRuns.marketplace, ingestionRuns.day], where: sql`kind = 'daily'` });
  const [run] = await db
    .select()
    .from(ingestionRuns)
    .where(
      and(eq(ingestionRuns.kind, 'daily'), eq(ingestionRuns.marketplace, marketplace), eq(ingestionRuns.day, day)),
    );
  if (!run) throw new Error(`the run of ${marketplace} on ${day} vanished`);
  return run;
}

/** A run. @throws Error when there is none of that id */
export async function getRun(db: Queryable, runId: string): Promise<IngestionRun> {
  const [run] = await db.select().from(ingestionRuns).where(eq(ingestionRuns.id, runId));
  if (!run) throw new Error(`run ${runId} vanished`);
  return run;
}

/** Inserts a run that is not the day's, e.g. for a replay. */
export async function createRun(db: Queryable, kind: RunKind, marketplace: string, day: string): Promise<IngestionRun> {
  const [run] = await db.insert(ingestionRuns).values({ kind, marketplace, day, counts: NO_COUNTS }).returning();
  if (!run) throw new Error(`no run could be made for ${marketplace}`);
  return run;
}

/** Locks a run until the transaction ends. @throws Error when there is none of that id */
export async function lockRun(tx: Tx, runId: string): Promise<IngestionRun> {
  const [run] = await tx.select().from(ingestionRuns).where(eq(ingestionRuns.id, runId)).for('update');
  if (!run) throw new Error(`run ${runId} vanished`);
  return run;
}

/** Daily runs of a marketplace's earlier days that are still running, oldest first. */
export function listUnfinishedRunsBefore(db: Queryable, marketplace: string, day: string): Promise<IngestionRun[]> {
  return db
    .select()
    .from(ingestionRuns)
    .where(
      and(
        eq(ingestionRuns.kind, 'daily'),
        eq(ingestionRuns.marketplace, marketplace),
        eq(ingestionRuns.status, 'running'),
        lt(ingestionRuns.day, day),
      ),
    )
    .orderBy(asc(ingestionRuns.day));
}

/** Whether the marketplace has a daily run of a later day. */
export async function hasLaterRun(db: Queryable, { marketplace, day }: IngestionRun): Promise<boolean> {
  const { kind, marketplace: ofMarketplace, day: ofDay } = ingestionRuns;
  return (await db.$count(ingestionRuns, and(eq(kind, 'daily'), eq(ofMarketplace, marketplace), gt(ofDay, day)))) > 0;
}

/** Runs of a marketplace that the queue works on: of days and trials, not replays or backfills. */
export function listRunningRuns(db: Queryable, marketplace: string): Promise<IngestionRun[]> {
  const { marketplace: ofMarketplace, status, kind } = ingestionRuns;
  return db
    .select()
    .from(ingestionRuns)
    .where(and(eq(ofMarketplace, marketplace), eq(status, 'running'), inArray(kind, ['daily', 'trial'])))
    .orderBy(asc(ingestionRuns.day));
}

/** The runs of a day of these marketplaces, by marketplace. */
export function listDailyRuns(db: Queryable, day: string, names: readonly string[]): Promise<IngestionRun[]> {
  return db
    .select()
    .from(ingestionRuns)
    .where(
      and(eq(ingestionRuns.kind, 'daily'), eq(ingestionRuns.day, day), inArray(ingestionRuns.marketplace, [...names])),
    )
    .orderBy(asc(ingestionRuns.marketplace));
}
