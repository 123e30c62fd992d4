import { appUrl } from '@pi/domain/env';
import { PairingRunsRepository, publishPairings } from '@pi/pairing-runs';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';
import { settings } from '#lib/settings.ts';

const Body = z.strictObject({ run: z.uuid(), revision: z.int().min(0) });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: action({ access: 'session', params: EventParams, body: Body }, async ({ deps, user, params, body }) => {
    const repository = new PairingRunsRepository(deps);
    const { event, letters } = await publishPairings(repository, user, params.event, body, appUrl(settings()));
    return { message: `${event.title} is ${event.status}. ${letters} get a letter.`, event, letters };
  }),
});
