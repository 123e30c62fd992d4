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

/** How many earlier runs say what is usual, and where among their shares the usual one lies. */
export interface UsualShareOptions {
  marketplace: string;
  day: string;
  /** At most so many daily runs before the day are looked at. */
  runs: number;
  /** The quantile of their shares, 0 to 1. */
  quantile: number;
  /**
   * The place of the share, counted from the lowest (1), that is taken instead where it is lower.
   */
  lowest: number;
}

/**
 * The share of the compared plugins whose numbers usually move from one read day to the next. Looks
 * at daily runs that ended and compared any; stale days count like all others, so that what a store
 * does on `lowest` days becomes usual. Null where there is no such run.
 */
export async function getUsualShareMoved(
  db: Queryable,
  { marketplace, day, runs, quantile, lowest }: UsualShareOptions,
): Promise<number | null> {
  const {
    rows: [row],
  } = await db.execute<{ share: number | null }>(sql`
    select least(
      percentile_cont(${quantile}::float8) within group (order by share),
      (array_agg(share order by share))[${lowest}::int]) as share
    from (
      select (counts->>'moved')::float8 / (counts->>'compared')::float8 as share from ingestion_runs
      where marketplace = ${marketplace} and kind = 'daily' and day < ${day} and status <> 'running'
        and (counts->>'compared')::int > 0
      order by day desc limit ${runs}
    ) last`);
  return row?.share ?? null;
}
