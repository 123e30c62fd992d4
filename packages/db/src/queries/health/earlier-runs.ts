import type { ProblemKind } from '@pi/domain';
import { and, desc, eq, exists, isNotNull, lt, ne, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';

const { id, kind, marketplace: ofMarketplace, day: ofDay, status, counts } = ingestionRuns;

/** Whether each of the last so many daily runs before a day has a failure of this kind. */
export async function hadFailureInLastRuns(
  db: Queryable,
  { marketplace, day, kind: wanted, runs }: { marketplace: string; day: string; kind: ProblemKind; runs: number },
): Promise<boolean> {
  const last = db
    .select({ id })
    .from(ingestionRuns)
    .where(and(eq(ofMarketplace, marketplace), eq(kind, 'daily'), lt(ofDay, day)))
    .orderBy(desc(ofDay))
    .limit(runs)
    .as('last');
  const failure = db
    .select({ id: ingestionFailures.id })
    .from(ingestionFailures)
    .where(and(eq(ingestionFailures.runId, last.id), eq(ingestionFailures.kind, wanted)));
  return (await db.select({ id: last.id }).from(last).where(exists(failure))).length === runs;
}

/**
 * How many plugins the marketplace's own list named when a daily run last read it before a day;
 * null where none did.
 */
export async function getDiscoveredBefore(
  db: Queryable,
  { marketplace, day }: { marketplace: string; day: string },
): Promise<number | null> {
  const discovered = sql<number>`(${counts}->>'discovered')::int`;
  const [row] = await db
    .select({ discovered })
    .from(ingestionRuns)
    .where(and(eq(ofMarketplace, marketplace), eq(kind, 'daily'), lt(ofDay, day), isNotNull(discovered)))
    .orderBy(desc(ofDay))
    .limit(1);
  return row?.discovered ?? null;
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
  const compared = sql`(${counts}->>'compared')::float8`;
  const isEarlier = and(eq(ofMarketplace, marketplace), eq(kind, 'daily'), lt(ofDay, day), ne(status, 'running'));
  const last = db
    .select({ share: sql<number>`(${counts}->>'moved')::float8 / ${compared}`.as('share') })
    .from(ingestionRuns)
    .where(and(isEarlier, sql`${compared} > 0`))
    .orderBy(desc(ofDay))
    .limit(runs)
    .as('last');
  const usual = sql`percentile_cont(${quantile}::float8) within group (order by ${last.share})`;
  const lowestOnes = sql`(array_agg(${last.share} order by ${last.share}))[${lowest}::int]`;
  const [row] = await db.select({ share: sql<number | null>`least(${usual}, ${lowestOnes})` }).from(last);
  return row?.share ?? null;
}
