import type { Env } from '@pi/domain/env';
import type { User } from '@pi/domain/events';
import { RequestError } from './request-error.ts';

/** Whether the settings name somebody as an operator; their address is proved by their sign-in. */
export function isOperator({ email }: Pick<User, 'email'>, { OPERATORS }: Pick<Env, 'OPERATORS'>): boolean {
  return OPERATORS.includes(email);
}

/** @throws RequestError when somebody is no operator */
export function assertOperator(user: User, env: Pick<Env, 'OPERATORS'>): void {
  if (!isOperator(user, env)) throw new RequestError('forbidden', 'Only an operator of this site may do this.');
}
