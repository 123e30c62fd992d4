import { SessionsRepository, viewSessions } from '@pi/accounts';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session' }, async ({ deps, user, sessionId }) => ({
    message: 'Where you are signed in.',
    sessions: await viewSessions(new SessionsRepository(deps), user, sessionId),
  })),
});
