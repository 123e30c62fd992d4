import { CompanyClaimsRepository, withdrawClaim } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { IdParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: IdParams }, async ({ deps, user, params }) => {
    await withdrawClaim(new CompanyClaimsRepository(deps), user, params.id);
    return { message: 'The claim is withdrawn.' };
  }),
});
