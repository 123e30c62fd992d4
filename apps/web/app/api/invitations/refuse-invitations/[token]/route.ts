import { chooseInvitations, RefusalsRepository } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ token: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  // Mail programs post here by themselves (RFC 8058), and so does a browser without script.
  POST: action({ access: 'public', anyOrigin: true, params: Params }, async ({ deps, params, request }) => {
    await chooseInvitations(new RefusalsRepository(deps), params.token, { refuses: true });
    if (request.headers.get('accept')?.includes('text/html'))
      return new Response(null, { status: 303, headers: { Location: `/invitations/${params.token}` } });
    return { message: 'You get no more invitations from this site.' };
  }),
  DELETE: action({ access: 'public', params: Params }, async ({ deps, params }) => {
    await chooseInvitations(new RefusalsRepository(deps), params.token, { refuses: false });
    return { message: 'You may be invited again.' };
  }),
});
