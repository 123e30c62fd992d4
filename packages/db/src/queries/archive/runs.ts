import { NO_COUNTS } from '@pi/domain';
import { and, asc, eq } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns, ingestionUnits } from '../../schema/ingestion-runs.ts';
import type { Failure } from '../health/failures.ts';
import type { IngestionRun } from '../runs/runs.ts';

/** All runs, in the order in which they started. */
export function listRuns(db: Queryable): Promise<IngestionRun[]> {
  return db.select().from(ingestionRuns).orderBy(asc(ingestionRuns.startedAt), asc(ingestionRuns.id));
}

/** A run; undefined where there is none of that id. */
export async function findRun(db: Queryable, runId: string): Promise<IngestionRun | undefined> {
  const [run] = await db.select().from(ingestionRuns).where(eq(ingestionRuns.id, runId));
  return run;
}

/** The failures of a run in the order in which they were recorded. */
export function listFailuresOfRun(db: Queryable, runId: string): Promise<Failure[]> {
  const { unitKey, externalId, kind, message, url, bodySha256, at, id } = ingestionFailures;
  return db
    .select({ unitKey, externalId, kind, message, url, bodySha256, at })
    .from(ingestionFailures)
    .where(eq(ingestionFailures.runId, runId))
    .orderBy(asc(id));
}

/**
 * Inserts a run that an archive names, as one that has read nothing yet; a daily run whose day has
 * one already becomes that one.
 * @returns the run, locked until the transaction ends
 */
export async function openArchivedRun(
  tx: Tx,
  run: Omit<IngestionRun, 'status' | 'counts' | 'hasCompleteList' | 'suspect' | 'finishedAt' | 'reparsedAt'>,
): Promise<IngestionRun> {
  const { id, kind, marketplace, day, source, discoveredAt, isDiscoveryComplete, error, startedAt } = run;
  const values = { id, kind, marketplace, day, source, discoveredAt, isDiscoveryComplete, error, startedAt };
  await tx
    .insert(ingestionRuns)
    .values({ ...values, counts: NO_COUNTS })
    .onConflictDoNothing();
  const { id: ofRun, kind: ofKind, marketplace: ofMarketplace, day: ofDay } = ingestionRuns;
  const isDaily = and(eq(ofKind, 'daily'), eq(ofMarketplace, marketplace), eq(ofDay, day));
  const [found] = await tx
    .select()
    .from(ingestionRuns)
    .where(kind === 'daily' ? isDaily : eq(ofRun, id))
    .for('update');
  if (!found) throw new Error(`run ${id} vanished`);
  return found;
}

/** Deletes the units of a run that has nothing left to do. */
export async function dropUnitsOf(tx: Tx, runId: string): Promise<void> {
  await tx.delete(ingestionUnits).where(eq(ingestionUnits.runId, runId));
}

/** Gives a run that was read again from the archive what it said when it ended. */
export async function setRun(tx: Tx, runId: string, values: Partial<Omit<IngestionRun, 'id'>>): Promise<void> {
  await tx.update(ingestionRuns).set(values).where(eq(ingestionRuns.id, runId));
}
