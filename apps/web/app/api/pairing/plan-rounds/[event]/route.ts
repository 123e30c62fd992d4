import { PairingRunsRepository, planEventRounds } from '@pi/pairing-runs';
import { z } from 'zod';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

const Body = z.strictObject({ rounds: z.int().min(2).max(20) });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', params: EventParams, body: Body }, async ({ deps, user, params, body }) => {
    const plan = await planEventRounds(new PairingRunsRepository(deps), user, params.event, body.rounds);
    const repeats =
      plan.repeats.length === 0
        ? 'nobody meets twice'
        : `${countNoun(plan.repeats.length, 'pair meets', 'pairs meet')} again`;
    return { message: `${countNoun(plan.rounds.length, 'round')} planned: ${repeats}.`, plan };
  }),
});
