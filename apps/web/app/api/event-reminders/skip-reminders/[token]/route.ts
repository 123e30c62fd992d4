import { chooseReminders, RemindersRepository } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ token: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  // Mail programs post here by themselves (RFC 8058), and so does a browser without script.
  POST: action({ access: 'public', anyOrigin: true, params: Params }, async ({ deps, params, request }) => {
    const choice = await chooseReminders(new RemindersRepository(deps), params.token, { skipsReminders: true });
    if (request.headers.get('accept')?.includes('text/html'))
      return new Response(null, { status: 303, headers: { Location: `/reminders/${params.token}` } });
    return { message: `You get no reminders of ${choice.eventTitle}.` };
  }),
  DELETE: action({ access: 'public', params: Params }, async ({ deps, params }) => {
    const choice = await chooseReminders(new RemindersRepository(deps), params.token, { skipsReminders: false });
    return { message: `You get reminders of ${choice.eventTitle} again.` };
  }),
});
