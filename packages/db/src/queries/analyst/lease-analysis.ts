import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { pluginAnalyses } from '../../schema/plugin-analyses.ts';

/** Exclusive work on a plugin's analysis, until a moment. */
export interface AnalysisLease {
  pluginId: number;
  until: Date;
}

const { pluginId, textHash, leasedUntil, analysis } = pluginAnalyses;

/**
 * Acquires the lease of a plugin, unless somebody has it or has read the plugin since it was seen.
 * One statement: of several that ask at once one gets it.
 * @param seenHash the hash of the text that was read last, as it was seen; null: none was read
 */
export async function acquireAnalysisLease(
  db: Queryable,
  of: { pluginId: number; seenHash: string | null; now: Date; until: Date; model: string; promptVersion: number },
): Promise<AnalysisLease | null> {
  const isFree = or(isNull(leasedUntil), lte(leasedUntil, of.now));
  const { rowCount } = await db
    .insert(pluginAnalyses)
    .values({
      ...{ pluginId: of.pluginId, textHash: '', model: of.model, promptVersion: of.promptVersion },
      ...{ status: 'failed', attempts: 0, leasedUntil: of.until },
    })
    .onConflictDoUpdate({
      target: pluginId,
      set: { leasedUntil: of.until },
      setWhere: and(isFree, eq(textHash, of.seenHash ?? '')),
    });
  return rowCount === 1 ? { pluginId: of.pluginId, until: of.until } : null;
}

/**
 * Stores how an analysis ended and releases its lease.
 * @returns false where another process has taken it over: nothing is stored then
 */
export async function finishAnalysis(
  db: Queryable,
  lease: AnalysisLease,
  end: Partial<Omit<typeof pluginAnalyses.$inferInsert, 'pluginId'>>,
): Promise<boolean> {
  const { rowCount } = await db
    .update(pluginAnalyses)
    .set({ leasedUntil: null, ...end })
    .where(isOf(lease));
  return rowCount === 1;
}

/** Releases a lease under which nothing was done. */
export async function releaseAnalysisLease(db: Queryable, lease: AnalysisLease): Promise<void> {
  await db.delete(pluginAnalyses).where(and(isOf(lease), eq(textHash, ''), isNull(analysis), sql`attempts = 0`));
  await db.update(pluginAnalyses).set({ leasedUntil: null }).where(isOf(lease));
}

function isOf(lease: AnalysisLease) {
  return and(eq(pluginId, lease.pluginId), eq(leasedUntil, lease.until));
}
