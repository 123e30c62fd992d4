import type { Env } from '@pi/domain/env';
import { mailModeOf } from '@pi/mail';

/** Whether people can sign in, and if not, what the operator has to set. */
export type SignInState = { isOn: true; byCode: boolean; oidcName: string | null } | { isOn: false; missing: string[] };

/** Whether people can sign in with these settings: a secret is needed, and mail or a provider. */
export function signInState(env: Env): SignInState {
  const byCode = mailModeOf(env) !== 'off';
  const oidcName = env.OIDC_ISSUER && env.OIDC_CLIENT_ID ? env.OIDC_NAME : null;
  const missing = [...(env.AUTH_SECRET ? [] : ['AUTH_SECRET']), ...(byCode || oidcName ? [] : ['SMTP_URL'])];
  return missing.length > 0 ? { isOn: false, missing } : { isOn: true, byCode, oidcName };
}
