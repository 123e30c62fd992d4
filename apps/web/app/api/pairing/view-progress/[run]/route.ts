import { PairingRunsRepository, viewRun } from '@pi/pairing-runs';
import { action, methods } from '#lib/session/action.ts';
import { RunParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: RunParams }, async ({ deps, user, params }) => {
    const progress = await viewRun(new PairingRunsRepository(deps), user, params.run);
    return { message: `The run is ${progress.state}.`, progress };
  }),
});
