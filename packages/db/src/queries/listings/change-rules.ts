import { CHANGE_RULES_VERSION } from '@pi/domain';
import { and, eq, lt } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { marketplaces } from '../../schema/marketplaces.ts';

/** Whether a marketplace's changes of the owner were found by older rules than today's. */
export async function hasOldChanges(db: Queryable, marketplace: string): Promise<boolean> {
  return (await db.$count(marketplaces, isOld(marketplace))) > 0;
}

/** Records that all of a marketplace's changes were found by today's rules. */
export async function markChangesFound(db: Queryable, marketplace: string): Promise<void> {
  await db.update(marketplaces).set({ changeRulesVersion: CHANGE_RULES_VERSION }).where(isOld(marketplace));
}

function isOld(marketplace: string) {
  return and(eq(marketplaces.name, marketplace), lt(marketplaces.changeRulesVersion, CHANGE_RULES_VERSION));
}
