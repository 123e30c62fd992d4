import type { Db, Tx } from '@pi/db';
import type { CompanyCard } from '@pi/db/queries/companies/company-cards';
import { decideProposal } from '@pi/db/queries/companies/proposals';
import { CompanyChangeError } from '../errors.ts';
import { findProposal } from './find-proposal.ts';
import { lockForCorrection } from './lock-for-correction.ts';
import { mergeCompanies } from './merge-companies.ts';
import type { Operator } from './operator.ts';

/** What accepting a proposal did. */
export interface AcceptedProposal {
  /** The merge: undoing it opens the proposal again. */
  changeId: number;
  /** Slugs of the company that stays, and of the one that became part of it. */
  into: string;
  other: string;
}

/**
 * Merges the two companies of a proposal. One that was rejected can be accepted later. A merge says
 * nothing of what plugins are matched to: none has to be matched again.
 * @param slug the company that stays; without it the one with more plugins, then the older one
 * @throws CompanyChangeError where there is no such proposal, its companies are one already, or the
 * slug is of neither; nothing is changed then
 */
export async function acceptProposal(
  tx: Db | Tx,
  number: number,
  slug: string | undefined,
  operator: Operator,
): Promise<AcceptedProposal> {
  return tx.transaction(async (tx) => {
    await lockForCorrection(tx);
    const { companies } = await findProposal(tx, number);
    const into = slug === undefined ? chooseLarger(companies) : companies.find((one) => one.slug === slug);
    const other = companies.find((one) => one !== into);
    if (!into || !other)
      throw new CompanyChangeError('--into', `"${slug}" is neither ${companies.map((one) => one.slug).join(' nor ')}`);
    const changeId = await mergeCompanies(tx, into.slug, [other.slug], operator);
    await decideProposal(tx, number, { status: 'accepted', ...operator });
    return { changeId, into: into.slug, other: other.slug };
  });
}

function chooseLarger([one, other]: readonly [CompanyCard, CompanyCard]): CompanyCard {
  const difference = countPlugins(other) - countPlugins(one) || one.id - other.id;
  return difference > 0 ? other : one;
}

function countPlugins({ marketplaces }: CompanyCard): number {
  return marketplaces.reduce((sum, { pluginCount }) => sum + pluginCount, 0);
}
