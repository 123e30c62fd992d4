import { PairingRunsRepository, submitFeedback } from '@pi/pairing-runs';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

const Body = z.strictObject({ person: z.uuid(), again: z.enum(['yes', 'no']).nullable() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', params: EventParams, body: Body }, async ({ deps, user, params, body }) => {
    await submitFeedback(new PairingRunsRepository(deps), user, params.event, body);
    return { message: body.again === null ? 'Taken back.' : 'Saved.' };
  }),
});
