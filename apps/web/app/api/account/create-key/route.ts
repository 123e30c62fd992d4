import { ApiKeysRepository, createKey } from '@pi/accounts';
import { ApiKeyDraft } from '@pi/domain/events';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', body: ApiKeyDraft }, async ({ deps, user, body }) => {
    const { key, view } = await createKey(new ApiKeysRepository(deps), user, body);
    return { status: 201, message: 'Copy the key now: it is not shown again.', key, ...view };
  }),
});
