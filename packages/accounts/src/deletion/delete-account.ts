import { Email, type User } from '@pi/domain/events';
import { z } from 'zod';
import { RequestError, wrongField } from '../request-error.ts';
import type { PersonRepository } from './person.repository.ts';

/** What somebody types to delete their account. */
export const AccountDeletion = z.strictObject({ email: Email });
export type AccountDeletion = z.infer<typeof AccountDeletion>;

/**
 * Deletes somebody's account and all that names them, at once and for good. Organizations stay.
 * @throws RequestError when the address is not theirs, or an organization would have no owner
 */
export async function deleteAccount(
  repository: PersonRepository,
  user: User,
  { email }: AccountDeletion,
): Promise<void> {
  if (email !== user.email) throw wrongField('email', 'This is not the address of your account.');
  await repository.transaction(async (repo) => {
    await repo.lockOwnedOrganizations(user.id);
    const left = await repo.listLastOwned(user.id);
    if (left.length > 0) throw new RequestError('conflict', lastOwnerWords(left.map(({ name }) => name)));
    await repo.deletePerson(user.email);
  });
}

function lastOwnerWords(names: readonly string[]): string {
  const list = new Intl.ListFormat('en').format(names);
  return `You are the last owner of ${list}: make somebody else an owner, or delete the organization, first.`;
}
