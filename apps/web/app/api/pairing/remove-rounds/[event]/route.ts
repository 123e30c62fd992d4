import { PairingRunsRepository, removeRounds } from '@pi/pairing-runs';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: EventParams }, async ({ deps, user, params }) => {
    await removeRounds(new PairingRunsRepository(deps), user, params.event);
    return { message: 'The rounds are removed.' };
  }),
});
