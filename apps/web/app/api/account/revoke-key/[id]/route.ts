import { ApiKeysRepository, revokeKey } from '@pi/accounts';
import { action, methods } from '#lib/session/action.ts';
import { IdParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: IdParams }, async ({ deps, user, params }) => {
    await revokeKey(new ApiKeysRepository(deps), user, params.id);
    return { message: 'The key does not work any more.' };
  }),
});
