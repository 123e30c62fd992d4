import { endSession, SessionsRepository } from '@pi/accounts';
import { action, methods } from '#lib/session/action.ts';
import { IdParams } from '#lib/session/params.ts';
import { signedOutAnswer } from '#lib/session/signed-out-answer.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: IdParams }, async ({ deps, user, sessionId, params }) => {
    await endSession(new SessionsRepository(deps), user, params.id);
    return params.id === sessionId ? signedOutAnswer('You are signed out.') : { message: 'The session ended.' };
  }),
});
