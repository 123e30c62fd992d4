import { isNull, lte, or, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { pluginAnalyses } from '../../schema/plugin-analyses.ts';
import type { AnalysisCandidate } from './list-candidates.ts';

/** A candidate that needs no reading: it is as it was, or says too little. */
export type ComparedCandidate = Pick<AnalysisCandidate, 'pluginId' | 'basis'> & {
  /** The day that its reviews were found to be the same on; null: they were not looked at. */
  checkedOn: string | null;
};

/**
 * Stores by what plugins were compared, so that they are no candidates until something changes.
 * Those that somebody is reading are left alone.
 */
export async function markCompared(
  db: Queryable,
  compared: readonly ComparedCandidate[],
  of: { model: string; promptVersion: number; now: Date },
): Promise<void> {
  if (compared.length === 0) return;
  const { pluginId, leasedUntil, checkedOn } = pluginAnalyses;
  const asked = { model: of.model, promptVersion: of.promptVersion };
  await db
    .insert(pluginAnalyses)
    .values(compared.map((one) => ({ ...one, ...asked, textHash: '', status: 'failed' as const, attempts: 0 })))
    .onConflictDoUpdate({
      target: pluginId,
      set: { basis: sql`excluded.basis`, checkedOn: sql`coalesce(excluded.checked_on, ${checkedOn})` },
      setWhere: or(isNull(leasedUntil), lte(leasedUntil, of.now)),
    });
}
