import { viewProfile } from '@pi/accounts';
import { action, methods } from '#lib/session/action.ts';

const view = action({ access: 'session' }, async ({ user }) => ({ message: 'Your profile.', ...viewProfile(user) }));

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: view });
