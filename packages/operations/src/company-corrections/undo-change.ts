import type { Db, Tx } from '@pi/db';
import { findCompany, getShownCompany, unmerge } from '@pi/db/queries/companies/change-companies';
import { type ChangeWithMoves, getChange, markUndone } from '@pi/db/queries/companies/company-changes';
import { CompanyChangeError } from '../errors.ts';
import { lockForCorrection } from './lock-for-correction.ts';
import { reopeningProposals } from './proposals-of-merge.ts';
import { undoSplit } from './undo-split.ts';
import { withAggregates } from './with-aggregates.ts';

/**
 * Undoes a merge or split: every plugin it moved returns, and those that came or were sold since
 * are matched again. Merges can be undone in any order; a split only when no later change builds on
 * the company it created.
 * @param slug the company whose change it must be, where one was named
 * @throws CompanyChangeError naming the change that is unknown, undone already, or has to be undone
 * first
 */
export async function undoChange(tx: Db | Tx, changeId: number, slug?: string): Promise<void> {
  await tx.transaction(async (tx) => {
    await lockForCorrection(tx);
    const change = await getChange(tx, changeId);
    if (!change) throw new CompanyChangeError(String(changeId), 'there is no change with this number');
    if (slug !== undefined && (await findCompany(tx, slug))?.id !== change.companyId)
      throw new CompanyChangeError(slug, `change ${changeId} is not a change of this company`);
    if (change.undoneAt) throw new CompanyChangeError(String(changeId), 'it is already undone');
    // Before plugins are matched again: those of a split that holds are matched to it.
    await markUndone(tx, changeId);
    if (change.kind === 'merge') await undoMerge(tx, change);
    else await undoSplit(tx, change);
  });
}

async function undoMerge(tx: Tx, { companyId, moves }: ChangeWithMoves): Promise<void> {
  const merged = moves.map((move) => move.companyId);
  const { id: shown } = await getShownCompany(tx, companyId);
  await reopeningProposals(tx, shown, () =>
    withAggregates(tx, [shown, ...merged], async () => {
      for (const id of merged) await unmerge(tx, id);
    }),
  );
}
