/** The error with which the sign-in page is opened then. */
export const EMAIL_NOT_VERIFIED = 'email_not_verified';

interface Identity {
  user: { emailVerified?: boolean };
  source: { method: string };
}

/** A provider's word for an address counts only where it says that it checked it. */
export function refuseUnverified({ user, source }: Identity): { error: string } | undefined {
  return source.method === 'oauth' && user.emailVerified !== true ? { error: EMAIL_NOT_VERIFIED } : undefined;
}
