import type { ProblemKind } from '@pi/domain';
import { sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';

/** Whether each of the last so many daily runs before a day has a failure of this kind. */
export async function hadFailureInLastRuns(
  db: Queryable,
  { marketplace, day, kind, runs }: { marketplace: string; day: string; kind: ProblemKind; runs: number },
): Promise<boolean> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from (
      select id from ingestion_runs
      where marketplace = ${marketplace} and kind = 'daily' and day < ${day} order by day desc limit ${runs}
    ) last
    where exists (select from ingestion_failures where run_id = last.id and kind = ${kind})`);
  return row?.n === runs;
}
