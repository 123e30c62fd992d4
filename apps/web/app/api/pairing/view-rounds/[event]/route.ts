import { PairingRunsRepository, viewRounds } from '@pi/pairing-runs';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: EventParams }, async ({ deps, user, params }) => {
    const plan = await viewRounds(new PairingRunsRepository(deps), user, params.event);
    return { message: plan ? `${countNoun(plan.rounds.length, 'round')}.` : 'No rounds are planned.', plan };
  }),
});
