import { PairingRunsRepository, viewRevisions } from '@pi/pairing-runs';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';
import { RunParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: RunParams }, async ({ deps, user, params }) => {
    const revisions = await viewRevisions(new PairingRunsRepository(deps), user, params.run);
    return { message: `${countNoun(revisions.length, 'revision')}.`, revisions };
  }),
});
