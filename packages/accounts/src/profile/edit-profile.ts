import { missingProfileFields, type Profile, type User } from '@pi/domain/events';
import { notFound } from '../request-error.ts';
import type { UsersRepository } from '../users.repository.ts';

/** Somebody's profile, and what a complete one would have too. */
export interface ProfileView {
  user: User;
  missing: ReturnType<typeof missingProfileFields>;
}

/** What somebody says of themselves. */
export function viewProfile(user: User): ProfileView {
  return { user, missing: missingProfileFields(user) };
}

/**
 * Replaces what somebody says of themselves; their e-mail address stays.
 * @throws RequestError when the account was deleted meanwhile
 */
export async function editProfile(repository: UsersRepository, { id }: User, profile: Profile): Promise<ProfileView> {
  await repository.updateProfile(id, profile);
  const user = await repository.getUser(id);
  if (!user) throw notFound('account');
  return viewProfile(user);
}
