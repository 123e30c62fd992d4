import type { RunCounts } from '@pi/domain';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { runFieldStats } from '../../schema/run-field-stats.ts';
import { type FieldStats, foldFieldStats } from '../health/fold-field-stats.ts';
import { sumOfCounts } from './sum-of-counts.sql.ts';

/** Adds what a batch did to its run's counts and field statistics. */
export async function addCounts(
  tx: Tx,
  runId: string,
  added: RunCounts,
  fields: readonly FieldStats[] = [],
): Promise<void> {
  const counts = sumOfCounts(sql`${ingestionRuns.counts}`, sql`${JSON.stringify(added)}::jsonb`);
  await tx.update(ingestionRuns).set({ counts }).where(eq(ingestionRuns.id, runId));
  if (fields.length === 0) return;
  await tx
    .insert(runFieldStats)
    .values({ runId, sums: foldFieldStats(fields) })
    .onConflictDoUpdate({
      target: runFieldStats.runId,
      set: { sums: sumOfCounts(sql`${runFieldStats.sums}`, sql`excluded.sums`) },
    });
}
