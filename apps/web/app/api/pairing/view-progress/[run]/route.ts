import { PairingRunsRepository, viewRun } from '@pi/pairing-runs';
import { after } from 'next/server';
import { action, methods } from '#lib/session/action.ts';
import { RunParams } from '#lib/session/params.ts';
import { workWaitingRuns } from '#lib/session/work-waiting-runs.ts';

/** Seconds that the platform gives a call, and the run that it begins afterwards. */
export const maxDuration = 300;

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: RunParams }, async ({ deps, user, params }) => {
    const progress = await viewRun(new PairingRunsRepository(deps), user, params.run);
    if (progress.state === 'waiting') after(() => workWaitingRuns());
    return { message: `The run is ${progress.state}.`, progress };
  }),
});
