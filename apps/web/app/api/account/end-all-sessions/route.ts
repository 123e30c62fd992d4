import { endAllSessions, SessionsRepository } from '@pi/accounts';
import { action, methods } from '#lib/session/action.ts';
import { signedOutAnswer } from '#lib/session/signed-out-answer.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session' }, async ({ deps, user }) => {
    const ended = await endAllSessions(new SessionsRepository(deps), user);
    return signedOutAnswer('You are signed out everywhere.', { ended });
  }),
});
