import { denyRequest, OrganizationsRepository } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { MemberParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: action({ access: 'session', params: MemberParams }, async ({ deps, user, params }) => {
    await denyRequest(new OrganizationsRepository(deps), user, params.organization, params.user);
    return { message: 'The request is denied.' };
  }),
});
