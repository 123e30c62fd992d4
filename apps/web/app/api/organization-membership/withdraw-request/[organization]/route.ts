import { OrganizationsRepository, withdrawRequest } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { OrganizationParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: OrganizationParams }, async ({ deps, user, params }) => {
    await withdrawRequest(new OrganizationsRepository(deps), user, params.organization);
    return { message: 'The request is withdrawn.' };
  }),
});
