import { type Auth, createAuth, isTokenOld, type SignInState, signInState, UsersRepository } from '@pi/accounts';
import type { User } from '@pi/domain/events';
import { createMail, type Mail } from '@pi/mail';
import { ApiError } from '../api-error.ts';
import { getDb } from '../db.ts';
import { log } from '../log.ts';
import { settings } from '../settings.ts';

const opened: { auth?: Auth; mail?: Mail } = {};

/** The process's mail, opened at its first use. */
export function getMail(): Mail {
  opened.mail ??= createMail(getDb(), settings(), log());
  return opened.mail;
}

/** Whether people can sign in here. */
export function getSignInState(): SignInState {
  return signInState(settings());
}

/**
 * The process's authentication library.
 * @throws ApiError when a setting is missing without which nobody can sign in
 */
export function getAuth(): Auth {
  const env = settings();
  const state = signInState(env);
  const { AUTH_SECRET } = env;
  if (!state.isOn || !AUTH_SECRET) {
    const cause = new Error(state.isOn ? 'AUTH_SECRET is not set' : `missing settings: ${state.missing.join(', ')}`);
    throw new ApiError('not_configured', 'Sign-in is off on this site: its operator has to set it up.', { cause });
  }
  opened.auth ??= createAuth({ db: getDb(), env: { ...env, AUTH_SECRET }, mail: getMail(), log: log() });
  return opened.auth;
}

/** Who sends a request, and their session. */
export interface FoundSession {
  user: User;
  sessionId: string;
  /** Whether its token is due to be replaced: see `rotateSession`. */
  isTokenOld: boolean;
}

/** Who sends a request: from its cookie alone. Null: nobody is signed in. */
export async function findSession(headers: Headers): Promise<FoundSession | null> {
  if (!getSignInState().isOn) return null;
  const found = await getAuth().api.getSession({ headers });
  if (!found) return null;
  const now = () => new Date();
  const user = await new UsersRepository({ db: getDb(), mail: getMail(), now }).getUser(found.user.id);
  return user && { user, sessionId: found.session.id, isTokenOld: isTokenOld(found.session.createdAt, now()) };
}

/** Replaces the token of a session that is in use. @returns the cookies to set */
export async function rotateSession(headers: Headers): Promise<string[]> {
  const answer = await getAuth().api.rotateSession({ headers, asResponse: true });
  return answer.ok ? answer.headers.getSetCookie() : []; // the request itself ended the session
}
