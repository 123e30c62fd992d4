import { ApiKeysRepository, checkKey } from '@pi/accounts';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'public' }, async ({ deps, request }) => {
    const { name, createdAt } = await checkKey(new ApiKeysRepository(deps), request.headers.get('authorization'));
    return { message: 'This key works.', name, createdAt };
  }),
});
