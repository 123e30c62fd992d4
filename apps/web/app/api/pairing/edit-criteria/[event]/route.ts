import { CriteriaChange, editCriteria, PairingRunsRepository } from '@pi/pairing-runs';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: action(
    { access: 'session', params: EventParams, body: CriteriaChange },
    async ({ deps, user, params, body }) => {
      const event = await editCriteria(new PairingRunsRepository(deps), user, params.event, body);
      return { message: `${event.title} is changed.`, event };
    },
  ),
});
