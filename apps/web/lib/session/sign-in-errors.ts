import { SIGN_IN_ERROR } from '@pi/accounts';

const WORDS: Record<string, string> = {
  [SIGN_IN_ERROR.notVerified]: 'has not checked your e-mail address, so it opens no account here.',
  email_not_found: 'has no e-mail address of you, and an account needs one.',
  [SIGN_IN_ERROR.notVouched]: 'may not open an account with your e-mail address. Sign in with a code.',
  [SIGN_IN_ERROR.unavailable]: 'does not answer. Try again later.',
  access_denied: 'was not allowed to say who you are.',
};
const OTHER = 'did not sign you in. Try again.';

/**
 * Why somebody was led back to the page where people sign in, in words.
 * @param error the parameter of its address; undefined: they were not
 * @param provider what people call the provider
 */
export function signInError(error: string | undefined, provider: string | null): string | null {
  if (error === undefined) return null;
  return `${provider ?? 'Your organization'} ${Object.hasOwn(WORDS, error) ? WORDS[error] : OTHER}`;
}
