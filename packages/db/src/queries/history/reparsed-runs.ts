import { NO_COUNTS } from '@pi/domain';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { marketplaces } from '../../schema/marketplaces.ts';
import type { IngestionRun } from '../runs/runs.ts';

/**
 * Makes everybody else who would add anything to a marketplace wait until the transaction ends: their rows refer to its own.
 * @returns a run of it that has not ended, if there is one; not a replay: nobody goes on with one that was killed
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
 * Makes a run forget what it counted: it is read again from its kept responses, and nothing is left to find out. Its units and
 * what stopped it stay.
 */
export async function restartRun(tx: Tx, runId: string, hasCompleteList: boolean): Promise<void> {
  await tx.execute(sql`delete from run_field_stats where run_id = ${runId}`);
  await tx
    .update(ingestionRuns)
    .set({ status: 'running', counts: NO_COUNTS, hasCompleteList, discoveredAt: sql`now()` })
    .where(eq(ingestionRuns.id, runId));
}

/** Whether a run's numbers were taken back. */
export async function wasStale(tx: Tx, runId: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select from ingestion_failures where run_id = ${runId} and kind = 'stale_day' limit 1`,
  );
  return rows.length > 0;
}

/** Gives the runs back when they ended; those that were read in part, or that the queue never had, all they said. */
export async function restoreRuns(tx: Tx, readWhole: readonly string[]): Promise<void> {
  const isComplete = (id: string) =>
    sql`${sql.raw(id)}::text in (select json_array_elements_text(${JSON.stringify(readWhole)}::json))`;
  await tx.execute(sql`
    update ingestion_runs run set finished_at = old.finished_at, discovered_at = old.discovered_at,
      status = case when ${isComplete('old.id')} then run.status else old.status end,
      counts = case when ${isComplete('old.id')} then run.counts else old.counts end,
      has_complete_list = case when ${isComplete('old.id')} then run.has_complete_list else old.has_complete_list end,
      suspect = case when ${isComplete('old.id')} then run.suspect else old.suspect end,
      error = old.error
    from old_runs old where run.id = old.id and run.* is distinct from old.*`);
  await tx.execute(sql`
    delete from run_field_stats using old_stats old where run_field_stats.run_id = old.run_id and not ${isComplete('old.run_id')}`);
  await tx.execute(sql`
    insert into run_field_stats select * from old_stats old where not ${isComplete('old.run_id')}`);
}
