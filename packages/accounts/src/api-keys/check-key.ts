import { RequestError } from '../request-error.ts';
import { hashApiKey, readApiKey } from './api-key.ts';
import type { ApiKeysRepository, ApiKeyView } from './api-keys.repository.ts';

/** Uses of a key are noted at most once an hour. */
const NOTED_MS = 3_600_000;

/**
 * Whose key a request has.
 * @param authorization its header
 * @throws RequestError when there is no key in it, or one that does not work
 */
export async function checkKey(
  repository: ApiKeysRepository,
  authorization: string | null,
): Promise<ApiKeyView & { userId: string }> {
  const key = readApiKey(authorization);
  if (key === null)
    throw new RequestError('unauthorized', 'The header Authorization holds no key of the form "Bearer pi_…".');
  const found = await repository.findKeyByHash(hashApiKey(key));
  if (!found) throw new RequestError('unauthorized', 'This key does not work: it was revoked, or never made.');
  await repository.touchKey(found.id, new Date(repository.now().getTime() - NOTED_MS));
  return found;
}
