import { endOtherSessions, SessionsRepository } from '@pi/accounts';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session' }, async ({ deps, user, sessionId }) => {
    const ended = await endOtherSessions(new SessionsRepository(deps), user, sessionId);
    return { message: 'You are signed in here only.', ended };
  }),
});
