import { OrganizationsRepository } from '@pi/events';
import { z } from 'zod';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';

const Query = z.strictObject({ q: z.string().trim().max(120).default('') });
const MOST = 100;

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'public', query: Query }, async ({ deps, query }) => {
    const organizations = await new OrganizationsRepository(deps).findOrganizations(query.q, MOST);
    return { message: countNoun(organizations.length, 'organization'), organizations };
  }),
});
