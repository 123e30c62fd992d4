import { deleteOrganization, OrganizationsRepository } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ organization: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: Params }, async ({ deps, user, params }) => {
    await deleteOrganization(new OrganizationsRepository(deps), user, params.organization);
    return { message: 'The organization and its events are deleted.' };
  }),
});
