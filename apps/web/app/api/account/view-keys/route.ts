import { ApiKeysRepository } from '@pi/accounts';
import { action, methods } from '#lib/session/action.ts';

const view = action({ access: 'session' }, async ({ deps, user }) => ({
  message: 'Your keys. What each one is was shown when it was made.',
  keys: await new ApiKeysRepository(deps).listKeys(user.id),
}));

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: view });
