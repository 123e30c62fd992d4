import { and, eq, inArray, ne, notInArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { marketplaces } from '../../schema/marketplaces.ts';
import { runFieldStats } from '../../schema/run-field-stats.ts';
import { clearedCounts } from '../runs/run-life.ts';
import type { IngestionRun } from '../runs/runs.ts';
import { EXTRACTED } from './extracted.ts';

/**
 * Makes everybody else who would add anything to a marketplace wait until the transaction ends:
 * their rows refer to its own.
 * @returns a run of it that has not ended, if there is one; not a replay: one that was killed is
 * never resumed
 */
export async function lockMarketplace(tx: Tx, marketplace: string): Promise<IngestionRun | undefined> {
  await tx.select().from(marketplaces).where(eq(marketplaces.name, marketplace)).for('update');
  const [running] = await tx
    .select()
    .from(ingestionRuns)
    .where(
      and(
        eq(ingestionRuns.marketplace, marketplace),
        eq(ingestionRuns.status, 'running'),
        ne(ingestionRuns.kind, 'replay'),
      ),
    )
    .limit(1);
  return running;
}

/**
 * Resets what a run counted: it is read again from its kept responses, and discovery counts as
 * done. Its units and its error stay.
 */
export async function restartRun(tx: Tx, runId: string, hasCompleteList: boolean): Promise<void> {
  await tx.delete(runFieldStats).where(eq(runFieldStats.runId, runId));
  await tx
    .update(ingestionRuns)
    .set({ status: 'running', counts: clearedCounts(), hasCompleteList, discoveredAt: sql`now()` })
    .where(eq(ingestionRuns.id, runId));
}

/** Records that the kept responses of a run were parsed again. */
export async function setReparsed(tx: Tx, runId: string): Promise<void> {
  await tx.update(ingestionRuns).set({ reparsedAt: sql`now()` }).where(eq(ingestionRuns.id, runId));
}

/** Whether a run's numbers were reverted. */
export async function wasStale(tx: Tx, runId: string): Promise<boolean> {
  const { runId: ofRun, kind, id } = ingestionFailures;
  const rows = await tx
    .select({ id })
    .from(ingestionFailures)
    .where(and(eq(ofRun, runId), eq(kind, 'stale_day')))
    .limit(1);
  return rows.length > 0;
}

/**
 * Gives the runs back when they ended; those that were read in part, or that the queue never had,
 * all they said.
 */
export async function restoreRuns(tx: Tx, readWhole: readonly string[]): Promise<void> {
  const { from: old } = EXTRACTED.runs;
  const isOld = eq(ingestionRuns.id, old.id);
  const { finishedAt, discoveredAt, error, status, counts, hasCompleteList, suspect } = old;
  const ends = { finishedAt, discoveredAt, error };
  await tx.update(ingestionRuns).set(asValues(ends)).from(old).where(isOld);
  await tx
    .update(ingestionRuns)
    .set(asValues({ status, counts, hasCompleteList, suspect }))
    .from(old)
    .where(and(isOld, notInArray(ingestionRuns.id, [...readWhole])));
  const { from: stats } = EXTRACTED.stats;
  const isInPart = notInArray(stats.runId, [...readWhole]);
  const ofThose = tx.select({ runId: stats.runId }).from(stats).where(isInPart);
  await tx.delete(runFieldStats).where(inArray(runFieldStats.runId, ofThose));
  await tx
    .insert(runFieldStats)
    .select(tx.select({ runId: stats.runId, sums: stats.sums }).from(stats).where(isInPart));
}

/** Columns of another relation as the values of an update. */
function asValues<Columns extends Record<string, PgColumn>>(columns: Columns): Record<keyof Columns, SQL> {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, sql`${column}`])) as Record<
    keyof Columns,
    SQL
  >;
}
