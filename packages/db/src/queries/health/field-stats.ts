import { UNREADABLE_KINDS } from '@pi/domain';
import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { runFieldStats } from '../../schema/run-field-stats.ts';
import { type FieldStats, UNREADABLE, unfoldFieldStats } from './fold-field-stats.ts';

const { runId: ofRun, sums } = runFieldStats;

/**
 * Counts the pages that could not be read among those that were read for a name, which no listing
 * lacks. For the end of a run: what a second try corrected counts no more. Doing it again changes
 * nothing.
 */
export async function countUnreadable(tx: Tx, runId: string): Promise<void> {
  const { kind, runId: ofFailure } = ingestionFailures;
  const unreadable = await tx.$count(
    ingestionFailures,
    and(eq(ofFailure, runId), inArray(kind, [...UNREADABLE_KINDS])),
  );
  await tx
    .insert(runFieldStats)
    .values({ runId, sums: { [UNREADABLE]: unreadable } })
    .onConflictDoUpdate({ target: ofRun, set: { sums: sql`${sums} || excluded.sums` } });
}

/** The statistics of a run, by field. */
export async function listFieldStats(db: Queryable, runId: string): Promise<FieldStats[]> {
  const [row] = await db.select({ sums }).from(runFieldStats).where(eq(ofRun, runId));
  return unfoldFieldStats(row?.sums ?? {});
}

/**
 * The statistics of a marketplace's last finished daily runs before a day, suspect ones included.
 */
export async function listEarlierFieldStats(
  db: Queryable,
  { marketplace, day, runs }: { marketplace: string; day: string; runs: number },
): Promise<FieldStats[]> {
  const { id, marketplace: ofMarketplace, kind, day: ofDay, status, error } = ingestionRuns;
  const last = db
    .select({ id })
    .from(ingestionRuns)
    .where(
      and(
        eq(ofMarketplace, marketplace),
        eq(kind, 'daily'),
        lt(ofDay, day),
        inArray(status, ['succeeded', 'partial']),
        isNull(error),
      ),
    )
    .orderBy(desc(ofDay))
    .limit(runs);
  const rows = await db.select({ sums }).from(runFieldStats).where(inArray(ofRun, last));
  return rows.flatMap((row) => unfoldFieldStats(row.sums));
}
