import { cancelPairings, PairingRunsRepository } from '@pi/pairing-runs';
import { action, methods } from '#lib/session/action.ts';
import { RunParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', params: RunParams }, async ({ deps, user, params }) => {
    const progress = await cancelPairings(new PairingRunsRepository(deps), user, params.run);
    return { message: 'The run is cancelled. The groups are as they were.', progress };
  }),
});
