import { PairingRule } from '@pi/domain/events';
import { createRule, PairingRunsRepository } from '@pi/pairing-runs';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Body = z.strictObject({ event: z.uuid(), rule: PairingRule });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', body: Body }, async ({ deps, user, body }) => {
    const rule = await createRule(new PairingRunsRepository(deps), user, body.event, body.rule);
    return { status: 201, message: `Added: ${rule.text}.`, rule };
  }),
});
