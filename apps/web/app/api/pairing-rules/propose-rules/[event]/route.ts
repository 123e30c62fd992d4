import { Lines } from '@pi/domain/events';
import { RegistrationsRepository } from '@pi/events';
import { LONGEST_INSTRUCTION, proposeRules } from '@pi/pairing-runs/instructions';
import { z } from 'zod';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

const Body = z.strictObject({ text: Lines(LONGEST_INSTRUCTION).refine((text) => text !== '', 'must not be empty') });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', params: EventParams, body: Body }, async ({ deps, user, params, body }) => {
    const proposed = await proposeRules(new RegistrationsRepository(deps), user, params.event, body.text);
    const count = countNoun(proposed.rules.length + proposed.changes.length, 'rule');
    return { message: `${count} proposed. None counts before you add it.`, ...proposed };
  }),
});
