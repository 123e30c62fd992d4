import { LONGEST, type RobotsCheck, storableText } from '@pi/domain';
import { asc, eq, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { robotsChecks } from '../../schema/robots-checks.ts';
import { excludedValues } from '../../statement-parts.ts';

/**
 * Inserts checks, each in place of an earlier one of its marketplace and origin; a later one stays.
 */
export async function upsertRobotsChecks(db: Queryable, checks: readonly RobotsCheck[]): Promise<void> {
  if (checks.length === 0) return;
  const rows = checks.map((one) => ({ ...one, detail: one.detail && storableText(one.detail, LONGEST.message) }));
  await db
    .insert(robotsChecks)
    .values(rows)
    .onConflictDoUpdate({
      target: [robotsChecks.marketplace, robotsChecks.origin],
      set: excludedValues(robotsChecks, ['checkedAt', 'status', 'verdict', 'detail']),
      setWhere: sql`${robotsChecks.checkedAt} <= excluded.checked_at`,
    });
}

/** The last checks of all marketplaces, or of one. */
export function listRobotsChecks(db: Queryable, marketplace?: string): Promise<RobotsCheck[]> {
  return db
    .select()
    .from(robotsChecks)
    .where(marketplace === undefined ? undefined : eq(robotsChecks.marketplace, marketplace))
    .orderBy(asc(robotsChecks.marketplace), asc(robotsChecks.origin));
}
