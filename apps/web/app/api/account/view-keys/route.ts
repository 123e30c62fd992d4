import { ApiKeysRepository } from '@pi/accounts';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session' }, async ({ deps, user }) => ({
    message: 'Your keys. What each one is was shown when it was made.',
    keys: await new ApiKeysRepository(deps).listKeys(user.id),
  })),
});
