import { leaveOrganization, OrganizationsRepository } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ organization: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: Params }, async ({ deps, user, params }) => {
    await leaveOrganization(new OrganizationsRepository(deps), user, params.organization);
    return { message: 'You left the organization.' };
  }),
});
