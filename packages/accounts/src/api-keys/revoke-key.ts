import type { User } from '@pi/domain/events';
import { notFound } from '../request-error.ts';
import type { ApiKeysRepository } from './api-keys.repository.ts';

/**
 * Deletes a key of somebody: it stops working at once.
 * @throws RequestError when they have no such key
 */
export async function revokeKey(repository: ApiKeysRepository, user: Pick<User, 'id'>, id: string): Promise<void> {
  if (!(await repository.deleteKey(user.id, id))) throw notFound('key');
}
