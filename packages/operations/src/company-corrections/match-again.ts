import type { Tx } from '@pi/db';
import { clearMatches, getShownCompany, listMergedCompanies } from '@pi/db/queries/companies/change-companies';
import { deriveCompanies } from '@pi/ingestion/derive';
import { countMatched } from './undo-split.ts';
import { withAggregates } from './with-aggregates.ts';

/**
 * Matches the plugins of companies, and of those merged into them, with companies again, and brings
 * aggregates up to date.
 * @returns how many plugins were matched again
 */
export async function matchAgain(tx: Tx, companyIds: readonly number[]): Promise<number> {
  const ids = new Set<number>();
  for (const companyId of companyIds) {
    ids.add((await getShownCompany(tx, companyId)).id);
    for (const merged of await listMergedCompanies(tx, companyId)) ids.add(merged);
  }
  const all = [...ids];
  return withAggregates(tx, all, async () => {
    const cleared = await clearMatches(tx, all);
    const matched: number[] = [];
    for (const marketplace of new Set(cleared.map((plugin) => plugin.marketplace)))
      matched.push(...(await deriveCompanies(tx, marketplace)));
    await countMatched(tx, matched, all);
    return cleared.length;
  });
}
