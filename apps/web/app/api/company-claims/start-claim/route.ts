import { appUrl } from '@pi/domain/env';
import { ClaimDraft } from '@pi/domain/events';
import { CompanyClaimsRepository, startClaim } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { settings } from '#lib/settings.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', body: ClaimDraft }, async ({ deps, user, body }) => {
    const { id, code } = await startClaim(new CompanyClaimsRepository(deps), user, body, appUrl(settings()));
    if (code === null)
      return { status: 201, message: 'A code was sent to the address that the listing publishes.', id };
    const message = `Place ${code} in the description of the listing. It is found when the listing is read next.`;
    return { status: 201, message, id, code };
  }),
});
