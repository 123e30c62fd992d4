import { PairingRunsRepository, viewDifference } from '@pi/pairing-runs';
import { z } from 'zod';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';
import { RunParams } from '#lib/session/params.ts';

const Query = z.strictObject({ from: z.coerce.number().int().min(0), to: z.coerce.number().int().min(0) });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: RunParams, query: Query }, async ({ deps, user, params, query }) => {
    const difference = await viewDifference(new PairingRunsRepository(deps), user, params.run, query);
    return { message: `${countNoun(difference.moved.length, 'person', 'people')} moved.`, difference };
  }),
});
