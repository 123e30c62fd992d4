import type { Db, Tx } from '@pi/db';
import { findCompany, listMergedCompanies } from '@pi/db/queries/companies/change-companies';
import {
  decideProposal,
  listProposalsBetween,
  type Proposal,
  reopenProposals,
} from '@pi/db/queries/companies/proposals';
import type { Operator } from './operator.ts';

/**
 * The rejected proposals that a merge of these companies contradicts. The merge wins; when it is
 * undone, they hold again.
 * @param slugs one that is unknown is skipped: the merge names it
 */
export async function listContradictions(db: Db, slugs: readonly string[]): Promise<Proposal[]> {
  return db.transaction(async (tx) => {
    const ids: number[] = [];
    for (const slug of slugs) {
      const company = await findCompany(tx, slug);
      if (company) ids.push(...(await listMergedCompanies(tx, company.id)));
    }
    return (await listProposalsBetween(tx, 'rejected', ids)).filter(isApart);
  });
}

/** Accepts the open proposals that a merge into this company fulfils. */
export async function acceptProposalsOfMerge(tx: Tx, companyId: number, operator: Operator): Promise<void> {
  const fulfilled = await listProposalsBetween(tx, 'open', await listMergedCompanies(tx, companyId));
  for (const { number } of fulfilled) await decideProposal(tx, number, { status: 'accepted', ...operator });
}

/**
 * Undoes a merge, and opens the accepted proposals again whose companies are two without it: an
 * operator says with `reject` that they stay two.
 * @param companyId the company that the merged ones are shown as
 */
export async function reopeningProposals(tx: Tx, companyId: number, undo: () => Promise<void>): Promise<void> {
  const before = await listMergedCompanies(tx, companyId);
  await undo();
  const apart = (await listProposalsBetween(tx, 'accepted', before)).filter(isApart);
  await reopenProposals(
    tx,
    apart.map(({ number }) => number),
  );
}

function isApart({ companies: [one, other] }: Proposal): boolean {
  return one.id !== other.id;
}
