import { viewProfile } from '@pi/accounts';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session' }, async ({ user }) => ({ message: 'Your profile.', ...viewProfile(user) })),
});
