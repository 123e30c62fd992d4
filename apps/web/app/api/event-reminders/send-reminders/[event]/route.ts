import { appUrl } from '@pi/domain/env';
import { RemindersRepository, remindNow } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';
import { settings } from '#lib/settings.ts';

const Params = z.strictObject({ event: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', params: Params }, async ({ deps, user, params }) => {
    const people = await remindNow(new RemindersRepository(deps), user, params.event, appUrl(settings()));
    const message = people === 0 ? 'Nobody is left to be reminded.' : `${people} get a reminder.`;
    return { status: 202, message, people };
  }),
});
