import type { ApiKeyDraft, User } from '@pi/domain/events';
import { RequestError } from '../request-error.ts';
import { newApiKey } from './api-key.ts';
import type { ApiKeysRepository, ApiKeyView } from './api-keys.repository.ts';

const MOST_KEYS = 10;

/**
 * Makes a key of the API.
 * @returns the key itself, which is not stored, and how the list of keys shows it
 * @throws RequestError when somebody has ten keys already
 */
export async function createKey(
  repository: ApiKeysRepository,
  user: Pick<User, 'id'>,
  { name }: ApiKeyDraft,
): Promise<{ key: string; view: ApiKeyView }> {
  const { key, prefix, hash } = newApiKey();
  const view = await repository.transaction(async (repo) => {
    await repo.lockKeys(user.id);
    if ((await repo.countKeys(user.id)) >= MOST_KEYS)
      throw new RequestError('conflict', `There are ${MOST_KEYS} keys already, and no more are possible: revoke one.`);
    return repo.insertKey({ userId: user.id, name, prefix, hash });
  });
  return { key, view };
}
