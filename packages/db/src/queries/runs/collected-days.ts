import type { Day } from '@pi/domain';
import { and, eq, inArray, isNotNull, max } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';

/**
 * The last UTC day up to which all the marketplaces were collected: daily runs of it are finished,
 * whatever came of them. Null while one of the marketplaces has none.
 */
export async function lastCollectedDay(db: Queryable, marketplaces: readonly string[]): Promise<Day | null> {
  const rows = await db
    .select({ day: max(ingestionRuns.day) })
    .from(ingestionRuns)
    .where(
      and(
        eq(ingestionRuns.kind, 'daily'),
        isNotNull(ingestionRuns.finishedAt),
        inArray(ingestionRuns.marketplace, [...marketplaces]),
      ),
    )
    .groupBy(ingestionRuns.marketplace);
  const days = rows.flatMap(({ day }) => day ?? []).sort();
  return days.length === marketplaces.length ? (days[0] ?? null) : null;
}
