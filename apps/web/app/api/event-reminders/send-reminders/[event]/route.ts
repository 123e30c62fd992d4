import { appUrl } from '@pi/domain/env';
import { RemindersRepository, remindNow } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';
import { settings } from '#lib/settings.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', params: EventParams }, async ({ deps, user, params }) => {
    const people = await remindNow(new RemindersRepository(deps), user, params.event, appUrl(settings()));
    const message = people === 0 ? 'Nobody is left to be reminded.' : `${people} get a reminder.`;
    return { status: people === 0 ? 200 : 202, message, people };
  }),
});
