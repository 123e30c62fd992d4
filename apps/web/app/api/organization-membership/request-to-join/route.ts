import { OrganizationsRepository, requestToJoin } from '@pi/events';
import { z } from 'zod';
import { describeJoin } from '#lib/events/join-words.ts';
import { action, methods } from '#lib/session/action.ts';

const Body = z.strictObject({ organizations: z.array(z.uuid()).min(1).max(50) });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', body: Body }, async ({ deps, user, body }) => {
    const result = await requestToJoin(new OrganizationsRepository(deps), user, body.organizations);
    return { status: result.requested.length > 0 ? 201 : 200, message: describeJoin(result), ...result };
  }),
});
