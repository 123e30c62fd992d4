import { OrganizationsRepository, removeAdmin } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { MemberParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: MemberParams }, async ({ deps, user, params }) => {
    await removeAdmin(new OrganizationsRepository(deps), user, params.organization, params.user);
    return { message: 'They are no admin any more.' };
  }),
});
