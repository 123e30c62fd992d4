import { OrganizationsRepository, viewOrganization } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { OrganizationParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: OrganizationParams }, async ({ deps, user, params }) => {
    const repository = new OrganizationsRepository(deps);
    const { organization, members, requests, role } = await viewOrganization(repository, user, params.organization);
    return { message: organization.name, organization, role, members, requests };
  }),
});
