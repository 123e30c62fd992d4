import type { Env } from '@pi/domain/env';
import { isOperator } from '../operators.ts';
import { SIGN_IN_ERROR } from './sign-in-error.ts';

interface Identity {
  user: { email?: string; emailVerified?: boolean };
  source: { method: string; action: 'create-user' | 'link-account' | 'sign-in' };
}

/**
 * Refuses a provider's word for an address: where it does not say that it checked it, and where the
 * settings do not let it vouch for it. It opens no account that it did not open before, of an
 * address outside OIDC_DOMAINS; nor an operator's: there a provider could make itself one.
 */
export function refuseUnverified(env: Pick<Env, 'OIDC_DOMAINS' | 'OPERATORS'>) {
  return ({ user, source: { method, action } }: Identity): { error: string } | undefined => {
    if (method !== 'oauth') return undefined;
    if (user.emailVerified !== true) return { error: SIGN_IN_ERROR.notVerified };
    if (action === 'sign-in') return undefined;
    const email = user.email?.toLowerCase() ?? '';
    const isVouched = env.OIDC_DOMAINS.includes(email.slice(email.lastIndexOf('@') + 1));
    const isTaken = action === 'link-account';
    const isAllowed = isOperator({ email }, env)
      ? isVouched && !isTaken
      : isVouched || (!isTaken && env.OIDC_DOMAINS.length === 0);
    return isAllowed ? undefined : { error: SIGN_IN_ERROR.notVouched };
  };
}
