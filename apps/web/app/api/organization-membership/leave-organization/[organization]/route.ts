import { leaveOrganization, OrganizationsRepository } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { OrganizationParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: OrganizationParams }, async ({ deps, user, params }) => {
    await leaveOrganization(new OrganizationsRepository(deps), user, params.organization);
    return { message: 'You left the organization.' };
  }),
});
