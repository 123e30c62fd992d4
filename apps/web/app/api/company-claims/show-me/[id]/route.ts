import { ClaimShown } from '@pi/domain/events';
import { CompanyClaimsRepository, showMe } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { IdParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: action({ access: 'session', params: IdParams, body: ClaimShown }, async ({ deps, user, params, body }) => {
    await showMe(new CompanyClaimsRepository(deps), user, params.id, body.isShown);
    return { message: body.isShown ? 'Your name is shown there.' : 'Your name is not shown there.', ...body };
  }),
});
