import { ClaimCode } from '@pi/domain/events';
import { CompanyClaimsRepository, confirmClaim } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { IdParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', params: IdParams, body: ClaimCode }, async ({ deps, user, params, body }) => {
    await confirmClaim(new CompanyClaimsRepository(deps), user, params.id, body);
    return { message: 'Confirmed. Your name is shown on the page of the company only if you say so.' };
  }),
});
