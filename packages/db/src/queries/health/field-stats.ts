import { UNREADABLE_KINDS } from '@pi/domain';
import { eq, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { runFieldStats } from '../../schema/run-field-stats.ts';
import { textList } from '../listings/records.ts';
import { type FieldStats, UNREADABLE, unfoldFieldStats } from './fold-field-stats.ts';

const { runId: ofRun, sums } = runFieldStats;

/**
 * Counts the pages that came and could not be read among those that were read for a name, which no listing lacks: they are
 * known for good when the run ends, as what a second try mended counts no more. Doing it again changes nothing.
 */
export async function countUnreadable(tx: Tx, runId: string): Promise<void> {
  await tx.execute(sql`
    insert into run_field_stats as known (run_id, sums)
    select ${runId}, jsonb_build_object(${UNREADABLE}::text, count(*)) from ingestion_failures
    where run_id = ${runId} and kind = any(${textList(UNREADABLE_KINDS)})
    on conflict (run_id) do update set sums = known.sums || excluded.sums`);
}

/** The statistics of a run, by field. */
export async function listFieldStats(db: Queryable, runId: string): Promise<FieldStats[]> {
  const [row] = await db.select({ sums }).from(runFieldStats).where(eq(ofRun, runId));
  return unfoldFieldStats(row?.sums ?? {});
}

/** The statistics of a marketplace's last daily runs before a day that went to their end, suspect ones included. */
export async function listEarlierFieldStats(
  db: Queryable,
  { marketplace, day, runs }: { marketplace: string; day: string; runs: number },
): Promise<FieldStats[]> {
  const rows = await db
    .select({ sums })
    .from(runFieldStats)
    .where(
      sql`${ofRun} in (
        select id from ingestion_runs
        where marketplace = ${marketplace} and kind = 'daily' and day < ${day} and status in ('succeeded', 'partial')
          and error is null
        order by day desc limit ${runs})`,
    );
  return rows.flatMap((row) => unfoldFieldStats(row.sums));
}
