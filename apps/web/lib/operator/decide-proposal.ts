import { notFound, RequestError, wrongField } from '@pi/accounts';
import type { Db } from '@pi/db';
import { getProposal } from '@pi/db/queries/companies/proposals';
import type { User } from '@pi/domain/events';
import {
  type AcceptedProposal,
  acceptProposal,
  type Operator,
  rejectProposal,
} from '@pi/operations/company-corrections';
import { CompanyChangeError } from '@pi/operations/errors';

/**
 * Merges the two companies of a proposal.
 * @param into the slug of the one that stays; without it the larger one
 * @throws RequestError where there is no such proposal, it is decided, or the slug is of neither
 */
export async function acceptAsOperator(
  db: Db,
  user: Pick<User, 'id'>,
  number: number,
  into: string | undefined,
): Promise<AcceptedProposal> {
  const { companies } = (await getProposal(db, number)) ?? unknown();
  const slugs = companies.map(({ slug }) => slug);
  if (into !== undefined && !slugs.includes(into))
    throw wrongField('into', `“${into}” is neither ${slugs.join(' nor ')}.`);
  return orConflict(acceptProposal(db, number, into, operatorOf(user, null)));
}

/**
 * Remembers that the two companies of a proposal are two.
 * @throws RequestError where there is no such proposal, or it is decided
 */
export async function rejectAsOperator(
  db: Db,
  user: Pick<User, 'id'>,
  number: number,
  reason: string,
): Promise<string[]> {
  if (!(await getProposal(db, number))) unknown();
  const { companies } = await orConflict(rejectProposal(db, number, operatorOf(user, reason)));
  return companies.map(({ slug }) => slug);
}

// Not their address: corrections outlive accounts.
function operatorOf({ id }: Pick<User, 'id'>, reason: string | null): Operator {
  return { by: `operator ${id.slice(0, 8)}`, reason };
}

function unknown(): never {
  throw notFound('proposal');
}

async function orConflict<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CompanyChangeError) throw new RequestError('conflict', `Proposal ${error.message}.`);
    throw error;
  }
}
