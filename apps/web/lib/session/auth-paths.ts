/**
 * The routes of the authentication library that are used. It has more, for features that we do not
 * have: what is not listed does not exist.
 */
const USED = [
  '/email-otp/send-verification-otp',
  '/sign-in/email-otp',
  '/sign-in/social',
  '/callback/oidc',
  '/sign-out',
];

/** Whether the authentication library answers this path. */
export function isUsedAuthPath(pathname: string): boolean {
  return USED.some((path) => pathname === `/api/auth${path}`);
}
