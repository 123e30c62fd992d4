import { OrganizationsRepository, requestToJoin } from '@pi/events';
import { z } from 'zod';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';

const Body = z.strictObject({ organizations: z.array(z.uuid()).min(1).max(50) });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', body: Body }, async ({ deps, user, body }) => {
    const result = await requestToJoin(new OrganizationsRepository(deps), user, body.organizations);
    const skipped = result.skipped.length > 0 ? `, ${result.skipped.length} skipped` : '';
    return { status: 201, message: `${countNoun(result.requested.length, 'request')} sent${skipped}.`, ...result };
  }),
});
