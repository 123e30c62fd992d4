import { RequestError } from '@pi/accounts';
import { OBJECTIVES } from '@pi/domain/events';
import { createPairings, PairingRunsRepository } from '@pi/pairing-runs';
import { after } from 'next/server';
import { z } from 'zod';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';
import { workWaitingRuns } from '#lib/session/work-waiting-runs.ts';

const Body = z.strictObject({
  objective: z.enum(OBJECTIVES).nullable().default(null),
  seed: z.int().min(0).max(2_147_483_647).default(1),
  isLonger: z.boolean().default(false),
  rest: z
    .strictObject({ run: z.uuid(), revision: z.int().min(0) })
    .nullable()
    .default(null),
});

/** Seconds that the platform gives a call, and the run that it begins afterwards. */
export const maxDuration = 300;

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', params: EventParams, body: Body }, async ({ deps, user, params, body }) => {
    const pairing = createPairings(new PairingRunsRepository(deps), user, params.event, body);
    const result = await pairing.catch((error) => {
      // The run that is in the way may be one that nobody works on.
      if (error instanceof RequestError && error.code === 'conflict') after(() => workWaitingRuns());
      throw error;
    });
    if ('board' in result)
      return { status: 201, message: `${countNoun(result.board.groups.length, 'group')} made.`, ...result };
    after(() => workWaitingRuns());
    return { status: 202, message: 'The groups are being computed.', ...result };
  }),
});
