import { listLastOwned, lockOwnedOrganizations } from '@pi/db/queries/accounts/owned-organizations';
import { deletePerson } from '@pi/db/queries/erasure/delete-person';
import type { AccountDeletion, User } from '@pi/domain/events';
import type { Repository } from '../repository.ts';
import { RequestError, wrongField } from '../request-error.ts';

/**
 * Deletes somebody's account and all that names them, at once and for good. Organizations stay.
 * @throws RequestError when the address is not theirs, or an organization would have no owner
 */
export async function deleteAccount(repository: Repository, user: User, { email }: AccountDeletion): Promise<void> {
  if (email !== user.email) throw wrongField('email', 'This is not the address of your account.');
  await repository.transaction(async (_, tx) => {
    await lockOwnedOrganizations(tx, email);
    const left = await listLastOwned(tx, email);
    if (left.length > 0) throw new RequestError('conflict', lastOwnerWords(left));
    await deletePerson(tx, email);
  });
}

function lastOwnerWords(names: readonly string[]): string {
  const list = new Intl.ListFormat('en').format(names);
  return `You are the last owner of ${list}: make somebody else an owner, or delete the organization, first.`;
}
