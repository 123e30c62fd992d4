import { OrganizationsRepository, viewOrganization } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ organization: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: Params }, async ({ deps, user, params }) => {
    const repository = new OrganizationsRepository(deps);
    const { organization, members, requests, role } = await viewOrganization(repository, user, params.organization);
    return { message: organization.name, organization, role, members, requests };
  }),
});
