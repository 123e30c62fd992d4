import { OrganizationsRepository, removeAdmin } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ organization: z.uuid(), user: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: Params }, async ({ deps, user, params }) => {
    await removeAdmin(new OrganizationsRepository(deps), user, params.organization, params.user);
    return { message: 'They are no admin any more.' };
  }),
});
