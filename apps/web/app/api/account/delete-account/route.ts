import { deleteAccount, Repository } from '@pi/accounts';
import { AccountDeletion } from '@pi/domain/events';
import { action, methods } from '#lib/session/action.ts';
import { signedOutAnswer } from '#lib/session/signed-out-answer.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', body: AccountDeletion }, async ({ deps, user, body }) => {
    await deleteAccount(new Repository(deps), user, body);
    return signedOutAnswer('Your account is deleted, and all that named you.');
  }),
});
