import { type BackfillSource, NO_COUNTS } from '@pi/domain';
import { and, asc, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Db, Queryable } from '../../client.ts';
import { ingestionRuns, ingestionUnits } from '../../schema/ingestion-runs.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { plugins } from '../../schema/plugins.ts';
import { countsWithoutUndone } from '../runs/run-life.ts';
import type { IngestionRun } from '../runs/runs.ts';

/**
 * The run to go on with: the last backfill of this source and marketplace that did not end well, or
 * a new one. One that was killed resumes where it was; one that ended with failures discovers units
 * again, and retries the failed ones.
 */
export async function openBackfillRun(
  db: Db,
  source: BackfillSource,
  marketplace: string,
  day: string,
): Promise<IngestionRun> {
  return db.transaction(async (tx) => {
    const [last] = await tx
      .select()
      .from(ingestionRuns)
      .where(
        and(
          eq(ingestionRuns.kind, 'backfill'),
          eq(ingestionRuns.source, source),
          eq(ingestionRuns.marketplace, marketplace),
          ne(ingestionRuns.status, 'succeeded'),
        ),
      )
      .orderBy(desc(ingestionRuns.startedAt))
      .limit(1)
      .for('update');
    if (last?.status === 'running') return last;
    if (last) {
      const { status } = ingestionUnits;
      await tx
        .update(ingestionUnits)
        .set({ status: 'todo' })
        .where(and(eq(ingestionUnits.runId, last.id), eq(status, 'failed')));
    }
    const opened = { status: 'running' as const, error: null, finishedAt: null, discoveredAt: null };
    const [run] = last
      ? await tx
          .update(ingestionRuns)
          .set({ ...opened, counts: countsWithoutUndone(last.id) })
          .where(eq(ingestionRuns.id, last.id))
          .returning()
      : await tx
          .insert(ingestionRuns)
          .values({ kind: 'backfill', source, marketplace, day, counts: NO_COUNTS })
          .returning();
    if (!run) throw new Error(`no run could be made for ${marketplace}`);
    return run;
  });
}

/** Whether a backfill of this source and marketplace has ended well. */
export async function hasBackfilled(db: Queryable, source: BackfillSource, marketplace: string): Promise<boolean> {
  const [run] = await db
    .select({ id: ingestionRuns.id })
    .from(ingestionRuns)
    .where(
      and(
        eq(ingestionRuns.kind, 'backfill'),
        eq(ingestionRuns.source, source),
        eq(ingestionRuns.marketplace, marketplace),
        eq(ingestionRuns.status, 'succeeded'),
      ),
    )
    .limit(1);
  return run !== undefined;
}

/** The next units of a run to do, in the order they were discovered. */
export async function listNextUnits(db: Queryable, runId: string, limit: number): Promise<string[]> {
  const { key, status, position } = ingestionUnits;
  const rows = await db
    .select({ key })
    .from(ingestionUnits)
    .where(and(eq(ingestionUnits.runId, runId), eq(status, 'todo')))
    .orderBy(asc(position))
    .limit(limit);
  return rows.map((row) => row.key);
}

/** The exact totals of downloads that we saw ourselves, by UTC day, oldest first. */
export async function listSeenDownloads(
  db: Queryable,
  marketplace: string,
  externalId: string,
): Promise<{ day: string; downloads: number }[]> {
  const { day, downloads, downloadsKind, source } = pluginMetrics;
  const rows = await db
    .select({ day, downloads })
    .from(pluginMetrics)
    .innerJoin(plugins, eq(plugins.id, pluginMetrics.pluginId))
    .where(
      and(
        eq(plugins.marketplace, marketplace),
        eq(plugins.externalId, externalId),
        isNull(source),
        isNotNull(downloads),
        eq(downloadsKind, 'exact'),
      ),
    )
    .orderBy(asc(day));
  return rows.flatMap((row) => (row.downloads === null ? [] : { day: row.day, downloads: row.downloads }));
}
