import type { Db, Tx } from '@pi/db';
import { mergeInto } from '@pi/db/queries/companies/change-companies';
import { insertChange } from '@pi/db/queries/companies/company-changes';
import { CompanyChangeError } from '../errors.ts';
import { findShownCompany } from './find-shown-company.ts';
import { lockForCorrection } from './lock-for-correction.ts';
import type { Operator } from './operator.ts';
import { acceptProposalsOfMerge } from './proposals-of-merge.ts';
import { withAggregates } from './with-aggregates.ts';

/**
 * Merges other companies into the first one until the merge is undone: their plugins, and those
 * matched to them later, are shown with it, and their addresses lead to it. The company that each
 * plugin was matched to stays stored. Open proposals that it fulfils become accepted.
 * @returns the change's id
 * @throws CompanyChangeError naming a slug that is wrong; nothing is changed then
 */
export async function mergeCompanies(
  tx: Db | Tx,
  slug: string,
  others: readonly string[],
  operator: Operator,
): Promise<number> {
  return tx.transaction(async (tx) => {
    await lockForCorrection(tx);
    const { id: into } = await findShownCompany(tx, slug);
    if (others.length === 0) throw new CompanyChangeError(slug, 'name the companies to merge into it');
    const merged: number[] = [];
    for (const other of others) {
      const { id } = await findShownCompany(tx, other);
      if (id === into || merged.includes(id)) throw new CompanyChangeError(other, 'it is named twice');
      merged.push(id);
    }
    const moves = merged.map((companyId) => ({ companyId, pluginId: null, matchReason: null }));
    return withAggregates(tx, [into, ...merged], async () => {
      for (const id of merged) await mergeInto(tx, id, into);
      await acceptProposalsOfMerge(tx, into, operator);
      return insertChange(tx, { kind: 'merge', companyId: into, ...operator }, moves);
    });
  });
}
