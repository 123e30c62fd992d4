import { CompanyClaimsRepository, viewClaims } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session' }, async ({ deps, user }) => ({
    message: 'The companies that you say you belong to.',
    claims: await viewClaims(new CompanyClaimsRepository(deps), user),
  })),
});
