import type { Tx } from '@pi/db';
import { getProposal, type Proposal } from '@pi/db/queries/companies/proposals';
import { CompanyChangeError } from '../errors.ts';

/**
 * Finds the proposal of a number.
 * @throws CompanyChangeError where there is none, or where its companies are one already
 */
export async function findProposal(tx: Tx, number: number): Promise<Proposal> {
  const proposal = await getProposal(tx, number);
  if (!proposal) throw new CompanyChangeError(String(number), 'there is no proposal with this number: see propose');
  const [one, other] = proposal.companies;
  if (one.id !== other.id) return proposal;
  throw new CompanyChangeError(
    String(number),
    `its companies are one already, ${one.slug}: undo their merge, or split it, to part them`,
  );
}
