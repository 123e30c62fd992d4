import { PairingRunsRepository, viewPlaces } from '@pi/pairing-runs';
import { z } from 'zod';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';
import { RunParams } from '#lib/session/params.ts';

const Query = z.strictObject({ person: z.uuid(), revision: z.coerce.number().int().min(0).nullable().default(null) });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: RunParams, query: Query }, async ({ deps, user, params, query }) => {
    const places = await viewPlaces(new PairingRunsRepository(deps), user, params.run, query);
    return { message: `${countNoun(places.length, 'place')}.`, places };
  }),
});
