import type { Db, Tx } from '@pi/db';
import { decideProposal, type Proposal } from '@pi/db/queries/companies/proposals';
import { CompanyChangeError } from '../errors.ts';
import { findProposal } from './find-proposal.ts';
import { lockForCorrection } from './lock-for-correction.ts';
import { matchAgain } from './match-again.ts';
import type { Operator } from './operator.ts';

/**
 * Remembers that the two companies of a proposal are two: they are neither proposed nor joined
 * again, and their plugins are matched again without it. Companies that are one already are not
 * parted by it.
 * @throws CompanyChangeError where there is no such proposal, it is rejected already, or its
 * companies are one; nothing is changed then
 */
export async function rejectProposal(tx: Db | Tx, number: number, operator: Operator): Promise<Proposal> {
  return tx.transaction(async (tx) => {
    await lockForCorrection(tx);
    const proposal = await findProposal(tx, number);
    if (proposal.status === 'rejected') throw new CompanyChangeError(String(number), 'it is already rejected');
    await decideProposal(tx, number, { status: 'rejected', ...operator });
    await matchAgain(
      tx,
      proposal.companies.map(({ id }) => id),
    );
    return proposal;
  });
}
