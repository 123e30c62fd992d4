import { PairingRunsRepository, viewMyMatch } from '@pi/pairing-runs';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: EventParams }, async ({ deps, user, params }) => {
    const { match, notPaired, rounds } = await viewMyMatch(new PairingRunsRepository(deps), user, params.event);
    const unpaired = notPaired ? notPaired.detail : 'No groups are published yet.';
    return { message: match ? `You are in group ${match.group}.` : unpaired, match, notPaired, rounds };
  }),
});
