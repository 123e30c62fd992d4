import { editProfile, UsersRepository } from '@pi/accounts';
import { Profile } from '@pi/domain/events';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: action({ access: 'session', body: Profile }, async ({ deps, user, body }) => ({
    message: 'Saved.',
    ...(await editProfile(new UsersRepository(deps), user, body)),
  })),
});
