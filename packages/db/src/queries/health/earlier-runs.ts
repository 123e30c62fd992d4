import type { ProblemKind } from '@pi/domain';
import { sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';

/** Whether each of the last so many daily runs before a day has a failure of this kind. */
export async function hadFailureInLastRuns(
  db: Queryable,
  { marketplace, day, kind, runs }: { marketplace: string; day: string; kind: ProblemKind; runs: number },
): Promise<boolean> {
  const {
    rows: [row],
  } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from (
      select id from ingestion_runs
      where marketplace = ${marketplace} and kind = 'daily' and day < ${day} order by day desc limit ${runs}
    ) last
    where exists (select from ingestion_failures where run_id = last.id and kind = ${kind})`);
  return row?.n === runs;
}

/**
 * The share of the compared plugins whose numbers usually move from one read day to the next: the seventh lowest of the last 28
 * daily runs before a day that ended and compared any, or their median where this is lower. Stalled runs count like all others,
 * so that what a store does on seven days is usual for it. Null where there is no run.
 */
export async function usualShareMoved(db: Queryable, marketplace: string, day: string): Promise<number | null> {
  const {
    rows: [row],
  } = await db.execute<{ share: number | null }>(sql`
    select least(percentile_cont(0.5) within group (order by share), (array_agg(share order by share))[7]) as share from (
      select (counts->>'moved')::float8 / (counts->>'compared')::float8 as share from ingestion_runs
      where marketplace = ${marketplace} and kind = 'daily' and day < ${day} and status <> 'running'
        and (counts->>'compared')::int > 0
      order by day desc limit 28
    ) last`);
  return row?.share ?? null;
}
