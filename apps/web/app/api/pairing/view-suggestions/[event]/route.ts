import { PairingRunsRepository, viewSuggestions } from '@pi/pairing-runs';
import { z } from 'zod';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

const Query = z.strictObject({ person: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: EventParams, query: Query }, async ({ deps, user, params, query }) => {
    const suggestions = await viewSuggestions(new PairingRunsRepository(deps), user, params.event, query.person);
    return { message: `${countNoun(suggestions.length, 'suggestion')}.`, suggestions };
  }),
});
